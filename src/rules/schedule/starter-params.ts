import type { Layer } from "../rulebook/layer.js";

/** What the starter layer assumes for the rules of this folder. */
export const scheduleStarterParams: Layer["params"] = {
  "schedule.stage": { workingDays: 5, approvalWorkingDays: 2 },
  "schedule.review": { cycleDays: 30, closeWithinDays: 7 },
};
