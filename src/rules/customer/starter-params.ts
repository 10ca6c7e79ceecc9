import type { Layer } from "../rulebook/layer.js";

/** What the starter layer assumes for the rules of this folder; money in yuan, over a year. */
export const customerStarterParams: Layer["params"] = {
  "customer.rfm-action": { dormantAfterDays: 180, highFrequency: 4, highMonetary: 1000 },
  "customer.lost": { lostAfterDays: 365 },
  "customer.tier": { lostAfterDays: 365, highFrequency: 4, highMonetary: 1000, highOrderValue: 500 },
};
