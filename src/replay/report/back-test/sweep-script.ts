import { chartToolScript } from "../html/script-chart-tools.js";

/** Draws each trade-off: points at cost and gain, a line through those that no other beats. */
const ownScript = `
const data = JSON.parse(document.getElementById("page-data").textContent);
const figure = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });

/** Writes each point's value beside it. */
const labels = {
  id: "labels",
  afterDatasetsDraw(chart) {
    const context = chart.ctx;
    context.save();
    context.font = "12px system-ui, sans-serif";
    context.textAlign = "center";
    chart.data.datasets.forEach((dataset, index) => {
      context.fillStyle = colour(dataset.beaten ? "soft" : "ink");
      chart.getDatasetMeta(index).data.forEach((point, at) => context.fillText(dataset.data[at].label, point.x, point.y + (dataset.beaten ? 20 : -12)));
    });
    context.restore();
  },
};

function pointsOf(name, points, colourName, line) {
  return {
    label: name, data: points, beaten: !line, showLine: line, borderWidth: 2, pointRadius: 6, pointHoverRadius: 8,
    borderColor: colour(colourName), backgroundColor: colour(colourName),
  };
}

function drawTradeOff({ gain, cost, isShare, frontier, points }, index) {
  const gainText = (value) => (isShare ? (value * 100).toFixed(1) + "%" : figure.format(value));
  const best = frontier.map((at) => points[at]);
  const beaten = points.filter((_, at) => !frontier.includes(at));
  const datasets = [pointsOf("Worth a choice", best, "served", true)];
  if (beaten.length > 0) datasets.push(pointsOf("Beaten by another", beaten, "retired", false));
  const look = options({ stacked: false, legend: true, labels: 8 });
  look.interaction = { mode: "nearest", intersect: true };
  look.layout = { padding: { top: 18, right: 18 } };
  const title = (text) => ({ display: true, text, color: colour("soft") });
  look.scales.x = { ...look.scales.x, type: "linear", grace: "8%", grid: { color: colour("line") }, title: title(cost) };
  look.scales.x.ticks.callback = (value) => figure.format(value);
  look.scales.y = { ...look.scales.y, beginAtZero: false, grace: "15%", title: title(gain) };
  look.scales.y.ticks.callback = gainText;
  look.plugins.tooltip = {
    callbacks: { label: ({ raw }) => raw.label + ": " + gain + " " + gainText(raw.y) + ", " + cost + " " + figure.format(raw.x) },
  };
  const canvas = document.getElementById("chart-" + index);
  charts.push(new Chart(canvas, { type: "scatter", data: { datasets }, options: look, plugins: [labels] }));
}

function drawCharts() {
  for (const chart of charts.splice(0)) chart.destroy();
  data.tradeOffs.forEach(drawTradeOff);
}
`;

/** The script of the page. It reads the element `page-data` and the global `Chart` of Chart.js. */
export const sweepScript = `"use strict";
(() => {
${chartToolScript}${ownScript}
drawCharts();
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawCharts);
})();
`;
