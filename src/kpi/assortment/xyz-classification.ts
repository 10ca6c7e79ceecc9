import type { DeviationBasis } from "../demand/daily-demand-standard-deviation.js";
import { classAtMost, noClass, requireRisingCuts } from "./class-cuts.js";
import { requireOptions, squaredVariationOf } from "./coefficient-of-variation.js";
import { type DemandSeriesInput, seriesOf } from "./demand-series.js";

/** What {@link xyzClassification} is computed from. */
export interface XyzClassificationInput extends DemandSeriesInput {
  /** The largest coefficient of variation of each class but the last, rising; 0.5 and 1 unless told otherwise. */
  readonly cuts?: readonly number[];
  /** `sample` divides by one less than the number of periods, `population` by the number. Default `sample`. */
  readonly basis?: DeviationBasis;
  /** Periods of a season whose ups and downs are taken out first, as {@link coefficientOfVariation} does. */
  readonly seasonLength?: number;
}

/** Columns with a place for each item. */
export interface XyzClassificationResult {
  /** 0 for class X, 1 for Y, 2 for Z, and so on for more cuts; 255 where there is no coefficient. */
  readonly classes: Uint8Array;
  /** Coefficient of variation; NaN where it is undefined: no demand, or too few periods. */
  readonly coefficients: Float64Array;
}

/**
 * XYZ classification: how steadily items sell (XYZ分类法).
 *
 * X sells steadily, Y varies, Z is hard to foresee. A coefficient at a cut belongs to the steadier class. The longer the
 * periods, the steadier everything looks: compare only what was cut into equal ones. The cuts are habits of the trade,
 * not findings.
 *
 * Source: Scholz-Reiter et al. (2012), Integration of demand forecasts in ABC-XYZ analysis.
 *
 * @returns Class and coefficient of each item.
 * @throws InvalidInputError naming the period or the option, for what cannot be meant.
 * @example
 * ```ts
 * import { xyzClassification } from "opscycle/kpi";
 *
 * const demand = Float64Array.of(9, 10, 11, 0, 10, 20, 0, 0, 9, 0, 0, 0);
 * const { classes } = xyzClassification({ demand, periodsPerSeries: 3 });
 * Array.from(classes, (index) => "XYZ"[index] ?? "-").join(""); // => "XYZ-"
 * ```
 */
export function xyzClassification({
  cuts = [0.5, 1],
  basis = "sample",
  seasonLength,
  ...input
}: XyzClassificationInput): XyzClassificationResult {
  requireRisingCuts("xyzClassification", "cuts", cuts);
  requireOptions("xyzClassification", basis, seasonLength);
  const coefficients = Float64Array.from(seriesOf("xyzClassification", input), (series) =>
    Math.sqrt(squaredVariationOf("xyzClassification", series, basis, seasonLength) ?? Number.NaN),
  );
  const classes = Uint8Array.from(coefficients, (coefficient) =>
    Number.isNaN(coefficient) ? noClass : classAtMost(coefficient, cuts),
  );
  return { classes, coefficients };
}
