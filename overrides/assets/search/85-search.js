// 一次检索：先要求每个部分都满足；不行就化繁为简、改错字；再不行，才给部分满足的，并且说明。
const allowing = (filters, { facets }) => (entry, except) => (
  (except === "bureau" || filters.bureau === undefined || facets.bureau[entry] === filters.bureau)
  && (except === "kind" || filters.kind === undefined || facets.kind[entry] === filters.kind)
  && (except === "category" || !filters.category || facets.category[entry] === filters.category)
  && (except === "stage" || !filters.stage || facets.stage[entry] === filters.stage)
);

const filtersOf = ({ bureau, kind, category, stage } = {}, begun) => {
  const filters = { category: category ?? "", stage: stage ?? "" };
  if (bureau) filters.bureau = begun.bureaus.findIndex((names) => names.includes(bureau));
  if (kind) filters.kind = begun.kinds.findIndex((names) => names.includes(kind));
  return filters;
};

const attempt = async (text, begun, whole = true) => {
  const tried = [];
  for (const reading of await readings(text, begun)) {
    reading.parts = await broken(reading.parts, begun, whole);
    const found = await match(reading, begun);
    const entries = [];
    for (let entry = 0; entry < begun.count; entry += 1) if (fits(entry, reading)) entries.push(entry);
    tried.push({ reading, found, entries });
    if (reading.enough && entries.length) break;
  }
  return tried;
};

const isFull = (tried) => tried.some(({ entries }) => entries.length);

const loadTraditional = async () => {
  if (traditional.size) return false;
  const signs = [...await piece("traditional")];
  for (let place = 0; place < signs.length; place += 2) traditional.set(signs[place], signs[place + 1]);
  return true;
};

// 返回 {list, full, total, suggestion, counts, filters}；list 是 [{entry, score, card?}]，好的在前。
const find = async (text, options = {}) => {
  const begun = await start();
  const filters = filtersOf(options, begun);
  const allowed = allowing(filters, begun);
  let tried = await attempt(text, begun);
  let suggestion = "";
  let loosened = false;
  if (tried.length && !isFull(tried)) {
    const before = fold(text).text;
    if (new RegExp(`[${HAN}]`, "u").test(before) && await loadTraditional() && fold(text).text !== before) tried = await attempt(text, begun);
    if (!isFull(tried)) {
      for (const better of await repaired(tried.at(-1).reading, begun)) {
        const again = await attempt(better, begun);
        if (isFull(again)) { tried = again; suggestion = better; break; }
      }
      if (!suggestion) { tried = await attempt(text, begun, false); loosened = true; }
    }
  }
  const full = isFull(tried) && !loosened;
  const scores = new Map();
  for (const { reading, found, entries } of tried) {
    if (full && !entries.length) continue;
    const list = full && entries.length ? ranked(reading, found, begun, entries) : [];
    // 只有管一切事的渠道对得上时，把部分满足的也列在后面。
    if (!full || !entries.some((entry) => isStrong(entry, reading))) {
      const last = list.at(-1)?.score ?? 0;
      const others = relaxed(reading, begun, (entry) => !full || !fits(entry, reading));
      const most = others[0]?.score || 1;
      list.push(...others.map(({ entry, score }) => ({ entry, score: list.length ? last * 0.9 * score / most : score })));
    }
    for (const each of list) if (!scores.has(each.entry) || scores.get(each.entry).score < each.score) scores.set(each.entry, { ...each, reading });
  }
  const every = [...scores.values()].sort((one, other) => other.score - one.score || one.entry - other.entry);
  const counts = { bureau: new Map(), kind: new Map(), category: new Map(), stage: new Map() };
  for (const { entry } of every) for (const facet of Object.keys(counts)) {
    const value = begun.facets[facet][entry];
    if (value !== "" && value !== -1 && allowed(entry, facet)) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
  }
  const list = every.filter(({ entry }) => allowed(entry));
  await withCards(list, tried[0]?.reading, 0, CHECKED);
  return { list, full, suggestion, counts, filters, begun, asked: Boolean(tried.length) };
};

// 没有结果时，最接近的几个词。
const nearest = (text, begun) => {
  const signs = new Set(fold(text).text);
  const common = (word) => [...word].filter((sign) => signs.has(sign)).length / word.length;
  const words = [...new Set([...begun.meanings.keys(), ...begun.kinds.map(([, label]) => label)])].filter((word) => word.length > 1);
  const close = words.map((word) => [common(word), word]).filter(([share]) => share >= 0.5).sort((one, other) => other[0] - one[0]).slice(0, 6).map(([, word]) => word);
  return close.length ? close : begun.kinds.map(([, label]) => label).slice(1, 7);
};
