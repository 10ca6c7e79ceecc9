import { quotient, requireNonNegative } from "../require.js";

/** What {@link cpc} is computed from. */
export interface CpcInput {
  /** Money spent, in major units, 0 or more. */
  readonly spend: number;
  /** Clicks, 0 or more. */
  readonly clicks: number;
}

/**
 * Cost per click (CPC): what one click cost (按点击付费).
 *
 * @returns Money in major units per click; `null` where nobody clicked.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { cpc } from "opscycle/kpi";
 *
 * cpc({ spend: 30, clicks: 120 }); // => 0.25
 * ```
 */
export function cpc({ spend, clicks }: CpcInput): number | null {
  requireNonNegative("cpc", "spend", spend);
  requireNonNegative("cpc", "clicks", clicks);
  return quotient("cpc", spend, clicks);
}
