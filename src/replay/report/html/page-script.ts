import { chartToolScript } from "./script-chart-tools.js";
import { chartScript } from "./script-charts.js";
import { decisionScript } from "./script-decisions.js";
import { domScript } from "./script-dom.js";
import { listScript } from "./script-lists.js";

/** The script of the page. It reads the element `page-data` and the global `Chart` of Chart.js. */
export const pageScript = `"use strict";
(() => {
${domScript}${decisionScript}${listScript}${chartToolScript}${chartScript}
listProducts();
listAlerts();
listProposals();
fillExamples();
drawCharts();
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawCharts);
})();
`;
