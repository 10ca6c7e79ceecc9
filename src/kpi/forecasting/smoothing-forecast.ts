import { finiteResult, requirePositiveCount, requireShare } from "../require.js";
import { eachStep, type Fit, type Forecast, fitOf } from "./forecast.js";
import {
  type IntervalOptions,
  normalIntervals,
  requireIntervalOptions,
  residualDeviation,
} from "./intervals.js";
import { multiplicativeDeviations } from "./multiplicative-deviations.js";
import { fitSmoothing, type SmoothingFitInput } from "./smoothing-fit.js";
import {
  dampedSteps,
  type SmoothingModel,
  type SmoothingParameters,
  type SmoothingStart,
  type SmoothingState,
  smoothingForecasts,
  smoothingPass,
} from "./smoothing-model.js";

/** What a method of exponential smoothing hands back. */
export interface SmoothingForecast extends Forecast {
  /** The smoothing parameters, given or estimated; those of a component that the method lacks are 0, damping 1. */
  readonly parameters: SmoothingParameters;
  /** The state before the first fitted period, given, by the stated rule or estimated. */
  readonly start: SmoothingStart;
  /** The state at the end, from which the forecasts are made. */
  readonly state: SmoothingState;
  /**
   * Standard deviation of the one-step errors, of the errors as a share of the fitted value for a multiplicative
   * season; `null` where there are no more residuals than estimated quantities.
   */
  readonly residualStandardDeviation: number | null;
}

/** Estimates what is not given, and forecasts. */
export function smoothingForecast(
  subject: string,
  input: SmoothingFitInput & { readonly horizon: number },
  options: IntervalOptions,
): SmoothingForecast {
  const { demand, model, horizon } = input;
  requirePositiveCount(subject, "horizon", horizon);
  requireIntervalOptions(subject, options);
  for (const [name, value] of Object.entries(input.given))
    if (value !== undefined) requireShare(subject, name, value);
  const { parameters, start, estimated } = fitSmoothing(input);
  const pass = smoothingPass(demand, model, parameters, start);
  const fit = fitOf(subject, demand, Array.from(pass.fitted));
  const forecasts = smoothingForecasts(model, parameters.damping, pass.state, horizon).map((value) =>
    finiteResult(subject, value),
  );
  const deviation = residualDeviation(
    model.season === "multiplicative" ? relative(fit) : fit,
    estimated,
    options,
  );
  const deviations =
    deviation === null ? null : stepDeviations(model, parameters, pass.state, deviation, horizon);
  return {
    forecasts,
    ...fit,
    intervals: normalIntervals(subject, forecasts, deviations, options.levels),
    parameters,
    start,
    state: pass.state,
    residualStandardDeviation: deviation,
  };
}

function relative({ residuals, fitted }: Fit): Pick<Fit, "residuals" | "sumOfSquaredErrors"> {
  const shares = residuals.map((residual, index) => residual / (fitted[index] ?? 1));
  return { residuals: shares, sumOfSquaredErrors: shares.reduce((sum, share) => sum + share * share, 0) };
}

/** Standard deviation of the error of each step: the state-space models of Hyndman et al. (2008), table 6.2. */
function stepDeviations(
  model: SmoothingModel,
  parameters: SmoothingParameters,
  state: SmoothingState,
  deviation: number,
  horizon: number,
): number[] {
  const { levelSmoothing, trendSmoothing, seasonSmoothing, damping } = parameters;
  const seasonShare =
    model.seasonUpdate === "previous-level" ? seasonSmoothing : seasonSmoothing * (1 - levelSmoothing);
  if (model.season === "multiplicative")
    return multiplicativeDeviations(
      { ...parameters, seasonSmoothing: seasonShare },
      state,
      deviation,
      horizon,
    );
  /** How much of an error is still in the level `steps` periods later. */
  const carried = (steps: number) => levelSmoothing * (1 + trendSmoothing * dampedSteps(damping, steps));
  let sum = 1;
  return eachStep(horizon, (step) => {
    const seasonal = model.season === "additive" && (step - 1) % model.period === 0 ? seasonShare : 0;
    if (step > 1) sum += (carried(step - 1) + seasonal) ** 2;
    return deviation * Math.sqrt(sum);
  });
}
