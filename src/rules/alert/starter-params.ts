import type { Layer } from "../rulebook/layer.js";

/** What the starter layer assumes for the rules of this folder. */
export const alertStarterParams: Layer["params"] = {
  "alert.handling": { escalateAfterHours: 24, coolDownHours: 24, snoozeHours: 72 },
};
