import type { Layer } from "../rulebook/layer.js";

/** What the starter layer assumes for the rules of this folder. */
export const competitionStarterParams: Layer["params"] = {
  "competition.differentiation": { minimumAnswersTried: 1 },
  "competition.healthy-item": { minimumDaysOnSale: 60, minimumUnitsSoldIn30Days: 30 },
};
