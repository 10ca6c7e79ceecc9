import { eachStep } from "./forecast.js";
import type { SmoothingParameters, SmoothingState } from "./smoothing-model.js";

/** First and second moments of level and trend: E[l], E[b], E[l²], E[lb], E[b²]. */
interface Moments {
  readonly level: number;
  readonly trend: number;
  readonly levelLevel: number;
  readonly levelTrend: number;
  readonly trendTrend: number;
}

/**
 * Standard deviation of the forecast error of each step where an error is a share of the forecast, normally distributed:
 * class 3 of Hyndman et al. (2008, chapter 6), ETS(M,·,M).
 *
 * The moments are exact. A season that is itself updated before the step brings the errors of its updates into the
 * expectation, so each step runs over the ones before it anew.
 *
 * @param deviation Standard deviation of the one-step errors as a share of the forecast.
 */
export function multiplicativeDeviations(
  parameters: SmoothingParameters,
  state: SmoothingState,
  deviation: number,
  horizon: number,
): number[] {
  const period = state.season.length;
  const variance = deviation ** 2;
  const { damping, seasonSmoothing } = parameters;
  return eachStep(horizon, (step) => {
    let moments = startingMoments(state);
    for (let earlier = 1; earlier < step; earlier += 1) {
      const seasonShare = (step - earlier) % period === 0 ? seasonSmoothing : 0;
      moments = nextMoments(moments, parameters, variance, seasonShare);
    }
    const { level, trend, levelLevel, levelTrend, trendTrend } = moments;
    const mean = level + damping * trend;
    const square = levelLevel + 2 * damping * levelTrend + damping ** 2 * trendTrend;
    const factor = Math.abs(state.season[(step - 1) % period] ?? 0);
    return factor * Math.sqrt(Math.max(0, (1 + variance) * square - mean ** 2));
  });
}

function startingMoments({ level, trend }: SmoothingState): Moments {
  return { level, trend, levelLevel: level ** 2, levelTrend: level * trend, trendTrend: trend ** 2 };
}

/** The moments one period later, weighted by the factor 1 + γε that the period puts on the season. */
function nextMoments(
  { level, trend, levelLevel, levelTrend, trendTrend }: Moments,
  { levelSmoothing, trendSmoothing, damping }: SmoothingParameters,
  variance: number,
  seasonShare: number,
): Moments {
  const toTrend = levelSmoothing * trendSmoothing;
  const base = level + damping * trend;
  const baseBase = levelLevel + 2 * damping * levelTrend + damping ** 2 * trendTrend;
  const baseTrend = damping * (levelTrend + damping * trendTrend);
  /** E[(1 + γε)²], E[ε(1 + γε)²] and E[ε²(1 + γε)²] of a normal ε. */
  const plain = 1 + seasonShare ** 2 * variance;
  const once = 2 * seasonShare * variance;
  const twice = variance + 3 * (seasonShare * variance) ** 2;
  return {
    level: base * (1 + levelSmoothing * seasonShare * variance),
    trend: damping * trend + toTrend * base * seasonShare * variance,
    levelLevel: baseBase * (plain + 2 * levelSmoothing * once + levelSmoothing ** 2 * twice),
    levelTrend:
      baseTrend * (plain + levelSmoothing * once) +
      baseBase * (toTrend * once + levelSmoothing * toTrend * twice),
    trendTrend:
      damping ** 2 * trendTrend * plain + 2 * toTrend * baseTrend * once + toTrend ** 2 * baseBase * twice,
  };
}
