// 每一页上的检索框：边输入边出结果，上下键选，回车打开，Esc 收起。
const PAUSE = 120;
const SHOWN = 6;

// 不成对的半个字换掉，否则不能写进网址。
const wellFormed = (text) => String(text ?? "").replace(/\p{Surrogate}/gu, "\ufffd");

// 输入停下来再问；只认最后一次的回答，cancel 以后一次也不认。
const asking = (input, answer) => {
  let latest = 0;
  let timer = 0;
  const ask = () => { latest += 1; const mine = latest; answer(wellFormed(input.value), () => mine === latest); };
  const cancel = () => { latest += 1; clearTimeout(timer); };
  input.addEventListener("input", (event) => { if (event.isComposing) return; clearTimeout(timer); timer = setTimeout(ask, PAUSE); });
  input.addEventListener("compositionend", () => { clearTimeout(timer); timer = setTimeout(ask, PAUSE); });
  return { ask, cancel };
};

const resultsAddress = (text, form) => `${form.action.split("?")[0]}?q=${encodeURIComponent(text)}`;

const box = (form, number) => {
  const input = form.querySelector("input");
  const list = element("ul", { id: `search-options-${number}`, class: "search-options", role: "listbox", "aria-label": "检索结果", hidden: true });
  const status = element("p", { class: "visually-hidden", role: "status" });
  form.append(list, status);
  for (const [key, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id, autocomplete: "off" })) input.setAttribute(key, value);
  let active = -1;
  const options = () => [...list.querySelectorAll("[role=option]")];
  const open = (shown) => { list.hidden = !shown; input.setAttribute("aria-expanded", String(shown)); if (!shown) choose(-1); };
  const choose = (place) => {
    active = place;
    options().forEach((option, each) => option.setAttribute("aria-selected", String(each === place)));
    if (place < 0) input.removeAttribute("aria-activedescendant");
    else { input.setAttribute("aria-activedescendant", options()[place].id); options()[place].scrollIntoView({ block: "nearest" }); }
  };
  const option = (place, href, ...children) => element("li", { id: `${list.id}-${place}`, role: "option", "aria-selected": "false" }, element("a", { href, tabindex: "-1" }, ...children));
  const show = async (text, isLatest) => {
    if (!text.trim()) { open(false); status.textContent = ""; return; }
    try {
      const outcome = await find(text);
      const table = await tableNow();
      if (!isLatest()) return;
      const { list: found, begun } = outcome;
      const rows = found.slice(0, SHOWN).map((each, place) => {
        const phone = each.card.phones[0];
        return option(place, new URL(each.card.url, root).href, element("span", { class: "option-title" }, ...markedNodes(each.card.title, needlesOf(each.reading), table)), element("span", { class: "option-facts" }, ...cardFacts(each, begun), phone ? element("span", { class: "option-phone" }, phone) : null));
      });
      const says = statusOf(outcome);
      const note = outcome.whole && !outcome.suggestion ? null : element("li", { class: "option-note", role: "presentation" }, found.length ? says : "没有找到，可以换个说法，或拨打 12345。");
      list.replaceChildren(...[note, ...rows, option(rows.length, resultsAddress(text, form), outcome.total > SHOWN ? `查看全部 ${outcome.total} 条` : "到检索页查看")].filter(Boolean));
      status.textContent = says;
    } catch (error) {
      if (!isLatest()) return;
      if (!(error instanceof PieceError)) throw error;
      list.replaceChildren(element("li", { class: "option-note", role: "presentation" }, "检索的数据没有取到，可能断网了。"), option(0, resultsAddress(text, form), "重试"));
      status.textContent = "检索的数据没有取到。";
    }
    choose(-1);
    open(true);
  };
  const { ask, cancel } = asking(input, show);
  const close = () => { cancel(); open(false); };
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const all = options();
    if (event.key === "Escape") { close(); return; }
    if (list.hidden || !all.length) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      choose((active + step + all.length + (active < 0 && step < 0 ? 1 : 0)) % all.length);
    } else if (event.key === "Enter" && active >= 0) { event.preventDefault(); all[active].querySelector("a").click(); }
  });
  input.addEventListener("focus", () => { if (input.value.trim()) ask(); });
  form.addEventListener("focusout", (event) => { if (!form.contains(event.relatedTarget)) close(); });
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  if (input.value && input.dataset.composing === undefined && form.contains(document.activeElement)) ask();
};
