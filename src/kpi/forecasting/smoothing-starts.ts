import { centredAverages } from "./centred-moving-average.js";
import { regressionLine } from "./regression-line.js";
import type { SmoothingModel, SmoothingStart } from "./smoothing-model.js";

/** Level and trend by the line through the first ten periods, at period 0. */
export function regressionStart(demand: readonly number[]): SmoothingStart {
  const { intercept, slope } = regressionLine(demand.slice(0, 10));
  return { from: 0, level: intercept, trend: slope, season: [] };
}

/** Level from the first season, trend from the first two, season from the first. */
export function firstSeasonsStart(demand: readonly number[], model: SmoothingModel): SmoothingStart {
  const { period } = model;
  const first = demand.slice(0, period);
  const level = mean(first);
  const trend = model.trend === "none" ? 0 : (mean(demand.slice(period, 2 * period)) - level) / period;
  return { from: 0, level, trend, season: first.map((value) => withoutLevel(model, value, level)) };
}

/**
 * Season by the average distance from the centred moving average over the first seasons, level and trend by the
 * line through the average's first ten values: section 2.6.1 of Hyndman et al. (2008).
 */
export function movingAverageStart(demand: readonly number[], model: SmoothingModel): SmoothingStart {
  const { period } = model;
  const wanted = Math.max(
    Math.min(5, Math.floor(demand.length / period)),
    Math.ceil((10 + 2 * Math.floor(period / 2)) / period),
  );
  const used = demand.slice(0, period * wanted);
  const averages = centredAverages(used, period);
  const { intercept, slope } = regressionLine(averages.slice(0, 10));
  const season = seasonOf(used, averages, model);
  return { from: 0, level: intercept, trend: model.trend === "none" ? 0 : slope, season };
}

/** The classical decomposition of the first seasons, as R's HoltWinters does; starts after the first season. */
export function decompositionStart(
  demand: readonly number[],
  model: SmoothingModel,
  seasons: number,
): SmoothingStart {
  const used = demand.slice(0, model.period * seasons);
  const averages = centredAverages(used, model.period);
  const { intercept, slope } = regressionLine(averages);
  const trend = model.trend === "none" ? 0 : slope;
  return { from: model.period, level: intercept, trend, season: seasonOf(used, averages, model) };
}

/** Seasonal terms or factors of a decomposition, scaled to average 0 or 1; the first period's first. */
export function seasonOf(
  demand: readonly number[],
  averages: readonly number[],
  model: Pick<SmoothingModel, "season" | "period">,
): readonly number[] {
  const from = Math.floor(model.period / 2);
  const phases = Array.from({ length: model.period }, (): number[] => []);
  averages.forEach((average, index) => {
    phases[(from + index) % model.period]?.push(withoutLevel(model, demand[from + index] ?? 0, average));
  });
  const season = phases.map(mean);
  const average = mean(season);
  return season.map((value) => withoutLevel(model, value, average));
}

function withoutLevel({ season }: Pick<SmoothingModel, "season">, value: number, level: number): number {
  return season === "multiplicative" ? value / level : value - level;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
