import type { DeviationBasis } from "../demand/daily-demand-standard-deviation.js";
import { refusal, requireFinite, requireNonNegatives } from "../require.js";
import { noClass } from "./class-cuts.js";
import { requireOptions, squaredVariationOf } from "./coefficient-of-variation.js";
import { type DemandSeriesInput, seriesOf } from "./demand-series.js";

/** How demand behaves, by how often it comes and how its size varies. */
export type DemandClass = "smooth" | "intermittent" | "erratic" | "lumpy";

/**
 * How the average interval between demands is counted.
 *
 * `periods-per-demand`: all periods ÷ periods with demand. `to-last-demand`: the same up to the last demand, which is the
 * mean of the intervals of Croston's method, the first one counted from the start. `between-demands`: the mean of the
 * intervals between two demands, which two demands at least are needed for.
 */
export type DemandIntervalCount = "periods-per-demand" | "to-last-demand" | "between-demands";

/** The choices of {@link demandClass}. */
export interface DemandClassOptions {
  /** `periods-per-demand` unless told otherwise. */
  readonly intervalCount?: DemandIntervalCount;
  /** Divisor of the variance of the sizes: `sample` one less than their number (the default), `population` the number. */
  readonly basis?: DeviationBasis;
  /** The longest average interval that is not intermittent; 1.32 unless told otherwise. */
  readonly intervalCut?: number;
  /** The largest squared coefficient of variation that is not erratic; 0.49 unless told otherwise. */
  readonly variationCut?: number;
}

/** What {@link demandClass} is computed from. */
export interface DemandClassInput extends DemandClassOptions {
  /** Demand of each period, also of those without any; 0 or more. */
  readonly demand: ArrayLike<number>;
}

/** What {@link demandClass} finds. */
export interface DemandClassResult {
  /** The pattern; `null` where either measure is. */
  readonly pattern: DemandClass | null;
  /** Average demand interval (ADI) in periods; `null` for too few demands. */
  readonly averageInterval: number | null;
  /** Squared coefficient of variation (CV²) of the demands that are not 0; `null` for too few of them. */
  readonly squaredVariation: number | null;
}

/**
 * Demand class of Syntetos, Boylan and Croston: smooth, intermittent, erratic or lumpy.
 *
 * It says which forecast suits: exponential smoothing for what comes often, Croston's method and its corrections for
 * what comes seldom. The cuts come from comparing the errors of two methods, so they are no law of nature. A measure at its cut
 * is still on the quiet side.
 *
 * Source: Syntetos, Boylan and Croston (2005), On the categorization of demand patterns.
 *
 * @returns The pattern and both measures; `null` where nothing was asked for at all.
 * @throws InvalidInputError naming the period or the option, for what cannot be meant.
 * @example
 * ```ts
 * import { demandClass } from "opscycle/kpi";
 *
 * demandClass({ demand: [0, 4, 0, 0, 4, 0, 4, 0] })?.pattern; // => "intermittent"
 * demandClass({ demand: [0, 1, 0, 2, 0, 3] })?.averageInterval; // => 2
 * demandClass({ demand: [0, 1, 0, 2, 0, 3] })?.squaredVariation; // => 0.25
 * demandClass({ demand: [0, 0, 0] }); // => null
 * ```
 */
export function demandClass({ demand, ...options }: DemandClassInput): DemandClassResult | null {
  requireNonNegatives("demandClass", "demand", demand);
  return classify("demandClass", demand, completeOptions("demandClass", options));
}

/** Columns with a place for each item. */
export interface DemandClassColumns {
  /** 0 for smooth, 1 for intermittent, 2 for erratic, 3 for lumpy, 255 for none. */
  readonly patterns: Uint8Array;
  /** Average demand interval in periods; NaN where it is undefined. */
  readonly averageIntervals: Float64Array;
  /** Squared coefficient of variation of the demands that are not 0; NaN where it is undefined. */
  readonly squaredVariations: Float64Array;
}

/** The pattern that each number of {@link DemandClassColumns} stands for. */
const patterns: readonly DemandClass[] = ["smooth", "intermittent", "erratic", "lumpy"];

/**
 * {@link demandClass} of many items at once, equal to it to the last bit.
 *
 * @returns Pattern and both measures of each item.
 * @throws InvalidInputError as {@link demandClass} does, and where the series do not fill the column.
 * @example
 * ```ts
 * import { demandClassBatch } from "opscycle/kpi";
 *
 * const demand = Float64Array.of(4, 4, 4, 4, 0, 1, 0, 9);
 * Array.from(demandClassBatch({ demand, periodsPerSeries: 4 }).patterns); // => [0, 3]
 * ```
 */
export function demandClassBatch({
  demand,
  periodsPerSeries,
  ...options
}: DemandSeriesInput & DemandClassOptions): DemandClassColumns {
  const complete = completeOptions("demandClassBatch", options);
  const found = seriesOf("demandClassBatch", { demand, periodsPerSeries }).map((series) =>
    classify("demandClassBatch", series, complete),
  );
  return {
    patterns: Uint8Array.from(found, (each) => (each?.pattern ? patterns.indexOf(each.pattern) : noClass)),
    averageIntervals: Float64Array.from(found, (each) => each?.averageInterval ?? Number.NaN),
    squaredVariations: Float64Array.from(found, (each) => each?.squaredVariation ?? Number.NaN),
  };
}

function classify(
  subject: string,
  demand: ArrayLike<number>,
  { intervalCount, basis, intervalCut, variationCut }: Required<DemandClassOptions>,
): DemandClassResult | null {
  const sizes = Array.from(demand).filter((size) => size > 0);
  if (sizes.length === 0) return null;
  const averageInterval = intervalOf(demand, sizes.length, intervalCount);
  const squaredVariation = squaredVariationOf(subject, sizes, basis, undefined);
  if (averageInterval === null || squaredVariation === null)
    return { pattern: null, averageInterval, squaredVariation };
  const isErratic = squaredVariation > variationCut;
  const isSeldom = averageInterval > intervalCut;
  const pattern = isSeldom ? (isErratic ? "lumpy" : "intermittent") : isErratic ? "erratic" : "smooth";
  return { pattern, averageInterval, squaredVariation };
}

function intervalOf(demand: ArrayLike<number>, demands: number, count: DemandIntervalCount): number | null {
  if (count === "periods-per-demand") return demand.length / demands;
  const sold = Array.from(demand, (size) => size > 0);
  const last = sold.lastIndexOf(true);
  if (count === "to-last-demand") return (last + 1) / demands;
  return demands < 2 ? null : (last - sold.indexOf(true)) / (demands - 1);
}

function completeOptions(subject: string, options: DemandClassOptions): Required<DemandClassOptions> {
  const { intervalCount = "periods-per-demand", basis = "sample" } = options;
  const { intervalCut = 1.32, variationCut = 0.49 } = options;
  requireOptions(subject, basis, undefined);
  requireFinite(subject, "intervalCut", intervalCut);
  requireFinite(subject, "variationCut", variationCut);
  const counts: readonly string[] = ["periods-per-demand", "to-last-demand", "between-demands"];
  if (!counts.includes(intervalCount))
    throw refusal(subject, "intervalCount", `one of ${counts.join(", ")}`, intervalCount);
  return { intervalCount, basis, intervalCut, variationCut };
}
