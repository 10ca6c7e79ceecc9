import { fault, requireOneOf } from "./hypothesis.js";

/**
 * What is kept under control when several comparisons are made at once.
 *
 * `bonferroni`, `holm` (never worse than Bonferroni's) and `hochberg` (for independent tests) hold the chance of any
 * false finding; `benjamini-hochberg` holds the expected share of false ones among the findings, and
 * `benjamini-yekutieli` holds that for tests that depend on each other in any way.
 */
export type PValueAdjustment =
  | "bonferroni"
  | "holm"
  | "hochberg"
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
 * Compare each with the level that one comparison would be held to. The values are those of R's `p.adjust`.
 *
 * Source: Holm (1979), Hochberg (1988), Benjamini and Hochberg (1995), Benjamini and Yekutieli (2001).
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
  if (!Array.isArray(pValues)) throw fault("adjustedPValues", "pValues", "a list of p values", pValues);
  for (const [index, value] of pValues.entries())
    if (!(value >= 0 && value <= 1))
      throw fault("adjustedPValues", `pValues.${index}`, "a number from 0 to 1", value);
  requireOneOf("adjustedPValues", "method", method, methods);
  const count = pValues.length;
  const { direction, factor } = adjustments[method];
  const order = pValues.map((_, index) => index).sort((a, b) => (pValues[a] ?? 0) - (pValues[b] ?? 0));
  const adjusted = new Array<number>(count).fill(0);
  let running = direction === "up" ? 0 : 1;
  // Holm's values may not fall from the smallest p value on, the others' may not rise from the largest on.
  for (let step = 0; step < count; step += 1) {
    const rank = direction === "up" ? step + 1 : count - step;
    const index = order[rank - 1] ?? 0;
    const value = Math.min(1, factor(count, rank) * (pValues[index] ?? 0));
    running = direction === "up" ? Math.max(running, value) : Math.min(running, value);
    adjusted[index] = method === "bonferroni" ? value : running;
  }
  return adjusted;
}

interface Adjustment {
  readonly direction: "up" | "down";
  /** What the p value of a rank (1 is the smallest) is multiplied by. */
  readonly factor: (count: number, rank: number) => number;
}

const adjustments: { readonly [Method in PValueAdjustment]: Adjustment } = {
  bonferroni: { direction: "up", factor: (count) => count },
  holm: { direction: "up", factor: (count, rank) => count - rank + 1 },
  hochberg: { direction: "down", factor: (count, rank) => count - rank + 1 },
  "benjamini-hochberg": { direction: "down", factor: (count, rank) => count / rank },
  "benjamini-yekutieli": { direction: "down", factor: (count, rank) => (harmonic(count) * count) / rank },
};

const methods = Object.keys(adjustments) as PValueAdjustment[];

function harmonic(count: number): number {
  let sum = 0;
  for (let number = count; number > 0; number -= 1) sum += 1 / number;
  return sum;
}
