/** The part of the page's script that draws the charts, anew when the system turns light or dark. */
export const chartScript = `
const STATES = ["operating", "trial", "restarting", "retiring", "retired", "dropped"];

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
