// 排先后：lunr 的分数，乘以“在名称里”“是原话”“是哪一种”的份量；最前面的几条取来卡片，对照原文再排一次。
const CHECKED = 10;
const best = (one, other) => other.score - one.score || one.entry - other.entry;
const PRIOR = { bureaus: 1.3, items: 1.15, guides: 1.1, officers: 1.1, remedies: 1.15, phones: 0.95, documents: 0.85, articles: 0.5, laws: 0.7, recordings: 0.85, "legal-review": 0.9, flows: 0.7, inspections: 0.95 };
const PLACE = /地址|地点|办公时间|邮编/;
const NAMED_FIRST = { bureaus: 9, phones: 3, items: 1.2, lists: 1.1 };

// 每一种记录对这个问题的份量，按种类的次序；whole 是说每个部分都满足。
const priorsOf = ({ parts }, { kinds }, whole) => {
  const named = parts.some((part) => part.one);
  const law = parts.some((part) => /(法|条例|办法|规定|细则)$/.test(part.text));
  const onlyNamed = parts.every((part) => part.name);
  const place = parts.some((part) => part.ways.some((way) => saying(way).some((word) => PLACE.test(word))));
  const number = parts.some((part) => /^\d{4,}$/.test(part.text));
  const article = parts.some((part) => /\d条/.test(part.text));
  return kinds.map(([kind]) => {
    if (onlyNamed) return NAMED_FIRST[kind] ?? 1;
    if (kind === "lists") return named ? 1.2 : 0.35;
    const special = { bureaus: (named ? 1.6 : 1) * (place && whole ? 3 : 1), laws: law ? 2.2 : 1, phones: number ? 2 : 1, articles: article ? 5 : 1 };
    return (PRIOR[kind] ?? 1) * (special[kind] ?? 1);
  });
};

const FULL = 0.999;
const isStrong = (entry, { parts }) => !parts.some((part) => part.forgiven[entry]);
const fits = (entry, { parts }) => parts.every((part) => part.share[entry] > FULL);

// 分数高的在前；先只排号码，最前面的 BEST 条才做成 {entry, score}。
const topOf = (entries, scores) => {
  const order = entries.sort((one, other) => scores[other] - scores[one] || one - other);
  return Array.from(order.slice(0, BEST), (entry) => ({ entry, score: scores[entry] }));
};

// 问的不是清单的名称时，清单只是顺带。
const isAside = (entry, { parts }, { facets, kindNumber }) => facets.kind[entry] === kindNumber.get("lists") && !parts.some((part) => !part.name && part.named[entry]);

// 全部满足的记录，好的在前：[{entry, score}]。
const ranked = (reading, found, begun, entries) => {
  const { parts } = reading;
  const rough = new Float32Array(begun.count);
  for (const entry of entries) for (const part of parts) rough[entry] += part.score[entry] * (part.named[entry] ? 1.5 : 1);
  const top = topOf(Int32Array.from(entries), rough);
  const scores = lunrScores(parts, found, begun.fields, top.map(({ entry }) => entry));
  const priors = priorsOf(reading, begun, true);
  for (const each of top) {
    const { entry } = each;
    const named = parts.filter((part) => part.named[entry]).length / parts.length;
    const kinded = parts.some((part) => part.kinded[entry]) ? 2 : 1;
    each.score = (scores.get(entry) || 1) * (1 + named) * kinded * priors[begun.facets.kind[entry]] * (isAside(entry, reading, begun) ? 0.4 : 1);
  }
  return top.sort(best);
};

// 没有全部满足的：满足得多、满足得稀罕的分数高。返回每条记录的分数，太低的为 0。
const LEAST = 0.15;
const partialScores = (reading, begun) => {
  const { parts } = reading;
  const { count, facets } = begun;
  const scores = new Float32Array(count);
  const kinded = new Uint8Array(count);
  const elsewhere = new Uint8Array(count);
  for (const part of parts) {
    let full = 0;
    for (let entry = 0; entry < count; entry += 1) full += part.share[entry] > FULL;
    const weight = part.name ? 2 : full ? Math.log(1 + count / full) ** 1.3 : 1;
    for (let entry = 0; entry < count; entry += 1) {
      const share = part.share[entry];
      if (part.kinded[entry]) kinded[entry] = 1;
      if (share) scores[entry] += weight * (share > FULL ? 1 + 0.1 * part.named[entry] : share >= 0.5 ? 0.4 * share : 0) + Math.min(part.score[entry], 60) / 200;
      else if (part.name) elsewhere[entry] = 1;
    }
  }
  const priors = priorsOf(reading, begun, false);
  for (let entry = 0; entry < count; entry += 1) {
    if (scores[entry] <= LEAST) { scores[entry] = 0; continue; }
    if (isAside(entry, reading, begun)) scores[entry] *= 0.4;
    scores[entry] *= priors[facets.kind[entry]] * (kinded[entry] ? 1.4 : 1) * (elsewhere[entry] ? (facets.bureau[entry] < 0 ? 0.8 : 0.35) : 1);
  }
  return scores;
};

const squeezed = (text) => fold(text).text.replaceAll(" ", "");

// 对照原文：原话在名称里、在正文里，胜过零散的字。
const checked = (card, { segments, parts }, isList, table) => {
  card.squeezed ??= { title: squeezed(card.title), names: [...card.names, ...card.phones].map(squeezed), text: squeezed(card.lines) };
  const { title, names, text } = card.squeezed;
  const whole = segments.join("");
  let factor = 1;
  if (title === whole || names.includes(whole)) factor *= isList ? 1.6 : 4;
  else if (title.includes(whole) || names.some((name) => name.includes(whole))) factor *= 1.6;
  else if (text.includes(whole)) factor *= 1.25;
  for (const part of parts) {
    if (part.letters && table && [card.title, ...card.names].some((name) => soundsLike(plainSigns(name), part.text, table))) factor *= 4;
    if (part.name || part.letters) continue;
    if (part.text.length > 3 && (title === part.text || names.includes(part.text)) && part.text !== whole) factor *= 1.8;
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
