import { refusal, requireCount, requireFinite } from "../require.js";
import { readSeries } from "./series.js";
import type { SmoothingModel, SmoothingStart } from "./smoothing-model.js";

/** A start that the caller states: the state before the period at index `from`, 0 by default. */
export interface GivenStart {
  /** Level. */
  readonly level: number;
  /** Change of the level in a period. */
  readonly trend?: number;
  /** Seasonal terms or factors, that of the period at `from` first. */
  readonly season?: ArrayLike<number>;
  /** Index of the first period that is forecast. */
  readonly from?: number;
}

/** Checks a start that the caller states. */
export function givenStart(
  subject: string,
  demand: readonly number[],
  model: SmoothingModel,
  initial: GivenStart,
): SmoothingStart {
  if (initial === null) throw refusal(subject, "initial", "a rule or a state", initial);
  const { level, trend = 0, season = [], from = 0 } = initial;
  requireFinite(subject, "initial.level", level);
  requireFinite(subject, "initial.trend", trend);
  requireCount(subject, "initial.from", from);
  if (from > demand.length)
    throw refusal(subject, "initial.from", `at most ${demand.length}, the periods of demand`, from);
  const sign = model.season === "multiplicative" ? "positive" : "any";
  const terms = readSeries(subject, "initial.season", season, { atLeast: 0, sign });
  const expected = model.season === "none" ? 0 : model.period;
  if (terms.length !== expected)
    throw refusal(subject, "initial.season", `a list of ${expected} numbers`, terms.length);
  return { from, level, trend, season: terms };
}
