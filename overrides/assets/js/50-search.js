// 检索：碰到检索框时才取检索的程序；嵌入页面也可以直接用 gongshi.search(…)。
(() => {
  const form = document.querySelector(".search-form");
  if (!form) return;
  let loading = null;
  const load = () => {
    loading ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = `${form.dataset.search}?v=${form.dataset.version}`;
      script.onload = resolve;
      script.onerror = () => { loading = null; script.remove(); reject(new Error("检索程序没有取到")); };
      document.head.append(script);
    });
    return loading;
  };
  const later = async (...asked) => { await load(); return window.gongshi.search(...asked); };
  window.gongshi = { search: later, load };
})();
