// 检索：碰到检索框时才取检索的程序；嵌入本站的页面也可以直接用 gongshi.search(…)。
(() => {
  const forms = [...document.querySelectorAll(".search-form")];
  if (!forms.length) return;
  const [{ dataset: { search, version } }] = forms;
  let loading = null;
  const load = () => {
    loading ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = `${search}?v=${version}`;
      const failed = () => { loading = null; script.remove(); reject(new Error("检索程序没有取到")); };
      script.onload = () => (window.gongshi.search === later ? failed() : resolve());
      script.onerror = failed;
      document.head.append(script);
    });
    return loading;
  };
  const later = async (...asked) => { await load(); return window.gongshi.search(...asked); };
  window.gongshi = { search: later };
  const page = forms.find((form) => form.dataset.page !== undefined);
  const status = document.getElementById("search-status");
  const retry = document.getElementById("search-retry");
  const begin = () => load().catch(() => {
    if (!page) return;
    status.textContent = "检索程序没有取到，可能断网了。";
    retry.hidden = false;
    retry.addEventListener("click", () => { retry.hidden = true; begin(); }, { once: true });
  });
  for (const form of forms) {
    const input = form.querySelector("input");
    for (const touch of ["focus", "input"]) input.addEventListener(touch, begin);
    // 程序到的时候，输入法可能正在拼字。
    input.addEventListener("compositionstart", () => { input.dataset.composing = ""; });
    input.addEventListener("compositionend", () => { delete input.dataset.composing; });
  }
  if (page && new URLSearchParams(location.search).get("q")) begin();
})();
