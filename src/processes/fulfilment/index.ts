export { fulfilmentHandOvers } from "./hand-overs.js";
export {
  bundleComponents,
  bundleUnits,
  goodsLinesSchema,
  type ProductVariant,
  returnLinesSchema,
  variantsOf,
} from "./product-options.js";
export { returnCommands } from "./return.commands.js";
export {
  type ReturnCompensation,
  type ReturnContext,
  type ReturnExchange,
  type ReturnInspection,
  type ReturnMethod,
  type ReturnReceipt,
  type ReturnRefund,
  returnMethods,
} from "./return.context.js";
export { type ReturnEvent, type ReturnEventType, refundOfReturn, returnRefundId } from "./return.events.js";
export { type ReturnMachine, returnMachine, returnProcess } from "./return.js";
export type { ReturnInput } from "./return.setup.js";
export type { ReturnLine } from "./return-lines.js";
export {
  type CarrierScan,
  type CarrierStatus,
  carrierStatuses,
  type ShipmentClaim,
  type ShipmentContext,
  shipmentCommands,
} from "./shipment.commands.js";
export { type ShipmentMachine, shipmentMachine, shipmentProcess } from "./shipment.js";
export type { ShipmentEvent, ShipmentEventType, ShipmentInput } from "./shipment.setup.js";
export { type StockItemContext, stockItemCommands } from "./stock-item.commands.js";
export type { StockItemEvent, StockItemEventType } from "./stock-item.events.js";
export { stockReplenishmentId } from "./stock-item.hand-overs.js";
export { type StockItemMachine, stockItemId, stockItemMachine, stockItemProcess } from "./stock-item.js";
export type { StockItemInput } from "./stock-item.setup.js";
export type { Reservation } from "./stock-updates.js";
