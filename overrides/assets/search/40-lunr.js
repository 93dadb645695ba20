// 用取来的几片拼成一个小的 lunr 索引，由 lunr.js 算分。lunr 的相似度只除以提问向量的长度，所以只有部分词时，分数与整个索引的相同。
const lunrIndex = (terms, fields, only) => {
  const invertedIndex = Object.create(null);
  const vectors = Object.create(null);
  const sorted = [...terms.keys()].sort();
  sorted.forEach((term, number) => {
    const posting = { _index: number };
    for (const field of fields) posting[field] = {};
    for (const { field, entries, weights } of terms.get(term)) {
      const name = fields[field];
      for (let place = 0; place < entries.length; place += 1) {
        const entry = entries[place];
        if (only && !only.has(entry)) continue;
        posting[name][entry] = {};
        (vectors[`${name}/${entry}`] ??= []).push(number, weights[place] / 1000);
      }
    }
    invertedIndex[term] = posting;
  });
  const fieldVectors = Object.create(null);
  for (const name of Object.keys(vectors)) fieldVectors[name] = new lunr.Vector(vectors[name]);
  return new lunr.Index({ invertedIndex, fieldVectors, tokenSet: lunr.TokenSet.fromArray(sorted), fields, pipeline: new lunr.Pipeline() });
};
