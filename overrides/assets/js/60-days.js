// 今天：到期与否按读者打开网页的那一天（北京时间）重算；页面可能是几个月前生成的。
(() => {
  const day = 86400000;
  const today = Math.floor((Date.now() + 8 * 3600000) / day);
  const daysTo = (date) => Math.round(Date.parse(`${date}T00:00:00Z`) / day) - today;
  for (const chip of document.querySelectorAll("[data-valid-to]")) {
    const left = daysTo(chip.dataset.validTo);
    if (left >= 0 || chip.classList.contains("chip-bad")) continue;
    chip.className = "chip chip-bad";
    const mark = document.createElement("span");
    mark.className = "mark mark-bad";
    mark.setAttribute("aria-hidden", "true");
    chip.replaceChildren(mark, chip.dataset.after);
  }
  for (const row of document.querySelectorAll("tr[data-day]")) {
    const left = daysTo(row.dataset.day);
    row.dataset.days = left;
    row.classList.toggle("past", left < 0);
    row.querySelector("[data-days-left]").textContent = left > 0 ? `${left} 天` : left === 0 ? "今天" : `已过 ${-left} 天`;
  }
  for (const due of document.querySelectorAll("[data-due]")) {
    if (daysTo(due.dataset.due) < 0) due.classList.add("gap");
  }
  const built = document.querySelector("[data-built]")?.dataset.built;
  if (built && daysTo(built) !== 0) for (const note of document.querySelectorAll("[data-corrected]")) note.hidden = false;
})();
