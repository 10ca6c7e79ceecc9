export {
  type AdjustedPValuesInput,
  adjustedPValues,
  type PValueAdjustment,
} from "./adjusted-p-values.js";
export {
  type ChiSquareTestInput,
  type CountTestResult,
  chiSquareTest,
} from "./chi-square-test.js";
export {
  type FisherExactTestInput,
  type FisherExactTestResult,
  fisherExactTest,
} from "./fisher-exact-test.js";
export { type GTestInput, gTest } from "./g-test.js";
export type { Alternative, ConfidenceInterval } from "./hypothesis.js";
export type { MeansPlan } from "./means-power.js";
export { type MeansTestPowerInput, meansTestPower } from "./means-test-power.js";
export {
  type DetectableEffect,
  type MinimumDetectableEffectInput,
  minimumDetectableEffect,
} from "./minimum-detectable-effect.js";
export {
  type ProportionEstimate,
  type ProportionIntervalInput,
  type ProportionIntervalMethod,
  proportionInterval,
} from "./proportion-interval.js";
export type { ProportionPlan, ProportionPowerMethod } from "./proportion-power.js";
export { type RequiredSampleSizeInput, requiredSampleSize } from "./required-sample-size.js";
export {
  type RequiredSampleSizeForMeansInput,
  requiredSampleSizeForMeans,
} from "./required-sample-size-for-means.js";
export { type SampleMoments, type SampleMomentsInput, sampleMoments } from "./sample-moments.js";
export { type SampleRatioTestInput, sampleRatioTest } from "./sample-ratio-test.js";
export type { SampleSize } from "./sample-size.js";
export { type TestPowerInput, testPower } from "./test-power.js";
export {
  type TwoMeansTestInput,
  type TwoMeansTestResult,
  twoMeansTest,
} from "./two-means-test.js";
export {
  type TwoProportionTestInput,
  type TwoProportionTestResult,
  twoProportionTest,
} from "./two-proportion-test.js";
