// 流程图比屏幕宽时，先让起点出现在画面中间。
(() => {
  for (const chart of document.querySelectorAll(".flowchart")) {
    const start = chart.querySelector(".flowchart-box");
    if (!start || chart.scrollWidth <= chart.clientWidth) continue;
    const box = start.getBoundingClientRect();
    chart.scrollLeft += box.left + box.width / 2 - chart.getBoundingClientRect().left - chart.clientWidth / 2;
  }
})();
