// window.gongshi.search：供本站和嵌入本站检索的页面使用。
const resultOf = ({ entry, card, final, score, reading }, begun) => {
  const bureau = begun.bureaus[begun.facets.bureau[entry]];
  const [kindId, kind] = begun.kinds[begun.facets.kind[entry]];
  return {
    url: new URL(card.url, root).href,
    title: card.title,
    bureau: bureau?.[1] ?? "",
    bureauId: bureau?.[0] ?? "",
    kind,
    kindId,
    snippet: snippetOf(card, reading).map(([text]) => text).join(""),
    phones: [...card.phones],
    score: Math.round((final ?? score) * 1000) / 1000,
  };
};

const search = async (text, options) => {
  const { limit = 10 } = options ?? {};
  const asked = wellFormed(text);
  const { list, begun } = await find(asked, options);
  const upto = Math.max(0, Math.min(Number(limit) || 0, list.length));
  if (upto > CHECKED) await withCards(list, CHECKED, upto);
  return list.slice(0, upto).map((each) => resultOf(each, begun));
};

window.gongshi.search = search;
