import type { Layer } from "../rulebook/layer.js";

/** What the starter layer assumes for the rules of this folder. `order.unpaid` needs each platform's own times. */
export const orderStarterParams: Layer["params"] = {
  "order.ship-promise": { dueSoonFromShare: 0.75 },
  "order.pick-up": { dueSoonFromShare: 0.75 },
  "order.tracking": { sendWithinHours: 24 },
};
