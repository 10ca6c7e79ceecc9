import type { Layer } from "../rulebook/layer.js";

/** What the starter layer assumes for the rules of this folder; amounts in fen. */
export const logisticsStarterParams: Layer["params"] = {
  "logistics.on-time": { minimumParcels: 30, raiseBelowRate: 0.95, clearAtRate: 0.97 },
  "logistics.delay-compensation": {
    contactFromHours: 1,
    couponFromHours: 24,
    largerCouponFromHours: 72,
    couponShare: 0.05,
    largerCouponShare: 0.1,
    maximumCouponMinor: 5000,
  },
  "logistics.insurance": { renewAtDaysLeft: 30 },
};
