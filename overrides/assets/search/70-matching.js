// 哪些记录满足哪些部分，各得多少分。
const BEST = 240;

// 一种说法用到的原词和公文写法。
const saying = ({ words, phrases = [] }) => [...words, ...phrases];

const gramsOfWay = (way) => {
  if (way.terms) return [way.terms.map((term, place) => ({ term, cover: [place, place + 1], must: true }))];
  return way.words.map(gramsOf);
};

// 一个词在各记录里盖住了几个字：位图，第 i 位表示第 i 个小段出现过；全文、名称、种类各一份。
const bitsOf = (grams, found, { count, fields }) => {
  const [all, name, kind] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  const own = { [fields.indexOf("name")]: name, [fields.indexOf("kind")]: kind };
  grams.forEach(({ term }, place) => {
    const bit = 1 << place;
    for (const { field, entries } of found.get(term)) {
      const also = own[field];
      for (const entry of entries) { all[entry] |= bit; if (also) also[entry] |= bit; }
    }
  });
  return { all, name, kind };
};

// 位图 → 盖住的比例；loose 时两字之间可以不相连，只要每个字都盖住。
const coverage = (grams, loose) => {
  const length = Math.max(0, ...grams.map(({ cover }) => cover[1]));
  const every = new Set(grams.flatMap(({ cover: [from, to] }) => Array.from({ length: to - from }, (_, each) => from + each)));
  const must = grams.reduce((bits, gram, place) => (gram.must ? bits | (1 << place) : bits), 0);
  const known = new Map();
  return (bits) => {
    if (!known.has(bits)) {
      const covered = new Uint8Array(length);
      grams.forEach(({ cover: [from, to] }, place) => { if (bits & (1 << place)) covered.fill(1, from, to); });
      const share = covered.reduce((sum, one) => sum + one, 0) / (every.size || 1);
      known.set(bits, !loose && (bits & must) !== must ? Math.min(share, 0.99) : share);
    }
    return known.get(bits);
  };
};

// 一种说法在各记录里的满足程度和得分；顺带记下名称、种类里有它的记录。
const measure = (part, way, found, begun) => {
  const { count } = begun;
  const share = new Float32Array(count).fill(1);
  for (const grams of way.grams) {
    const { all, name, kind } = bitsOf(grams, found, begun);
    const covered = coverage(grams, way.loose);
    const strictly = coverage(grams, false);
    for (let entry = 0; entry < count; entry += 1) {
      const bits = all[entry];
      if (!bits) { share[entry] = 0; continue; }
      share[entry] *= covered(bits);
      if (!part.exact) part.exact = strictly(bits) === 1;
      if (name[entry] && strictly(name[entry]) === 1) part.named[entry] = 1;
      if (kind[entry] && strictly(kind[entry]) === 1) part.kinded[entry] = 1;
    }
  }
  const terms = new Set(way.grams.flat().map(({ term }) => term));
  const sum = new Float32Array(count);
  for (const term of terms) for (const { entries, weights } of found.get(term)) for (let place = 0; place < entries.length; place += 1) sum[entries[place]] += weights[place];
  const scale = way.weight / 1000 / Math.sqrt(terms.size);
  for (let entry = 0; entry < count; entry += 1) sum[entry] *= scale * share[entry] ** 2;
  return { share, score: sum };
};

// 对一种读法：取来各词的出处，算出每个部分在每条记录里的满足程度（1 为完全满足）和得分。
const match = async ({ parts }, begun) => {
  const { count, facets } = begun;
  const wanted = new Set();
  for (const part of parts) for (const way of part.ways) { way.grams = gramsOfWay(way); way.grams.flat().forEach(({ term }) => wanted.add(term)); }
  const found = new Map(await Promise.all([...wanted].map(async (term) => [term, await postingsOf(term)])));
  for (const part of parts) for (const way of part.ways) if (way.meant) way.phrases = await phrasesOf(way.meant);
  for (const part of parts) {
    for (const name of ["share", "score"]) part[name] = new Float32Array(count);
    for (const name of ["named", "kinded", "forgiven"]) part[name] = new Uint8Array(count);
    for (const way of part.ways) {
      if (way.bureaus) {
        for (let entry = 0; entry < count; entry += 1) if (way.bureaus.has(facets.bureau[entry])) part.share[entry] = 1;
        continue;
      }
      if (!way.grams.some((grams) => grams.length)) continue;
      const { share, score } = measure(part, way, found, begun);
      for (let entry = 0; entry < count; entry += 1) {
        if (share[entry] < part.share[entry] || (share[entry] === part.share[entry] && score[entry] <= part.score[entry])) continue;
        part.share[entry] = share[entry];
        part.score[entry] = score[entry];
      }
    }
  }
  forgive(parts, begun);
  if (!parts.some((part) => part.one)) leaveGaps(parts, begun);
  return found;
};

// 救济渠道和投诉电话管本机关的一切事：问的是怎么投诉、怎么申诉，它们的名称又对上了，其余的部分就不再要求。
const GENERAL = new Set(["remedies", "statutory", "phones"]);
const CHANNEL = /投诉|举报|复议|诉讼|听证|申辩|监督|咨询|回避|赔偿/;
const forgive = (parts, { count, facets, kinds }) => {
  const asked = parts.filter((part) => !part.name && part.ways.some((way) => saying(way).some((word) => CHANNEL.test(word))));
  if (!asked.length) return;
  for (let entry = 0; entry < count; entry += 1) {
    if (!GENERAL.has(kinds[facets.kind[entry]][0]) || !asked.some((part) => part.named[entry] && part.share[entry] === 1)) continue;
    for (const part of parts) if (part.share[entry] < 1 && (!part.name || facets.bureau[entry] < 0)) { part.share[entry] = 1; part.forgiven[entry] = 1; }
  }
};

// 没有公示的清单，只有问到这个机关时才是答案。
const leaveGaps = (parts, { count, facets, kindNumber }) => {
  for (let entry = 0; entry < count; entry += 1) {
    if (facets.kind[entry] !== kindNumber.get("lists") || facets.category[entry] === "已公示") continue;
    for (const part of parts) part.share[entry] = 0;
  }
};

// lunr 给最好的若干条记录算分；每个部分取得分最高的说法。
const lunrScores = (parts, found, fields, entries) => {
  const index = lunrIndex(found, fields, new Set(entries));
  const scores = new Map(entries.map((entry) => [entry, 0]));
  for (const part of parts) {
    const best = new Map();
    for (const way of part.ways) {
      const terms = [...new Set((way.grams ?? []).flat().map(({ term }) => term))].filter((term) => found.get(term)?.length);
      if (!terms.length) continue;
      for (const { ref, score } of index.query((query) => terms.forEach((term) => query.term(term, {})))) {
        const entry = Number(ref);
        const own = way.weight * part.share[entry] * score;
        if (own > (best.get(entry) ?? 0)) best.set(entry, own);
      }
    }
    for (const [entry, score] of best) scores.set(entry, scores.get(entry) + score);
  }
  return scores;
};
