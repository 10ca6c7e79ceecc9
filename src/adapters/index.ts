/**
 * Orders as platforms export them, told to a host as starts and commands.
 *
 * @packageDocumentation
 */
export { amazonHistory } from "./amazon.js";
export { type DrivenHistory, driveHistory, type UntakenHappening } from "./drive-history.js";
export {
  type Happening,
  type History,
  type HistoryGap,
  type HistoryWarning,
  joinHistories,
} from "./happening.js";
export { medusaHistory } from "./medusa.js";
export { olistHistories } from "./olist.js";
export type {
  PaymentStep,
  PlatformOrder,
  PlatformParcel,
  PlatformPayment,
  PlatformRefund,
  PlatformRemoval,
  PlatformReturn,
} from "./platform-order.js";
export { shopifyHistory } from "./shopify.js";
export { tellHistory } from "./tell-history.js";
export { vendureHistory } from "./vendure.js";
export { wooCommerceHistory } from "./woocommerce.js";
