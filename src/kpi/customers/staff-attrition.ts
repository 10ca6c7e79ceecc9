import { quotient, requireCount, requireNonNegative } from "../require.js";

/** What {@link staffAttrition} is computed from. */
export interface StaffAttritionInput {
  /** People who left in the period, an integer of 0 or more. */
  readonly leaverCount: number;
  /** Mean number of people employed over the period, 0 or more: as a rule (start + end) ÷ 2. */
  readonly averageHeadcount: number;
}

/**
 * Staff attrition: people who left in a period for each one employed (人员流失).
 *
 * Dismissals and transfers are leavers only if the shop counts them so. Posts that are filled again and again can bring
 * it above 1 in a year.
 *
 * @returns A ratio of 0 or more; `null` where nobody was employed.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { staffAttrition } from "opscycle/kpi";
 *
 * staffAttrition({ leaverCount: 3, averageHeadcount: 24 }); // => 0.125
 * ```
 */
export function staffAttrition({ leaverCount, averageHeadcount }: StaffAttritionInput): number | null {
  requireCount("staffAttrition", "leaverCount", leaverCount);
  requireNonNegative("staffAttrition", "averageHeadcount", averageHeadcount);
  return quotient("staffAttrition", leaverCount, averageHeadcount);
}
