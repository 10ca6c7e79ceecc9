export { orderHandOvers } from "./hand-overs.js";
export { type OrderContext, type OrderReturn, type OrderShipment, orderCommands } from "./order.commands.js";
export type { OrderEvent, PaymentAsked } from "./order.events.js";
export { type OrderMachine, orderMachine, orderProcess } from "./order.js";
export type { OrderInput } from "./order.setup.js";
export { paymentId } from "./order.updates.js";
export {
  type BoughtLine,
  type BundleComponent,
  type GoodsLine,
  type LineUnits,
  type OrderLine,
  stockUnits,
} from "./order-lines.js";
export type { OrderPayment, OrderRefund } from "./order-money.js";
export {
  type PaymentContext,
  type PaymentDispute,
  type PaymentRefund,
  paymentCommands,
} from "./payment.commands.js";
export { type PaymentMachine, paymentMachine, paymentProcess } from "./payment.js";
export type { PaymentEvent, PaymentInput } from "./payment.setup.js";
