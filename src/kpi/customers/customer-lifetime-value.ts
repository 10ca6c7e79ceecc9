import { finiteResult, requireFinite, requireNonNegative } from "../require.js";

/** What {@link customerLifetimeValue} is computed from. */
export interface CustomerLifetimeValueInput {
  /** Mean value of one order, in major units, 0 or more. */
  readonly averageOrderValue: number;
  /** Orders of one customer in a period, 0 or more. */
  readonly ordersPerPeriod: number;
  /** Periods for which a customer stays, 0 or more: with a constant churn rate, 1 ÷ churn rate. */
  readonly lifetimePeriods: number;
  /** Share of sales left as margin, at most 1; 1 gives the value in sales. */
  readonly marginRatio: number;
}

/**
 * Customer lifetime value, simple form: what one customer earns over the whole relation (客户终身价值).
 *
 * Order value × frequency × lifetime × margin. Money of later years counts in full and every customer is average:
 * {@link customerLifetimeValueByRetention} discounts, and the models of the lifetime family tell customers
 * apart. The cost of winning the customer is not taken off.
 *
 * @returns Money in major units per customer, below 0 for a negative margin.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { customerLifetimeValue } from "opscycle/kpi";
 *
 * customerLifetimeValue({ averageOrderValue: 80, ordersPerPeriod: 4, lifetimePeriods: 3, marginRatio: 0.25 }); // => 240
 * ```
 */
export function customerLifetimeValue(input: CustomerLifetimeValueInput): number {
  const { averageOrderValue, ordersPerPeriod, lifetimePeriods, marginRatio } = input;
  requireNonNegative("customerLifetimeValue", "averageOrderValue", averageOrderValue);
  requireNonNegative("customerLifetimeValue", "ordersPerPeriod", ordersPerPeriod);
  requireNonNegative("customerLifetimeValue", "lifetimePeriods", lifetimePeriods);
  requireFinite("customerLifetimeValue", "marginRatio", marginRatio);
  return finiteResult(
    "customerLifetimeValue",
    averageOrderValue * ordersPerPeriod * lifetimePeriods * marginRatio,
  );
}
