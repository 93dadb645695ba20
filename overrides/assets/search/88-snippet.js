// 找到的那一句话，并标出找到的词。
const WIDTH = 84;

const pattern = (needles) => (needles.length ? new RegExp([...new Set(needles)].sort((one, other) => other.length - one.length).map((needle) => [...needle].filter((sign) => sign !== " ").join(" ?")).join("|"), "gu") : null);

// 一种读法要标出的词：原词和公文写法；都没有时标两字一段的；拼音按读音标。
const needlesOf = (reading) => {
  if (reading.needles) return reading.needles;
  const exact = [];
  const loose = [];
  const spelled = [];
  for (const part of reading.parts) for (const way of part.ways) {
    for (const phrase of way.phrases ?? []) exact.push(...phrase.split(" "));
    for (const word of way.words) { exact.push(word); if (way.loose) loose.push(...gramsOf(word).map(({ term }) => term).filter((term) => term.length > 1)); }
    if (way.spelled) spelled.push(way.spelled.join(""));
    if (way.initials) spelled.push(way.initials);
  }
  reading.needles = { exact: pattern(exact.filter(Boolean)), loose: pattern(loose), spelled };
  return reading.needles;
};

const folds = new Map();
const foldOnce = (text) => {
  if (folds.size > 4000) folds.clear();
  if (!folds.has(text)) folds.set(text, fold(text));
  return folds.get(text);
};

const rangesOf = (text, { exact, loose, spelled }, table) => {
  const folded = foldOnce(text);
  const take = (search) => (search ? [...folded.text.matchAll(search)].map((found) => [folded.at[found.index], folded.at[found.index + found[0].length]]) : []);
  let ranges = take(exact);
  if (!ranges.length) ranges = take(loose);
  if (!ranges.length && table) for (const letters of spelled) for (let length = 2; length <= 8 && !ranges.length; length += 1) for (const [place, piece] of windows(folded.text, length)) {
    if (soundsLike(piece, letters, table)) { ranges.push([folded.at[place], folded.at[place + length]]); break; }
  }
  return joinedRanges(ranges);
};

const joinedRanges = (ranges) => {
  const found = [];
  for (const [from, to] of ranges.sort((one, other) => one[0] - other[0] || other[1] - one[1])) {
    const last = found.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to); else found.push([from, to]);
  }
  return found;
};

// 返回 [[文字, 是否找到的词], …]
const marked = (text, ranges) => {
  const found = [];
  let place = 0;
  for (const [from, to] of ranges) { if (from > place) found.push([text.slice(place, from), false]); found.push([text.slice(from, to), true]); place = to; }
  if (place < text.length) found.push([text.slice(place), false]);
  return found;
};

const snippetOf = (card, reading, table) => {
  const needles = needlesOf(reading);
  const sentences = card.lines.split("\n").flatMap((line) => line.match(/[^。；！？]+[。；！？]?/gu) ?? []);
  let best = { ranges: [], worth: 0, text: sentences[0] ?? "" };
  for (const text of sentences) {
    const ranges = rangesOf(text, needles, null);
    const worth = new Set(ranges.map(([from, to]) => text.slice(from, to))).size * 10 + ranges.reduce((sum, [from, to]) => sum + to - from, 0);
    if (worth > best.worth) best = { ranges, worth, text };
  }
  const { ranges, text } = best;
  const from = Math.max(0, Math.min((ranges[0]?.[0] ?? 0) - 24, text.length - WIDTH));
  const to = Math.min(text.length, from + WIDTH);
  const shown = (from ? "…" : "") + text.slice(from, to) + (to < text.length ? "…" : "");
  return marked(shown, rangesOf(shown, needles, null));
};

const today = () => new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });

// 有效还是过期，按读者打开的那一天算。
const stateOf = ({ state, tone, until }) => (until && until < today() && tone !== "bad" ? { word: "已过期", tone: "bad" } : { word: state, tone });
