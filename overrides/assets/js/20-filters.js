// 列表筛选：按类别、轻重、机关等和文字筛选一页上的条目；没有脚本时全部显示。
(() => {
  const decoded = (text) => { try { return decodeURIComponent(text); } catch { return ""; } };
  for (const bar of document.querySelectorAll("[data-filters]")) {
    // 一页上有几个表时，每排筛选管它后面的第一个。
    const lists = [...document.querySelectorAll("[data-filtered]")];
    const list = lists.find((each) => bar.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING);
    const rows = list ? [...list.children] : [];
    const text = bar.querySelector("[data-filter-text]");
    const count = bar.querySelector(".filter-count");
    const radios = [...bar.querySelectorAll("input[type=radio]")];
    const fits = {
      days: (row, value) => Number(row.dataset.days) >= 0 && Number(row.dataset.days) <= Number(value),
      other: (row, value, by) => row.dataset[by] === value,
    };
    const apply = () => {
      const chosen = radios.filter((radio) => radio.checked && radio.value);
      const words = (text?.value ?? "").trim().toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const row of rows) {
        const content = words.length ? row.textContent.toLowerCase() : "";
        const wanted = chosen.every((radio) => {
          const by = radio.closest("fieldset").dataset.by ?? "category";
          return (fits[by] ?? fits.other)(row, radio.value, by);
        });
        row.hidden = !(wanted && words.every((word) => content.includes(word)));
        shown += row.hidden ? 0 : 1;
      }
      count.textContent = chosen.length || words.length ? `符合的有 ${shown} 条` : "";
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
