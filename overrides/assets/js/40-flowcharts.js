// 流程图比屏幕宽时，先让起点出现在画面中间。
(() => {
  for (const chart of document.querySelectorAll(".flowchart[data-start]")) {
    const drawing = chart.querySelector(".flowchart-drawing");
    const scale = drawing.getBoundingClientRect().width / Number(drawing.getAttribute("width"));
    chart.scrollLeft = Number(chart.dataset.start) * scale - chart.clientWidth / 2;
  }
})();
