/** The part of a page's script that charts are drawn with. */
export const chartToolScript = `
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
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
  const days = column.length > 120 ? 7 : 1;
  const sums = [];
  column.forEach((value, day) => {
    const index = Math.floor(day / days);
    sums[index] = typeof value === "string" ? (sums[index] ?? value) : (sums[index] ?? 0) + value;
  });
  return sums;
}
`;
