import { chartToolScript } from "../html/script-chart-tools.js";
import { decisionScript } from "../html/script-decisions.js";
import { domScript } from "../html/script-dom.js";

/** The part of the page's script that lists flips and products, and draws the runs over each other. */
const ownScript = `
const byId = (id) => document.getElementById(id);
const COLOURS = ["served", "lost", "operating", "retiring", "upgrading", "restarting"];

function sideHeading(names, side) {
  return element("h3", "", side === 0 ? names.base : names.other);
}

function flipRow(names) {
  return (flip) => {
    const date = flip.date + (flip.reviews > 1 ? " (" + flip.reviews + "×)" : "");
    const summary = [
      element("span", "", date),
      element("span", "code", flip.subject),
      element("span", "name", flip.name),
      element("span", "", flip.rule),
      element("strong", "", flip.answers.join(" → ")),
      element("span", "what", flip.reason),
    ];
    return openingRow(summary, () => {
      const sides = flip.decisions.map((decision, side) => element("div", "", sideHeading(names, side), decisionView(decision)));
      const after = flip.states.length === 0 ? "" : element("p", "soft", "After that evening: " + flip.states.join(" under " + names.base + ", ") + " under " + names.other + ".");
      return [element("div", "charts", ...sides), after];
    });
  };
}

const FIELDS = [
  ["State", (side) => side.state + " since " + side.since],
  ["Units served", (side) => whole.format(side.servedUnits)],
  ["Lost out of stock", (side) => whole.format(side.lostUnits)],
  ["Forgone off sale", (side) => whole.format(side.forgoneUnits)],
  ["Sales", (side) => whole.format(side.sales)],
  ["Days out of stock", (side) => whole.format(side.stockOutDays)],
  ["In stock at the end", (side) => whole.format(side.stockOnHand)],
  ["Restock orders", (side) => whole.format(side.restockOrders)],
];

function productRow(names) {
  return (product) => {
    const [base, other] = product.sides;
    const change = (field) => {
      const difference = other[field] - base[field];
      return (difference > 0 ? "+" : "") + whole.format(difference);
    };
    const summary = [
      element("span", "code", product.sku),
      element("span", "name", product.name),
      element("span", "", stateMark(base.state), base.state === other.state ? "" : " → ", base.state === other.state ? "" : stateMark(other.state)),
      amount(change("servedUnits"), "served"),
      amount(change("lostUnits"), "lost"),
      element("span", "what", product.date + " " + product.cause),
    ];
    return openingRow(summary, () => [
      element("div", "charts", ...product.sides.map((side, index) => {
        const facts = FIELDS.map(([name, text]) => element("div", "", element("dt", "", name), element("dd", "", text(side))));
        return element("div", "", sideHeading(names, index), element("dl", "facts", ...facts));
      })),
    ]);
  };
}

function listDifference({ names, flips, products }, index) {
  if (byId("flip-rows-" + index)) partialList(byId("flip-rows-" + index), byId("flip-more-" + index), flipRow(names))(flips);
  if (byId("product-rows-" + index)) partialList(byId("product-rows-" + index), byId("product-more-" + index), productRow(names))(products);
}

function drawCharts() {
  for (const chart of charts.splice(0)) chart.destroy();
  const wide = window.innerWidth > 700;
  const look = { stacked: false, legend: true, labels: wide ? 6 : 4 };
  const line = (label, values, index) => ({
    label, data: values, pointRadius: 0, borderWidth: 2, borderColor: colour(COLOURS[index % COLOURS.length]),
    backgroundColor: colour(COLOURS[index % COLOURS.length]), borderDash: index === 0 ? [] : [6, 3],
  });
  draw("chart-stock", "line", data.dates, data.runs.map(({ name, days }, index) => line(name, days.stockValue, index)), look);
  draw("chart-lost", "line", overWeeks(data.dates), data.runs.map(({ name, days }, index) => line(name, overWeeks(days.lostUnits), index)), look);
}
`;

/** The script of the page. It reads the element `page-data` and the global `Chart` of Chart.js. */
export const comparisonScript = `"use strict";
(() => {
${domScript}${decisionScript}${chartToolScript}${ownScript}
data.differences.forEach(listDifference);
drawCharts();
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawCharts);
})();
`;
