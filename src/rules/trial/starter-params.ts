import type { Layer } from "../rulebook/layer.js";

/** What the starter layer assumes for the rules of this folder. */
export const trialStarterParams: Layer["params"] = {
  "trial.pass": {
    minimumDays: 30,
    maximumDays: 120,
    minimumUnits: 3,
    minimumMaturedUnits: 3,
    maximumRounds: 3,
    maximumReturnRate: 0.2,
  },
};
