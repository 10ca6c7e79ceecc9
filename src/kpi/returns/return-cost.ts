import { finiteResult, requireNonNegative } from "../require.js";

/** What {@link returnCost} is computed from: money in major units of one currency. */
export interface ReturnCostInput {
  /** Cost of taking the returns back, 0 or more: see `reverseLogisticsCost`. */
  readonly reverseLogisticsCost: number;
  /** What the goods lost: their cost less what they are still worth, 0 or more. */
  readonly valueLost: number;
  /** Compensation beyond the refund, such as coupons and goods that the customer may keep, 0 or more. */
  readonly compensation: number;
  /** Fees of the sale that the platform or the bank does not give back, 0 or more. */
  readonly unrecoveredFees: number;
  /** What suppliers, carriers and insurance pay for the returns, 0 or more. */
  readonly recovered: number;
}

/**
 * Return cost: what returns cost beyond the money given back (退货成本).
 *
 * The refund itself is no cost but a sale undone: net sales hold it already.
 *
 * @returns Money in major units; below 0 where more was recovered than spent.
 * @throws InvalidInputError naming the field, for an amount that cannot be meant.
 * @example
 * ```ts
 * import { returnCost } from "opscycle/kpi";
 *
 * const spent = { reverseLogisticsCost: 1250, valueLost: 600, compensation: 100, unrecoveredFees: 50 };
 * returnCost({ ...spent, recovered: 200 }); // => 1800
 * ```
 */
export function returnCost({
  reverseLogisticsCost,
  valueLost,
  compensation,
  unrecoveredFees,
  recovered,
}: ReturnCostInput): number {
  requireNonNegative("returnCost", "reverseLogisticsCost", reverseLogisticsCost);
  requireNonNegative("returnCost", "valueLost", valueLost);
  requireNonNegative("returnCost", "compensation", compensation);
  requireNonNegative("returnCost", "unrecoveredFees", unrecoveredFees);
  requireNonNegative("returnCost", "recovered", recovered);
  const spent = reverseLogisticsCost + valueLost + compensation + unrecoveredFees;
  return finiteResult("returnCost", spent - recovered);
}
