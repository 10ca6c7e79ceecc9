export { type AdDay, adDaySchema } from "./ad-day.js";
export { type Delivery, deliverySchema } from "./delivery.js";
export { type OrderLine, type OrderLineStatus, type OrderLineType, orderLineSchema } from "./order-line.js";
export { type StockMovement, stockMovementSchema } from "./stock-movement.js";
