import type { Layer } from "../rulebook/layer.js";

/** What the starter layer assumes for the rules of this folder. */
export const toolStarterParams: Layer["params"] = {
  "tool.selection": {
    fitWeight: 0.4,
    compatibilityWeight: 0.25,
    costBenefitWeight: 0.25,
    easeOfLearningWeight: 0.1,
    minimumScore: 0.7,
    minimumEach: 0.4,
    maximumTools: 10,
  },
};
