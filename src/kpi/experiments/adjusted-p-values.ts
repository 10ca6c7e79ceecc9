import { refusal, requireOneOf } from "../require.js";
import { hommelPValues } from "./hommel-p-values.js";

/**
 * What is kept under control when several comparisons are made at once.
 *
 * `bonferroni` and `holm` (never worse than Bonferroni's), and for independent tests `sidak`, `holm-sidak`, `hochberg` and
 * `hommel` (never worse than Hochberg's) hold the chance of any false finding; `benjamini-hochberg` holds the expected
 * share of false ones among the findings, and `benjamini-yekutieli` holds that for tests that depend on each other in any
 * way.
 */
export type PValueAdjustment =
  | "bonferroni"
  | "sidak"
  | "holm"
  | "holm-sidak"
  | "hochberg"
  | "hommel"
  | "benjamini-hochberg"
  | "benjamini-yekutieli";

/** What {@link adjustedPValues} is computed from. */
export interface AdjustedPValuesInput {
  /** The p value of each comparison, 0 to 1, in any order. */
  readonly pValues: readonly number[];
  /** `holm` unless told otherwise. */
  readonly method?: PValueAdjustment;
}

/**
 * Adjusted p values of several comparisons, such as several variants against one control.
 *
 * Compare each with the level that one comparison would be held to. The values are those of R's `p.adjust`, and of
 * statsmodels' `multipletests` for Šidák's two.
 *
 * Source: Šidák (1967), Holm (1979), Hochberg (1988), Hommel (1988), Benjamini and Hochberg (1995), Benjamini and
 * Yekutieli (2001).
 *
 * @returns The adjusted value of each comparison, in the order given, at most 1.
 * @throws InvalidInputError naming the comparison, for a number that is no p value.
 * @example
 * ```ts
 * import { adjustedPValues } from "opscycle/kpi";
 *
 * adjustedPValues({ pValues: [0.25, 0.0625, 0.125], method: "bonferroni" }); // => [0.75, 0.1875, 0.375]
 * adjustedPValues({ pValues: [0.25, 0.0625, 0.125], method: "holm" }); // => [0.25, 0.1875, 0.25]
 * ```
 */
export function adjustedPValues({ pValues, method = "holm" }: AdjustedPValuesInput): readonly number[] {
  if (!Array.isArray(pValues)) throw refusal("adjustedPValues", "pValues", "a list of p values", pValues);
  for (const [index, value] of pValues.entries())
    if (!(value >= 0 && value <= 1))
      throw refusal("adjustedPValues", `pValues.${index}`, "a number from 0 to 1", value);
  requireOneOf("adjustedPValues", "method", method, methods);
  const order = pValues.map((_, index) => index).sort((a, b) => (pValues[a] ?? 0) - (pValues[b] ?? 0));
  const inOrder = adjustments[method](order.map((index) => pValues[index] ?? 0));
  const adjusted = new Array<number>(pValues.length).fill(0);
  for (const [rank, index] of order.entries()) adjusted[index] = Math.min(1, inOrder[rank] ?? 0);
  return adjusted;
}

/** The adjusted values of p values that are given from the smallest; above 1 where the caller cuts them off. */
type Adjustment = (sorted: readonly number[]) => readonly number[];

const adjustments: { readonly [Method in PValueAdjustment]: Adjustment } = {
  bonferroni: (sorted) => sorted.map((value) => sorted.length * value),
  sidak: (sorted) => sorted.map((value) => chanceOfAny(value, sorted.length)),
  holm: (sorted) => risingFromFirst(sorted.map((value, index) => (sorted.length - index) * value)),
  "holm-sidak": (sorted) =>
    risingFromFirst(sorted.map((value, index) => chanceOfAny(value, sorted.length - index))),
  hochberg: (sorted) => fallingFromLast(sorted.map((value, index) => (sorted.length - index) * value)),
  hommel: hommelPValues,
  "benjamini-hochberg": (sorted) =>
    fallingFromLast(sorted.map((value, index) => (sorted.length / (index + 1)) * value)),
  "benjamini-yekutieli": (sorted) => {
    const factor = harmonic(sorted.length) * sorted.length;
    return fallingFromLast(sorted.map((value, index) => (factor / (index + 1)) * value));
  },
};

const methods = Object.keys(adjustments) as PValueAdjustment[];

function harmonic(count: number): number {
  let sum = 0;
  for (let number = count; number > 0; number -= 1) sum += 1 / number;
  return sum;
}

/** Chance that any of so many independent p values is at most this. */
function chanceOfAny(value: number, count: number): number {
  return -Math.expm1(count * Math.log1p(-value));
}

/** Each value or the largest before it. */
function risingFromFirst(values: readonly number[]): number[] {
  return extremesSoFar(values, Math.max);
}

/** Each value or the smallest after it. */
function fallingFromLast(values: readonly number[]): number[] {
  return extremesSoFar(values.toReversed(), Math.min).toReversed();
}

function extremesSoFar(values: readonly number[], extreme: (a: number, b: number) => number): number[] {
  const found: number[] = [];
  for (const value of values) found.push(extreme(value, found.at(-1) ?? value));
  return found;
}
