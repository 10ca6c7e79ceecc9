export { type OrderAuditFacts, orderAudit } from "./audit.js";
export { type OrderPickUpFacts, type OrderPickUpParams, orderPickUp } from "./pick-up.js";
export {
  type OrderShipPromiseFacts,
  type OrderShipPromiseParams,
  orderShipPromise,
} from "./ship-promise.js";
export { type OrderTrackingFacts, type OrderTrackingParams, orderTracking } from "./tracking.js";
export { type OrderUnpaidFacts, type OrderUnpaidParams, orderUnpaid } from "./unpaid.js";
