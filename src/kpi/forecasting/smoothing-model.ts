import { eachStep } from "./forecast.js";

/** Which components an exponential smoothing method has and how its season is updated. */
export interface SmoothingModel {
  readonly trend: "none" | "additive" | "damped";
  readonly season: "none" | "additive" | "multiplicative";
  /** Periods of a season, 1 without one. */
  readonly period: number;
  /** The level that the new season is measured against. */
  readonly seasonUpdate: "previous-level" | "current-level";
}

/** Smoothing parameters, each 0 to 1. */
export interface SmoothingParameters {
  /** α: weight of the newest demand in the level. */
  readonly levelSmoothing: number;
  /** β*: weight of the newest change of the level in the trend; 0 without a trend. */
  readonly trendSmoothing: number;
  /** γ: weight of the newest demand in the season; 0 without a season. */
  readonly seasonSmoothing: number;
  /** φ: share of the trend that is left after a period; 1 for a trend that is not damped. */
  readonly damping: number;
}

/** What exponential smoothing remembers at the end of a period. */
export interface SmoothingState {
  /** Level. */
  readonly level: number;
  /** Change of the level in a period; 0 without a trend. */
  readonly trend: number;
  /** Seasonal terms or factors of the following periods, the next one first; empty without a season. */
  readonly season: readonly number[];
}

/** A start: the state before the period at index `from`. */
export interface SmoothingStart extends SmoothingState {
  /** Index of the first period that is forecast; those before it went into the start. */
  readonly from: number;
}

/** One pass of the method over the demand from a start on. */
export interface SmoothingPass {
  readonly fitted: Float64Array;
  readonly errors: Float64Array;
  readonly state: SmoothingState;
}

/** Runs the recursion of exponential smoothing over demand. */
export function smoothingPass(
  demand: readonly number[],
  model: SmoothingModel,
  parameters: SmoothingParameters,
  start: SmoothingStart,
): SmoothingPass {
  const { levelSmoothing, trendSmoothing, damping } = parameters;
  const periods = demand.length - start.from;
  const fitted = new Float64Array(periods);
  const errors = new Float64Array(periods);
  const season = [...start.season];
  let { level, trend } = start;
  for (let index = 0; index < periods; index += 1) {
    const observed = demand[start.from + index] ?? 0;
    const phase = index % model.period;
    const seasonal = season[phase] ?? 0;
    const base = level + damping * trend;
    const forecast = withSeason(model, base, seasonal);
    const error = observed - forecast;
    const next = base + (levelSmoothing * error) / (model.season === "multiplicative" ? seasonal : 1);
    trend = trendSmoothing * (next - level) + (1 - trendSmoothing) * damping * trend;
    level = next;
    if (model.season !== "none")
      season[phase] = nextSeason(model, parameters.seasonSmoothing, observed, seasonal, base, level);
    fitted[index] = forecast;
    errors[index] = error;
  }
  const phase = periods % model.period;
  return {
    fitted,
    errors,
    state: { level, trend, season: [...season.slice(phase), ...season.slice(0, phase)] },
  };
}

/** Forecasts of the next periods from a state. */
export function smoothingForecasts(
  model: SmoothingModel,
  damping: number,
  state: SmoothingState,
  horizon: number,
): number[] {
  return eachStep(horizon, (step) =>
    withSeason(
      model,
      state.level + dampedSteps(damping, step) * state.trend,
      state.season[(step - 1) % model.period] ?? 0,
    ),
  );
}

/** φ + φ² + … + φⁿ: the number of steps that a damped trend goes in n periods. */
export function dampedSteps(damping: number, steps: number): number {
  return damping === 1 ? steps : (damping * (1 - damping ** steps)) / (1 - damping);
}

function withSeason(model: SmoothingModel, base: number, seasonal: number): number {
  if (model.season === "none") return base;
  return model.season === "additive" ? base + seasonal : base * seasonal;
}

function nextSeason(
  model: SmoothingModel,
  smoothing: number,
  observed: number,
  seasonal: number,
  previousLevel: number,
  level: number,
): number {
  const against = model.seasonUpdate === "previous-level" ? previousLevel : level;
  const newest = model.season === "additive" ? observed - against : observed / against;
  return smoothing * newest + (1 - smoothing) * seasonal;
}
