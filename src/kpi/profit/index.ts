export { type GrossMarginInput, grossMargin, grossMarginBatch } from "./gross-margin.js";
export { type GrossProfitInput, grossProfit } from "./gross-profit.js";
