import type { Layer } from "../rulebook/layer.js";

/** What the starter layer assumes for the rules of this folder. */
export const launchStarterParams: Layer["params"] = {
  "launch.cadence": { preHolidayDays: 14, preHolidayMultiplier: 2 },
};
