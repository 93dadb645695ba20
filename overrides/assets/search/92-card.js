// 结果的样子：链接在最前，然后是种类、机关、是否有效，找到的那一句，电话和期限。
const element = (name, attributes = {}, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null && value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
  made.append(...children.filter((child) => child !== null && child !== ""));
  return made;
};

const markedNodes = (text, needles, table) => marked(text, rangesOf(text, needles, table)).map(([part, hit]) => (hit ? element("mark", {}, part) : part));
const telOf = (number) => `tel:${number.replace(/[^\d+]/g, "")}`;
const NUMBERS = 3;

const cardFacts = ({ entry, card }, begun) => {
  const bureau = begun.bureaus[begun.facets.bureau[entry]];
  const [, kind] = begun.kinds[begun.facets.kind[entry]];
  const { word, tone } = stateOf(card);
  return [
    element("span", { class: "chip chip-brand" }, kind),
    bureau ? element("span", { class: "result-bureau" }, bureau[2]) : null,
    begun.facets.category[entry] ? element("span", { class: "result-bureau" }, begun.facets.category[entry]) : null,
    word && word !== "有效性未公示" ? element("span", { class: `chip chip-${tone}` }, element("span", { class: `mark mark-${tone}`, "aria-hidden": "true" }), word) : null,
  ];
};

const resultItem = (each, begun, table) => {
  const { card, reading } = each;
  const needles = needlesOf(reading);
  const link = element("a", { class: "result-title", href: new URL(card.url, root).href }, ...markedNodes(card.title, needles, table));
  const item = element("li", { class: "result" }, link, element("p", { class: "result-facts" }, ...cardFacts(each, begun)));
  const snippet = snippetOf(card, reading);
  if (snippet.length) item.append(element("p", { class: "result-snippet" }, ...snippet.map(([part, hit]) => (hit ? element("mark", {}, part) : part))));
  if (card.limit) item.append(element("p", { class: "result-limit" }, `期限：${card.limit.length > 60 ? `${card.limit.slice(0, 60)}…` : card.limit}`));
  if (card.phones.length) {
    item.append(element("p", { class: "result-phones" }, ...card.phones.slice(0, NUMBERS).flatMap((number) => [element("a", { class: "tel", href: telOf(number) }, ...markedNodes(number, needles, null)), " "])));
  }
  return item;
};

const tableNow = async () => soundsPromise && soundsPromise.catch(() => null);

// 一句话说明结果：多少条、是不是完全匹配、是不是改了字。
const statusOf = ({ list, total, whole, suggestion, asked }) => {
  if (!asked) return "";
  if (!list.length) return "没有找到。";
  const rest = total - whole;
  if (!whole) return `没有完全匹配，以下包含部分词语（${total} 条）。`;
  return `${suggestion ? `没有找到原话，以下是“${suggestion}”的结果：` : ""}找到 ${whole} 条${rest ? `，后面 ${rest} 条包含部分词语` : ""}。`;
};
