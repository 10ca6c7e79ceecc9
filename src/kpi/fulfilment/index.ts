export { type DeliveryOutcomes, deliveryOutcomes } from "./delivery-outcomes.js";
export { type FulfilmentTimeInput, fulfilmentTime } from "./fulfilment-time.js";
export {
  type OnTimeDeliveryCounts,
  type OnTimeDeliveryRateInput,
  onTimeDeliveryRate,
  onTimeDeliveryRateBatch,
} from "./on-time-delivery-rate.js";
export { type ParcelDurations, type ParcelDurationsOptions, parcelDurations } from "./parcel-durations.js";
export { type PickUpOutcomesOptions, pickUpOutcomes } from "./pick-up-outcomes.js";
export {
  type PickUpWithinRateInput,
  pickUpWithinRate,
  pickUpWithinRateBatch,
} from "./pick-up-within-rate.js";
export { type ShipWithinRateInput, shipWithinRate, shipWithinRateBatch } from "./ship-within-rate.js";
export { type PromisedOrder, type ShippingOutcomesOptions, shippingOutcomes } from "./shipping-outcomes.js";
