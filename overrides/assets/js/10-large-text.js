// 大字版：记住读者的选择，下次打开仍然有效。
(() => {
  const button = document.querySelector(".large-text");
  if (!button) return;
  const root = document.documentElement;
  const remember = (on) => { try { localStorage.setItem("large-text", on ? "1" : ""); } catch { /* 浏览器不允许保存时只在本页有效 */ } };
  const recall = () => { try { return localStorage.getItem("large-text") === "1"; } catch { return false; } };
  const set = (on) => { root.classList.toggle("large", on); button.setAttribute("aria-pressed", String(on)); };
  set(recall());
  button.hidden = false;
  button.addEventListener("click", () => { const on = !root.classList.contains("large"); set(on); remember(on); });
})();
