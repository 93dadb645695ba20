// 排先后：lunr 的分数，乘以“在名称里”“是原话”“是哪一种”的份量；最前面的几条取来卡片，对照原文再排一次。
const CHECKED = 10;
const best = (one, other) => other.score - one.score || one.entry - other.entry;
const PRIOR = { bureaus: 1.3, items: 1.15, guides: 1.1, officers: 1.1, remedies: 1.15, phones: 0.95,  documents: 0.85, articles: 0.5, laws: 0.7, recordings: 0.85, "legal-review": 0.9, flows: 0.7, inspections: 0.95 };
const PLACE = /地址|地点|办公时间|邮编/;
const NAMED_FIRST = { bureaus: 9, phones: 3, items: 1.2, lists: 1.1 };

const priorOf = (entry, reading, begun) => {
  const [kind] = begun.kinds[begun.facets.kind[entry]];
  const { parts } = reading;
  if (parts.every((part) => part.name)) return NAMED_FIRST[kind] ?? 1;
  let prior = PRIOR[kind] ?? 1;
  const named = parts.some((part) => part.name);
  if (kind === "lists") prior = named ? 1.2 : 0.35;
  if (kind === "bureaus" && named) prior *= 1.6;
  if (kind === "bureaus" && parts.some((part) => part.ways.some((way) => saying(way).some((word) => PLACE.test(word))))) prior *= 2;
  if (kind === "phones" && parts.some((part) => /^\d{4,}$/.test(part.text))) prior *= 2;
  if (kind === "articles" && parts.some((part) => /\d条/.test(part.text))) prior *= 5;
  return prior;
};

const FULL = 0.999;
const isStrong = (entry, { parts }) => !parts.some((part) => part.forgiven[entry]);
const fits = (entry, { parts }) => parts.every((part) => part.share[entry] > FULL);

// 全部满足的记录，好的在前：[{entry, score}]。
const ranked = (reading, found, begun, entries) => {
  const { parts } = reading;
  const rough = (entry) => parts.reduce((sum, part) => sum + part.score[entry] * (part.named[entry] ? 1.5 : 1), 0);
  const roughly = entries.map((entry) => ({ entry, rough: rough(entry) })).sort((one, other) => other.rough - one.rough || one.entry - other.entry);
  const top = roughly.slice(0, BEST).map(({ entry }) => entry);
  const scores = lunrScores(parts, found, begun.fields, top);
  const scored = top.map((entry) => {
    const named = parts.filter((part) => part.named[entry]).length / parts.length;
    const kinded = parts.some((part) => part.kinded[entry]) ? 2 : 1;
    return { entry, score: (scores.get(entry) || 1) * (1 + named) * kinded * priorOf(entry, reading, begun) };
  });
  return [...scored.sort(best), ...roughly.slice(BEST).map(({ entry }) => ({ entry, score: 0 }))];
};

// 没有全部满足的：满足得多、满足得稀罕的在前。
const relaxed = (reading, begun) => {
  const { parts } = reading;
  const { count } = begun;
  const weights = parts.map((part) => {
    let full = 0;
    for (let entry = 0; entry < count; entry += 1) full += part.share[entry] > FULL;
    return part.name ? 2 : full ? Math.log(1 + count / full) : 1;
  });
  const scored = [];
  for (let entry = 0; entry < count; entry += 1) {
    let score = 0;
    parts.forEach((part, place) => {
      const share = part.share[entry];
      if (share) score += weights[place] * (share > FULL ? 1 + 0.3 * part.named[entry] : share >= 0.5 ? 0.4 * share : 0) + Math.min(part.score[entry], 60) / 100;
    });
    const elsewhere = parts.some((part) => part.name && !part.share[entry]) ? (begun.facets.bureau[entry] < 0 ? 0.8 : 0.35) : 1;
    const kinded = parts.some((part) => part.kinded[entry]) ? 1.4 : 1;
    if (score > 0.15) scored.push({ entry, score: score * elsewhere * kinded * priorOf(entry, reading, begun) });
  }
  return scored.sort(best);
};

const squeezed = (text) => fold(text).text.replaceAll(" ", "");

// 对照原文：原话在名称里、在正文里，胜过零散的字。
const checked = (card, { segments, parts }, isList, table) => {
  const title = squeezed(card.title);
  const names = [...card.names, ...card.phones].map(squeezed);
  const text = squeezed(card.lines);
  const whole = segments.join("");
  let factor = 1;
  if (title === whole || names.includes(whole)) factor *= isList ? 1.6 : 4;
  else if (title.includes(whole) || names.some((name) => name.includes(whole))) factor *= 1.6;
  else if (text.includes(whole)) factor *= 1.25;
  for (const part of parts) {
    if (part.letters && table && [card.title, ...card.names].some((name) => soundsLike(plainSigns(name), part.text, table))) factor *= 4;
    if (part.name || part.letters) continue;
    const says = (place) => part.ways.some((way) => saying(way).some((word) => word.split(" ").every((piece) => place.includes(piece))));
    if (says(title) || names.some(says)) factor *= 1.2;
    else if (!says(text)) factor *= 0.85;
  }
  return factor;
};

// 取来前几条的卡片，重排这几条。
const withCards = async (list, from, upto) => {
  const begun = await start();
  const table = soundsPromise && await soundsPromise;
  const head = list.slice(from, upto);
  await Promise.all(head.map(async (each) => { each.card ??= await cardOf(each.entry); }));
  for (const each of head) { each.factor ??= checked(each.card, each.reading, begun.kinds[begun.facets.kind[each.entry]][0] === "lists", table); each.final ??= each.score * each.factor; }
  head.sort((one, other) => Boolean(one.partial) - Boolean(other.partial) || other.final - one.final || one.entry - other.entry);
  list.splice(from, head.length, ...head);
  return list;
};
