import type { Layer } from "../rulebook/layer.js";

/**
 * What the starter layer assumes for the rules of this folder. `appealWithinDays` is left open: each platform has its
 * own deadline (E-23).
 */
export const penaltyStarterParams: Layer["params"] = {
  "penalty.escalation": {
    severityOfCause: {
      "description-mismatch": "minor",
      "false-advertising": "serious",
      "absolute-or-medical-claims": "minor",
      infringement: "serious",
      brushing: "serious",
      "campaign-breach": "minor",
      "poor-service": "minor",
      "banned-goods": "grave",
      "illegal-marketing": "grave",
      "unfair-competition": "serious",
      diversion: "minor",
    },
    stepsOfSeverity: { minor: 1, serious: 2, grave: 3 },
  },
  "penalty.appeal": { acceptedBrings: "restored" },
  "penalty.follow-up": { optionalSteps: ["appeal"] },
};
