export { type CriticalRatioInput, criticalRatio } from "./critical-ratio.js";
export type { DemandDistribution } from "./demand-distribution.js";
export {
  type DistributionFreeNewsvendor,
  type DistributionFreeNewsvendorInput,
  distributionFreeNewsvendor,
} from "./distribution-free-newsvendor.js";
export { type BinomialLossInput, binomialLoss } from "./loss-functions/binomial-loss.js";
export { type DiscreteLossInput, discreteLoss } from "./loss-functions/discrete-loss.js";
export {
  type DiscreteUniformLossInput,
  discreteUniformLoss,
} from "./loss-functions/discrete-uniform-loss.js";
export { type ExponentialLossInput, exponentialLoss } from "./loss-functions/exponential-loss.js";
export { type GammaLossInput, gammaLoss } from "./loss-functions/gamma-loss.js";
export { type GeometricLossInput, geometricLoss } from "./loss-functions/geometric-loss.js";
export {
  type InverseStandardNormalLossInput,
  inverseStandardNormalLoss,
} from "./loss-functions/inverse-standard-normal-loss.js";
export { type LognormalLossInput, lognormalLoss } from "./loss-functions/lognormal-loss.js";
export type { LossValues } from "./loss-functions/loss-values.js";
export {
  type NegativeBinomialLossInput,
  negativeBinomialLoss,
} from "./loss-functions/negative-binomial-loss.js";
export { type NormalLossInput, normalLoss } from "./loss-functions/normal-loss.js";
export { type PoissonLossInput, poissonLoss } from "./loss-functions/poisson-loss.js";
export { type StandardNormalLossInput, standardNormalLoss } from "./loss-functions/standard-normal-loss.js";
export { type UniformLossInput, uniformLoss } from "./loss-functions/uniform-loss.js";
export { type MyopicBaseStock, type MyopicBaseStockInput, myopicBaseStock } from "./myopic-base-stock.js";
export { type NewsvendorInput, type NewsvendorResult, newsvendor } from "./newsvendor.js";
export { type NewsvendorCosts, type NewsvendorPrices, newsvendorCosts } from "./newsvendor-costs.js";
export {
  type NewsvendorOutcome,
  type NewsvendorOutcomeInput,
  newsvendorOutcome,
} from "./newsvendor-outcome.js";
export { type NewsvendorProfit, type NewsvendorProfitInput, newsvendorProfit } from "./newsvendor-profit.js";
export {
  type SinglePeriodPolicy,
  type SinglePeriodPolicyInput,
  singlePeriodPolicy,
} from "./single-period-policy.js";
