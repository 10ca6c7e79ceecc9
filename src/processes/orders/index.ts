export { orderHandOvers } from "./hand-overs.js";
export { orderCommands } from "./order.commands.js";
export type { OrderContext, OrderReturn, OrderShipment } from "./order.context.js";
export type { OrderEvent, PaymentAsked } from "./order.events.js";
export type { OrderInput } from "./order.input.js";
export { type OrderMachine, orderMachine, orderProcess } from "./order.js";
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
