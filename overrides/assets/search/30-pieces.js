// 按需取索引的片段：每片是一个小脚本，所以从网站、从 U 盘打开都一样能用。取不到的可以再取。
const here = new URL(document.currentScript.src);
const root = new URL("../", here);
const waiting = new Map();
const pieces = new Map();

class PieceError extends Error {}

window.gongshi.piece = (name, content) => waiting.get(name)?.(content);

const piece = (name) => {
  if (!pieces.has(name)) {
    pieces.set(name, new Promise((resolve, reject) => {
      const script = document.createElement("script");
      const failed = () => { pieces.delete(name); script.remove(); reject(new PieceError(name)); };
      waiting.set(name, (content) => { waiting.delete(name); resolve(content); });
      script.onerror = failed;
      script.onload = () => { if (waiting.delete(name)) failed(); else script.remove(); };
      script.src = new URL(`${name}.js${here.search}`, here);
      document.head.append(script);
    }));
  }
  return pieces.get(name);
};

let startPromise = null;
// 开头的一片：机关、种类、同义词、各片从哪里开始。
const start = () => {
  startPromise ??= piece("start").then(opened).catch((error) => { startPromise = null; throw error; });
  return startPromise;
};

const opened = (raw) => {
  const ends = [];
  let count = 0;
  for (const run of raw.runs) { count += run[4]; ends.push(count); }
  const facets = { bureau: new Int16Array(count), kind: new Int8Array(count), category: new Array(count), stage: new Array(count) };
  let entry = 0;
  for (const [bureau, kind, category, stage, length] of raw.runs) {
    facets.bureau.fill(bureau, entry, entry + length);
    facets.kind.fill(kind, entry, entry + length);
    facets.category.fill(category, entry, entry + length);
    facets.stage.fill(stage, entry, entry + length);
    entry += length;
  }
  // 平常的说法 → 索引里表示这个意思的词；unsaid 是哪里都没有原样写着的说法，不必去查原词。
  const meanings = new Map();
  const unsaid = new Set();
  for (const line of raw.synonyms) {
    const [number, words] = line.split(" ");
    for (const starred of words.split("|")) {
      const word = starred.replace("*", "");
      if (word === starred) unsaid.add(word);
      meanings.set(word, [...(meanings.get(word) ?? []), `=${number}`]);
    }
  }
  const longest = (words) => Math.max(0, ...[...words].map((word) => word.length));
  const names = new Map(raw.names);
  const fillers = new Set(raw.fillers.split(" "));
  const whole = new Set(raw.whole.split(" "));
  return {
    ...raw, count, facets, meanings, unsaid, names, fillers, whole,
    shards: raw.shards.split(" "),
    longest: Math.max(longest(names.keys()), longest(meanings.keys()), longest(fillers), longest(whole)),
    kindNumber: new Map(raw.kinds.map(([key], number) => [key, number])),
  };
};

// 找出不大于目标的最后一个开头。
const placeIn = (starts, before) => {
  let low = 0;
  let high = starts.length;
  while (low < high) { const middle = (low + high) >> 1; if (before(starts[middle])) low = middle + 1; else high = middle; }
  return low - 1;
};

const shardRows = new Map();
const rowsOf = async (number) => {
  if (!shardRows.has(number)) {
    const rows = new Map();
    for (const row of (await piece(`t${number}`)).split(" ")) rows.set(row.slice(0, row.search(/[,;]/)), row);
    shardRows.set(number, rows);
  }
  return shardRows.get(number);
};

const VALUE = new Uint8Array(128);
[..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"].forEach((sign, value) => { VALUE[sign.charCodeAt(0)] = value; });
const numbersOf = (text) => {
  const found = [];
  let value = 0;
  let bits = 0;
  for (let place = 0; place < text.length; place += 1) {
    const five = VALUE[text.charCodeAt(place)];
    value += (five & 31) * 2 ** bits;
    if (five & 32) bits += 5; else { found.push(value); value = 0; bits = 0; }
  }
  return found;
};

const rowOf = async (term) => {
  const { shards } = await start();
  const number = placeIn(shards, (first) => first.length < term.length || (first.length === term.length && first <= term));
  return number < 0 ? undefined : (await rowsOf(number)).get(term);
};

// 一个意思在公文里的写法，每种是要都有的几段。
const phrasesOf = async (term) => (await rowOf(term))?.split(",")[0].split(";")[1]?.replaceAll("_", " ").split("|") ?? [];

// 一个词的全部出处：[{field, entries, weights}]；没有这个词时是空的。权重是千分之一。
const postings = new Map();
const postingsOf = async (term) => {
  if (!postings.has(term)) {
    const row = await rowOf(term);
    postings.set(term, (row ? row.split(",").slice(1) : []).map((part) => {
      const [entries, weights] = part.slice(1).split(".").map(numbersOf);
      for (let each = 1; each < entries.length; each += 1) entries[each] += entries[each - 1];
      return { field: Number(part[0]), entries, weights };
    }));
  }
  return postings.get(term);
};

// 一条记录的卡片内容。
const CARD = ["url", "title", "lines", "phones", "names", "state", "tone", "until", "limit"];
const cards = new Map();
const cardOf = async (entry) => {
  if (!cards.has(entry)) {
    const { blocks } = await start();
    const number = placeIn(blocks, (first) => first <= entry);
    const rows = await piece(`r${number}`);
    rows.forEach((row, place) => cards.set(blocks[number] + place, Object.fromEntries(CARD.map((name, column) => [name, row[column]]))));
  }
  return cards.get(entry);
};
