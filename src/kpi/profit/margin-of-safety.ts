import { finiteResult, quotient, requireNonNegative } from "../require.js";

/** What {@link marginOfSafety} is computed from. */
export interface MarginOfSafetyInput {
  /** Sales, actual or budgeted: money or units, 0 or more. */
  readonly sales: number;
  /** Break-even point in the same measure, 0 or more. */
  readonly breakEvenSales: number;
}

/** How far sales lie above the break-even point. */
export interface MarginOfSafety {
  /** In the measure of the input; below 0 where sales are under the break-even point. */
  readonly amount: number;
  /** As a share of sales; `null` where there are none. */
  readonly ratio: number | null;
}

/**
 * Margin of safety: by how much sales may fall before a loss begins (安全边际).
 *
 * Money or units, as handed in; the ratio is the same of both for one product. Its inverse is
 * {@link operatingLeverage}.
 *
 * @returns The distance, and its share of sales.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { marginOfSafety } from "opscycle/kpi";
 *
 * marginOfSafety({ sales: 8000, breakEvenSales: 5000 }); // => { amount: 3000, ratio: 0.375 }
 * ```
 */
export function marginOfSafety({ sales, breakEvenSales }: MarginOfSafetyInput): MarginOfSafety {
  requireNonNegative("marginOfSafety", "sales", sales);
  requireNonNegative("marginOfSafety", "breakEvenSales", breakEvenSales);
  const amount = finiteResult("marginOfSafety", sales - breakEvenSales);
  return { amount, ratio: quotient("marginOfSafety", amount, sales) };
}
