// 检索页：问话和筛选都写在网址里，可以收藏、转发。
const PAGE = 10;
const FACETS = ["bureau", "kind", "category", "stage"];

const searchPage = (form) => {
  const input = form.querySelector("input");
  const results = document.getElementById("search-results");
  const status = document.getElementById("search-status");
  const hints = document.getElementById("search-hints");
  const filters = document.getElementById("search-filters");
  const more = document.getElementById("search-more");
  const retry = document.getElementById("search-retry");
  const selects = Object.fromEntries(FACETS.map((facet) => [facet, filters.querySelector(`[name=${facet}]`)]));
  const wanted = Object.fromEntries(FACETS.map((facet) => [facet, ""]));
  let shown = null;

  const fromAddress = () => {
    const asked = new URLSearchParams(location.search);
    input.value = asked.get("q") ?? "";
    for (const facet of FACETS) wanted[facet] = asked.get(facet) ?? "";
  };
  const toAddress = () => {
    const asked = new URLSearchParams();
    if (input.value.trim()) asked.set("q", input.value.trim());
    for (const facet of FACETS) if (wanted[facet]) asked.set(facet, wanted[facet]);
    const written = String(asked);
    const address = `${location.pathname}${written ? `?${written}` : ""}`;
    try { history.replaceState(null, "", address); } catch { /* 从文件打开时有的浏览器不许改网址 */ }
  };

  // 筛选项：[写进网址的值, 显示的名称, 条数]
  const choices = (facet, { counts, begun }) => [...counts[facet]].map(([value, count]) => {
    if (facet === "bureau") return [begun.bureaus[value][0], begun.bureaus[value][2], count, value];
    if (facet === "kind") return [begun.kinds[value][0], begun.kinds[value][1], count, value];
    return [value, value, count, value];
  }).sort((one, other) => (typeof one[3] === "number" ? one[3] - other[3] : other[2] - one[2]));
  // 选过而这次一条也没有的，仍然写着名称。
  const nameOf = (facet, value, { begun }) => {
    const rows = { bureau: begun.bureaus.map(([id, , short]) => [id, short]), kind: begun.kinds }[facet] ?? [];
    return rows.find(([id]) => id === value)?.[1] ?? value;
  };
  const ALL = { bureau: "全部机关", kind: "全部种类", category: "全部类别", stage: "事前、事中、事后" };
  const drawFilters = (outcome) => {
    for (const facet of FACETS) {
      const all = choices(facet, outcome);
      if (wanted[facet] && !all.some(([value]) => value === wanted[facet])) all.unshift([wanted[facet], nameOf(facet, wanted[facet], outcome), 0]);
      selects[facet].replaceChildren(element("option", { value: "" }, ALL[facet]), ...all.map(([value, name, count]) => element("option", { value }, `${name}（${count}）`)));
      selects[facet].value = wanted[facet];
      selects[facet].closest("label").hidden = all.length < 1;
    }
    filters.hidden = !outcome.asked || (!outcome.list.length && !FACETS.some((facet) => wanted[facet]));
  };

  const link = (text) => element("a", { href: `?q=${encodeURIComponent(text)}` }, text);
  const drawHints = ({ list, suggestion, asked, begun }, text) => {
    hints.replaceChildren();
    if (suggestion) hints.append(element("p", {}, "您是不是要找：", link(suggestion)));
    if (!asked || list.length) return;
    hints.append(
      element("p", {}, "可以换个说法，例如：", ...nearest(text, begun).flatMap((word) => [link(word), "　"])),
      element("p", {}, "也可以查", element("a", { href: new URL("phones/index.html", root).href }, "全部电话"), "，或拨打 ", element("a", { class: "tel", href: "tel:12345" }, "12345"), " 政务服务便民热线。"),
      ...(FACETS.some((facet) => wanted[facet]) ? [element("p", {}, "现在只查了一部分，", element("a", { href: `?q=${encodeURIComponent(text)}` }, "去掉筛选再查"), "。")] : []),
    );
  };

  const draw = (upto, table) => results.append(...shown.list.slice(results.children.length, upto).map((each) => resultItem(each, shown.begun, table)));
  const failed = (error) => {
    if (!(error instanceof PieceError)) throw error;
    results.dataset.state = "failed";
    status.textContent = "检索的数据没有取到，可能断网了，或者网站正在更新。";
    retry.hidden = false;
  };
  const show = async (text, isLatest) => {
    toAddress();
    results.dataset.state = "loading";
    retry.hidden = true;
    try {
      const outcome = await find(text, wanted);
      const table = await tableNow();
      if (!isLatest()) return;
      shown = outcome;
      results.replaceChildren();
      drawHints(outcome, text);
      drawFilters(outcome);
      draw(Math.min(PAGE, outcome.list.length), table);
      more.hidden = outcome.list.length <= PAGE;
      status.textContent = text.trim() ? statusOf(outcome) || "请输入文字或号码。" : "";
      results.dataset.state = "ready";
    } catch (error) { if (isLatest()) failed(error); }
  };

  const { ask } = asking(input, show);
  form.addEventListener("submit", (event) => { event.preventDefault(); ask(); input.blur(); });
  filters.addEventListener("change", (event) => { wanted[event.target.name] = event.target.value; ask(); });
  retry.addEventListener("click", ask);
  more.addEventListener("click", async () => {
    const from = results.children.length;
    const mine = shown;
    try {
      await withCards(mine.list, from, from + PAGE);
      const table = await tableNow();
      if (mine !== shown || results.children.length !== from) return;
      draw(from + PAGE, table);
      more.hidden = shown.list.length <= from + PAGE;
      results.children[from]?.querySelector("a").focus();
    } catch (error) { if (mine === shown) failed(error); }
  });
  addEventListener("popstate", () => { fromAddress(); ask(); });
  const typed = input.value;
  fromAddress();
  if (typed) input.value = typed;
  ask();
};

document.querySelectorAll(".search-form").forEach((form, number) => (form.dataset.page === undefined ? box(form, number) : searchPage(form)));
