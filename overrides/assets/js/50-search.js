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
      script.onload = resolve;
      script.onerror = () => { loading = null; script.remove(); reject(new Error("检索程序没有取到")); };
      document.head.append(script);
    });
    return loading;
  };
  window.gongshi = { search: async (...asked) => { await load(); return window.gongshi.search(...asked); } };
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
    form.querySelector("input").addEventListener("focus", begin, { once: true });
    form.querySelector("input").addEventListener("input", begin, { once: true });
  }
  if (page && new URLSearchParams(location.search).get("q")) begin();
})();
