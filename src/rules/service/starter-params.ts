import type { Layer } from "../rulebook/layer.js";

/** What the starter layer assumes for the rules of this folder. Sentiment is not looked at. */
export const serviceStarterParams: Layer["params"] = {
  "service.response": { dueSoonFromShare: 0.75 },
  "service.human-handover": {
    keyTopics: ["safety", "injury", "counterfeit", "privacy", "legal", "media", "regulator"],
    maximumFailedTurns: 2,
  },
};
