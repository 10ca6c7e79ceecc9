export {
  type BgNbdConditionalExpectedPurchasesInput,
  bgNbdConditionalExpectedPurchases,
  bgNbdConditionalExpectedPurchasesBatch,
} from "./bg-nbd/bg-nbd-conditional-expected-purchases.js";
export {
  type BgNbdExpectedPurchasesInput,
  bgNbdExpectedPurchases,
} from "./bg-nbd/bg-nbd-expected-purchases.js";
export { type BgNbdLogLikelihoodInput, bgNbdLogLikelihood } from "./bg-nbd/bg-nbd-log-likelihood.js";
export {
  type BgNbdProbabilityAliveInput,
  bgNbdProbabilityAlive,
  bgNbdProbabilityAliveBatch,
} from "./bg-nbd/bg-nbd-probability-alive.js";
export {
  type BgNbdPurchaseProbabilityInput,
  bgNbdPurchaseProbability,
} from "./bg-nbd/bg-nbd-purchase-probability.js";
export { type FitBgNbdInput, fitBgNbd } from "./bg-nbd/fit-bg-nbd.js";
export type { BgNbdParameters } from "./bg-nbd/parameters.js";
export { type CustomerSummary, type CustomerSummaryInput, customerSummary } from "./customer-summary.js";
export { type DiscountedCustomerValueInput, discountedCustomerValue } from "./discounted-customer-value.js";
export { type FitGammaGammaInput, fitGammaGamma } from "./gamma-gamma/fit-gamma-gamma.js";
export {
  type GammaGammaExpectedValueInput,
  gammaGammaExpectedValue,
  gammaGammaExpectedValueBatch,
} from "./gamma-gamma/gamma-gamma-expected-value.js";
export {
  type GammaGammaLogLikelihoodInput,
  gammaGammaLogLikelihood,
} from "./gamma-gamma/gamma-gamma-log-likelihood.js";
export type { GammaGammaParameters, SpendHistories } from "./gamma-gamma/parameters.js";
export type { CustomerHistories, CustomerHistory } from "./histories.js";
export type { FitOptions, LikelihoodFit } from "./maximum-likelihood.js";
export { type FitParetoNbdInput, fitParetoNbd } from "./pareto-nbd/fit-pareto-nbd.js";
export type { ParetoNbdParameters } from "./pareto-nbd/parameters.js";
export {
  type ParetoNbdConditionalExpectedPurchasesInput,
  paretoNbdConditionalExpectedPurchases,
  paretoNbdConditionalExpectedPurchasesBatch,
} from "./pareto-nbd/pareto-nbd-conditional-expected-purchases.js";
export {
  type ParetoNbdDiscountedExpectedResidualTransactionsInput,
  paretoNbdDiscountedExpectedResidualTransactions,
} from "./pareto-nbd/pareto-nbd-discounted-expected-residual-transactions.js";
export {
  type ParetoNbdExpectedPurchasesInput,
  paretoNbdExpectedPurchases,
} from "./pareto-nbd/pareto-nbd-expected-purchases.js";
export {
  type ParetoNbdLogLikelihoodInput,
  paretoNbdLogLikelihood,
} from "./pareto-nbd/pareto-nbd-log-likelihood.js";
export {
  type ParetoNbdProbabilityAliveInput,
  paretoNbdProbabilityAlive,
  paretoNbdProbabilityAliveBatch,
} from "./pareto-nbd/pareto-nbd-probability-alive.js";
export {
  type ParetoNbdPurchaseProbabilityInput,
  paretoNbdPurchaseProbability,
} from "./pareto-nbd/pareto-nbd-purchase-probability.js";
