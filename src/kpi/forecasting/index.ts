export { type ErrorAutocorrelationInput, errorAutocorrelation } from "./accuracy/error-autocorrelation.js";
export type { ForecastAccuracyInput } from "./accuracy/forecast-errors.js";
export { type IntervalAccuracyInput, intervalCoverage } from "./accuracy/interval-coverage.js";
export { meanAbsoluteError } from "./accuracy/mean-absolute-error.js";
export { meanAbsolutePercentageError } from "./accuracy/mean-absolute-percentage-error.js";
export { meanAbsoluteScaledError, type ScaledErrorInput } from "./accuracy/mean-absolute-scaled-error.js";
export { meanError } from "./accuracy/mean-error.js";
export { meanPercentageError } from "./accuracy/mean-percentage-error.js";
export { meanSquaredError } from "./accuracy/mean-squared-error.js";
export { medianAbsoluteError } from "./accuracy/median-absolute-error.js";
export { type PinballLossInput, pinballLoss } from "./accuracy/pinball-loss.js";
export {
  type OriginErrors,
  type RollingOriginErrors,
  type RollingOriginInput,
  rollingOriginErrors,
} from "./accuracy/rolling-origin-errors.js";
export { rootMeanSquaredError } from "./accuracy/root-mean-squared-error.js";
export { rootMeanSquaredLogarithmicError } from "./accuracy/root-mean-squared-logarithmic-error.js";
export { rootMeanSquaredScaledError } from "./accuracy/root-mean-squared-scaled-error.js";
export {
  type SymmetricMeanAbsolutePercentageErrorInput,
  symmetricMeanAbsolutePercentageError,
} from "./accuracy/symmetric-mean-absolute-percentage-error.js";
export { type TheilsUInput, theilsU } from "./accuracy/theils-u.js";
export { type TrackingSignalInput, trackingSignal } from "./accuracy/tracking-signal.js";
export { weightedAbsolutePercentageError } from "./accuracy/weighted-absolute-percentage-error.js";
export { type WinklerScoreInput, winklerScore } from "./accuracy/winkler-score.js";
export {
  type AutoForecast,
  type AutoForecastInput,
  autoForecast,
  type CandidateErrors,
} from "./auto-forecast.js";
export {
  type CentredMovingAverage,
  type CentredMovingAverageInput,
  centredMovingAverage,
} from "./centred-moving-average.js";
export { type CrostonForecast, type CrostonInput, croston } from "./croston.js";
export { type DriftForecast, type DriftForecastInput, driftForecast } from "./drift-forecast.js";
export type { Forecast, ForecastInterval } from "./forecast.js";
export type { ForecastMethod } from "./forecast-candidates.js";
export { type HoltLinearInput, holtLinear } from "./holt-linear.js";
export { type HoltWintersInput, holtWinters } from "./holt-winters.js";
export type { IntermittentSmoothing } from "./intermittent-smoothing.js";
export type { IntervalOptions } from "./intervals.js";
export {
  type LinearTrendForecast,
  type LinearTrendForecastInput,
  linearTrendForecast,
} from "./linear-trend-forecast.js";
export { type MeanForecastInput, meanForecast } from "./mean-forecast.js";
export { type MovingAverageForecastInput, movingAverageForecast } from "./moving-average-forecast.js";
export { type NaiveForecastInput, naiveForecast } from "./naive-forecast.js";
export { type SeasonalFactorsInput, seasonalFactors } from "./seasonal-factors.js";
export { type SeasonalNaiveForecastInput, seasonalNaiveForecast } from "./seasonal-naive-forecast.js";
export {
  type SimpleExponentialSmoothingInput,
  simpleExponentialSmoothing,
} from "./simple-exponential-smoothing.js";
export type { SmoothingForecast } from "./smoothing-forecast.js";
export type { SmoothingParameters, SmoothingStart, SmoothingState } from "./smoothing-model.js";
export type { GivenStart } from "./smoothing-start-given.js";
export {
  type TeunterSyntetosBabaiForecast,
  type TeunterSyntetosBabaiInput,
  teunterSyntetosBabai,
} from "./teunter-syntetos-babai.js";
export { type ThetaForecast, type ThetaForecastInput, thetaForecast } from "./theta-forecast.js";
export {
  type WeightedMovingAverageForecastInput,
  weightedMovingAverageForecast,
} from "./weighted-moving-average-forecast.js";
