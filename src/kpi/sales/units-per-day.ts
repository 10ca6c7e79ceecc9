import { quotient, requireNonNegative } from "../require.js";

/** What {@link unitsPerDay} is computed from. */
export interface UnitsPerDayInput {
  /** Units sold in the period, 0 or more. */
  readonly units: number;
  /** Length of the period in days, 0 or more. */
  readonly days: number;
}

/**
 * Units per day: how fast something sells.
 *
 * The days are those of the period, also the ones without a sale. Days on which it was out of stock hide demand:
 * leave them out of both numbers where they are known.
 *
 * @returns Units per day; `null` for a period of no days.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { unitsPerDay } from "opscycle/kpi";
 *
 * unitsPerDay({ units: 90, days: 30 }); // => 3
 * ```
 */
export function unitsPerDay({ units, days }: UnitsPerDayInput): number | null {
  requireNonNegative("unitsPerDay", "units", units);
  requireNonNegative("unitsPerDay", "days", days);
  return quotient("unitsPerDay", units, days);
}
