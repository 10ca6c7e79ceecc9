import { quotient, requireFinite, requireNonNegative } from "../require.js";

/** What {@link acos} is computed from. */
export interface AcosInput {
  /** Money spent on the ads, in major units, 0 or more. */
  readonly spend: number;
  /** Revenue that the platform attributes to the ads, in major units; below 0 where it takes refunds off. */
  readonly attributedRevenue: number;
}

/**
 * Advertising cost of sales (ACoS): the share of attributed revenue that the ads cost.
 *
 * The inverse of {@link roas}. It breaks even at the margin before advertising.
 *
 * @returns A ratio, over 1 where the ads cost more than they brought; `null` where they brought no revenue.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { acos } from "opscycle/kpi";
 *
 * acos({ spend: 10, attributedRevenue: 40 }); // => 0.25
 * ```
 */
export function acos({ spend, attributedRevenue }: AcosInput): number | null {
  requireNonNegative("acos", "spend", spend);
  requireFinite("acos", "attributedRevenue", attributedRevenue);
  if (attributedRevenue <= 0) return null;
  return quotient("acos", spend, attributedRevenue);
}
