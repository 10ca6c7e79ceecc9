export { type AddToCartRateInput, addToCartRate, addToCartRateBatch } from "./add-to-cart-rate.js";
export {
  type ConversionFunnelInput,
  conversionFunnel,
  type FunnelStep,
  type FunnelStepInput,
} from "./conversion-funnel.js";
export { type ConversionRateInput, conversionRate, conversionRateBatch } from "./conversion-rate.js";
export { type FavouriteRateInput, favouriteRate, favouriteRateBatch } from "./favourite-rate.js";
export {
  type OrderConversionRateInput,
  orderConversionRate,
  orderConversionRateBatch,
} from "./order-conversion-rate.js";
export {
  type PaymentConversionRateInput,
  paymentConversionRate,
  paymentConversionRateBatch,
} from "./payment-conversion-rate.js";
