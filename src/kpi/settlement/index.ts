export { type AllocateMoneyInput, allocateMoney } from "./allocate-money.js";
export {
  type ApplyDiscountsInput,
  applyDiscounts,
  type DiscountableLine,
  type DiscountedLine,
  type DiscountedOrder,
} from "./apply-discounts.js";
export { type CashCalendarInput, type CashCalendarRow, cashCalendar } from "./cash-calendar.js";
export type { Discount } from "./discount.js";
export {
  type InvoiceLine,
  type InvoiceVat,
  type InvoiceVatInput,
  invoiceVat,
  type VatOfRate,
} from "./invoice-vat.js";
export type { CurrencyCode, Money } from "./money.js";
export { type MoneyFromMajorInput, moneyFromMajor } from "./money-from-major.js";
export { moneyToMajor } from "./money-to-major.js";
export {
  type PartialRefund,
  type PartialRefundInput,
  partialRefund,
  type ShippingRefund,
} from "./partial-refund.js";
export type { Rounding } from "./rounding.js";
export {
  type Receipt,
  type SettlementForecast,
  type SettlementForecastInput,
  settlementForecast,
} from "./settlement-forecast.js";
export {
  type CommissionTerms,
  type SettlementItem,
  type SettlementNet,
  type SettlementNetInput,
  settlementNet,
} from "./settlement-net.js";
export { type SettlementTerms, settlementTerms } from "./settlement-terms.js";
export { type SplitVatInput, splitVat, type VatAmounts, type VatBasis } from "./split-vat.js";
export { type SumMoneyInput, sumMoney } from "./sum-money.js";
export { type VatRateOnInput, vatRateOn } from "./vat-rate-on.js";
export { type VatRate, type VatTaxpayer, vatRates } from "./vat-rates.js";
