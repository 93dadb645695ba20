// 一次检索：先要求每个部分都满足；不行就化繁为简、改错字；再不行，才给部分满足的，并且说明。
const allowing = (filters, { facets }) => (entry, except) => (
  (except === "bureau" || filters.bureau === undefined || facets.bureau[entry] === filters.bureau)
  && (except === "kind" || filters.kind === undefined || facets.kind[entry] === filters.kind)
  && (except === "category" || !filters.category || facets.category[entry] === filters.category)
  && (except === "stage" || !filters.stage || facets.stage[entry] === filters.stage)
);

// 筛选的机关、种类可以写编号，也可以写名称；没有这样的，就什么也不符合。
const NONE = -2;
const numberIn = (rows, name) => { const number = rows.findIndex((names) => names.includes(name)); return number < 0 ? NONE : number; };
const filtersOf = (options, { bureaus, kinds }) => {
  const { bureau, kind, category, stage } = options ?? {};
  return {
    bureau: bureau ? numberIn(bureaus, String(bureau)) : undefined,
    kind: kind ? numberIn(kinds, String(kind)) : undefined,
    category: category ? String(category) : "",
    stage: stage ? String(stage) : "",
  };
};

const attempt = async (text, begun, whole = true) => {
  const tried = [];
  for (const reading of await readings(text, begun)) {
    const cutParts = reading.parts;
    reading.parts = await broken(cutParts, begun, whole);
    const found = await match(reading, begun);
    const entries = [];
    for (let entry = 0; entry < begun.count; entry += 1) if (fits(entry, reading)) entries.push(entry);
    reading.odd = cutParts.filter((part) => !part.exact && !part.name && !part.letters && part.ways[0]?.loose);
    tried.push({ reading, found, entries });
    if (reading.enough && entries.length) break;
  }
  return tried;
};

const isFull = (tried) => tried.some(({ entries }) => entries.length);

const loadTraditional = async () => {
  if (traditional.size) return false;
  learn([...await piece("traditional")]);
  return true;
};

// 怎么理解这句话：返回 {tried, suggestion, full}；full 是有记录满足每个部分。
const understand = async (text, begun) => {
  let tried = await attempt(text, begun);
  if (!tried.length || isFull(tried)) {
    const better = tried.length ? await sameSound(tried.at(-1).reading, begun) : null;
    const again = better ? await attempt(better, begun) : [];
    return isFull(again) ? { tried: again, suggestion: better, full: true } : { tried, suggestion: "", full: true };
  }
  const before = fold(text).text;
  if (new RegExp(`[${HAN}]`, "u").test(before) && await loadTraditional() && fold(text).text !== before) {
    tried = await attempt(text, begun);
    if (isFull(tried)) return { tried, suggestion: "", full: true };
  }
  for await (const better of repaired(tried.at(-1).reading, begun)) {
    const again = await attempt(better, begun);
    if (isFull(again)) return { tried: again, suggestion: better, full: true };
  }
  return { tried: await attempt(text, begun, false), suggestion: "", full: false };
};

const ENOUGH = 5;

// 一种读法下的记录，好的在前，至多 BEST 条；every 记下筛选之前的全部记录：2 为全部满足，1 为部分满足。
// 满足每个部分的太少时，把只满足部分的列在它们后面。
const listOf = ({ reading, found, entries }, full, begun, allowed, every) => {
  const matched = full ? entries : [];
  for (const entry of matched) every[entry] = 2;
  const list = matched.length ? ranked(reading, found, begun, matched.filter(allowed)) : [];
  if (matched.filter((entry) => isStrong(entry, reading)).length >= ENOUGH) return list;
  const scores = partialScores(reading, begun);
  for (let entry = 0; entry < begun.count; entry += 1) if (scores[entry] && !every[entry]) every[entry] = 1;
  const others = topOf(Int32Array.from(scores.keys()).filter((entry) => every[entry] === 1 && scores[entry] && allowed(entry)), scores);
  const scale = list.length ? 0.5 * list.at(-1).score / (others[0]?.score || 1) : 1;
  return [...list, ...others.map(({ entry, score }) => ({ entry, score: score * scale, partial: true }))];
};

const countsOf = (every, { facets }, filters, allowed) => {
  const counts = { bureau: new Map(), kind: new Map(), category: new Map(), stage: new Map() };
  const filtered = Object.values(filters).some((value) => value !== undefined && value !== "");
  for (const facet of Object.keys(counts)) for (let entry = 0; entry < every.length; entry += 1) {
    const value = facets[facet][entry];
    if (every[entry] && value !== "" && value !== -1 && (!filtered || allowed(entry, facet))) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
  }
  return counts;
};

// 检索：返回 {list, total, whole, suggestion, counts, asked, begun}。list 是 [{entry, score, reading, card?}]，好的在前，
// 最前面的 CHECKED 条已取来卡片；total 是总条数，whole 是其中满足每个部分的条数。
const find = async (text, options = {}) => {
  const begun = await start();
  const filters = filtersOf(options, begun);
  const allows = allowing(filters, begun);
  const allowed = (entry) => allows(entry);
  const { tried, suggestion, full } = await understand(text, begun);
  const every = new Uint8Array(begun.count);
  const scores = new Map();
  for (const each of tried) {
    if (full && !each.entries.length) continue;
    for (const one of listOf(each, full, begun, allowed, every)) {
      one.reading = each.reading;
      if (!(scores.get(one.entry)?.score >= one.score)) scores.set(one.entry, one);
    }
  }
  const list = [...scores.values()].sort(best);
  await withCards(list, 0, CHECKED);
  let total = 0;
  let whole = 0;
  for (let entry = 0; entry < begun.count; entry += 1) {
    if (!every[entry] || !allowed(entry)) continue;
    total += 1;
    whole += every[entry] === 2 && tried.some(({ reading, entries }) => entries.length && fits(entry, reading) && isStrong(entry, reading));
  }
  return { list, total, whole, suggestion, counts: countsOf(every, begun, filters, allows), asked: tried.length > 0, begun };
};

// 没有结果时，最接近的几个词。
const nearest = (text, begun) => {
  const signs = new Set(fold(text).text);
  const common = (word) => [...word].filter((sign) => signs.has(sign)).length / word.length;
  const words = [...new Set([...begun.meanings.keys(), ...begun.kinds.map(([, label]) => label)])].filter((word) => word.length > 1);
  const close = words.map((word) => [common(word), word]).filter(([share]) => share >= 0.5).sort((one, other) => other[0] - one[0]).slice(0, 6).map(([, word]) => word);
  return close.length ? close : begun.kinds.map(([, label]) => label).slice(1, 7);
};
