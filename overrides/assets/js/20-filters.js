// 列表筛选：按类别和文字筛选一页上的条目；没有脚本时全部显示。
(() => {
  const decoded = (text) => { try { return decodeURIComponent(text); } catch { return ""; } };
  for (const bar of document.querySelectorAll("[data-filters]")) {
    const rows = [...document.querySelectorAll("[data-filtered] > *")];
    const text = bar.querySelector("[data-filter-text]");
    const count = bar.querySelector(".filter-count");
    const radios = [...bar.querySelectorAll("input[type=radio]")];
    const apply = () => {
      const category = radios.find((radio) => radio.checked)?.value ?? "";
      const words = text.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const row of rows) {
        const content = row.textContent.toLowerCase();
        const fits = (!category || row.dataset.category === category) && words.every((word) => content.includes(word));
        row.hidden = !fits;
        shown += fits ? 1 : 0;
      }
      count.textContent = category || words.length ? `符合的有 ${shown} 条` : "";
    };
    const fromAddress = () => {
      const wanted = decoded(location.hash).match(/^#类别=(.+)$/)?.[1];
      const radio = wanted && radios.find((each) => each.value === wanted);
      if (radio) { radio.checked = true; apply(); }
    };
    bar.hidden = false;
    bar.addEventListener("input", apply);
    addEventListener("hashchange", fromAddress);
    fromAddress();
  }
})();
