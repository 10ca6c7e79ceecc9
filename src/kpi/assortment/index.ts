export {
  type AbcClassificationInput,
  type AbcClassificationResult,
  abcClassification,
} from "./abc-classification.js";
export { type AbcXyzMatrixInput, type AbcXyzMatrixResult, abcXyzMatrix } from "./abc-xyz-matrix.js";
export {
  type CoefficientOfVariationInput,
  coefficientOfVariation,
} from "./coefficient-of-variation.js";
export {
  type DemandClass,
  type DemandClassColumns,
  type DemandClassInput,
  type DemandClassOptions,
  type DemandClassResult,
  type DemandIntervalCount,
  demandClass,
  demandClassBatch,
} from "./demand-class.js";
export type { DemandSeriesInput } from "./demand-series.js";
export { type GiniCoefficientInput, giniCoefficient } from "./gini-coefficient.js";
export { type ParetoShareInput, paretoShare } from "./pareto-share.js";
export {
  type XyzClassificationInput,
  type XyzClassificationResult,
  xyzClassification,
} from "./xyz-classification.js";
