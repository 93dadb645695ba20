// 打印、复制；打印前展开全部引文、写上日期和网址，打印后还原。
(() => {
  for (const button of document.querySelectorAll(".print-page")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }
  for (const button of document.querySelectorAll(".copy-source")) {
    if (!navigator.clipboard) continue;
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.parentElement.querySelector("code").textContent);
      button.textContent = "已复制";
    });
  }
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("article details:not([open])")];
    for (const each of opened) each.open = true;
    const note = document.querySelector(".print-note");
    if (note) note.textContent = `打印日期：${new Date().toLocaleDateString("zh-CN")}　网址：${decodeURI(location.href)}`;
  });
  addEventListener("afterprint", () => { for (const each of opened) each.open = false; });
})();
