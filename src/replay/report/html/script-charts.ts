/** The part of the page's script that draws the charts, anew when the system turns light or dark. */
export const chartScript = `
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
const STATES = ["operating", "trial", "restarting", "retiring", "retired", "dropped"];
const charts = [];

function options({ stacked, labels, legend }) {
  const grid = { color: colour("line") };
  const ticks = { color: colour("soft") };
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    interaction: { mode: "index", intersect: false },
    plugins: {
      legend: { display: legend, position: "bottom", labels: { color: colour("ink"), boxWidth: 12, boxHeight: 12 } },
      tooltip: { itemSort: (a, b) => b.datasetIndex - a.datasetIndex },
    },
    scales: {
      x: { stacked, grid: { display: false }, ticks: { ...ticks, maxTicksLimit: labels, maxRotation: 0 } },
      y: { stacked, beginAtZero: true, grid, ticks: { ...ticks, maxTicksLimit: 6 } },
    },
  };
}

function draw(id, type, labels, datasets, look) {
  const canvas = byId(id);
  if (canvas) charts.push(new Chart(canvas, { type, data: { labels, datasets }, options: options(look) }));
}

/** Sums of a daily column over weeks, where the days are too many to be told apart. */
function overWeeks(column) {
  const days = data.fleet.dates.length > 120 ? 7 : 1;
  const sums = [];
  column.forEach((value, day) => {
    const index = Math.floor(day / days);
    sums[index] = typeof value === "string" ? (sums[index] ?? value) : (sums[index] ?? 0) + value;
  });
  return sums;
}

function drawCharts() {
  for (const chart of charts.splice(0)) chart.destroy();
  const { fleet, months } = data;
  const area = (label, values, name, fill) => ({ label, data: values, fill, pointRadius: 0, borderWidth: 1, borderColor: colour(name), backgroundColor: colour(name) + "cc" });
  const bars = (label, values, name) => ({ label, data: values, backgroundColor: colour(name), categoryPercentage: 0.9, barPercentage: 0.95 });
  const wide = window.innerWidth > 700;
  draw("chart-months", "bar", months.labels, [bars("Net sales", months.netSales, "served")], { stacked: false, legend: false, labels: wide ? 24 : 6 });
  const states = STATES.filter((state) => fleet[state].some((count) => count > 0));
  draw("chart-states", "line", fleet.dates, states.map((state, index) => area(state, fleet[state], state, index === 0 ? "origin" : "-1")), { stacked: true, legend: true, labels: wide ? 10 : 4 });
  draw("chart-stock", "line", fleet.dates, [area("Stock value", fleet.stockValue, "served", "origin")], { stacked: false, legend: false, labels: wide ? 6 : 4 });
  const units = [bars("Served", overWeeks(fleet.servedUnits), "served"), bars("Lost", overWeeks(fleet.lostUnits), "lost")];
  draw("chart-units", "bar", overWeeks(fleet.dates), units, { stacked: true, legend: true, labels: wide ? 6 : 4 });
}
`;
