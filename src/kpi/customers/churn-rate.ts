import { quotient, requireAtMost, requireCount } from "../require.js";

/** What {@link churnRate} is computed from. */
export interface ChurnRateInput {
  /** Customers of the start who were lost during the period, an integer from 0 to `startCustomerCount`. */
  readonly lostCustomerCount: number;
  /** Customers at the start of the period, an integer of 0 or more. */
  readonly startCustomerCount: number;
}

/**
 * Churn rate: the share of a period's first customers who were lost during it (用户流失).
 *
 * Customers who were won and lost within the period count on neither side. A shop without subscriptions has to say after
 * how many days without an order a customer counts as lost. It is 1 less {@link retentionRate}; rates of periods
 * of different lengths are made comparable by {@link churnRateOverPeriods}.
 *
 * @returns A ratio from 0 to 1; `null` where there was nobody at the start.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { churnRate } from "opscycle/kpi";
 *
 * churnRate({ lostCustomerCount: 30, startCustomerCount: 120 }); // => 0.25
 * ```
 */
export function churnRate({ lostCustomerCount, startCustomerCount }: ChurnRateInput): number | null {
  requireCount("churnRate", "lostCustomerCount", lostCustomerCount);
  requireCount("churnRate", "startCustomerCount", startCustomerCount);
  requireAtMost(
    "churnRate",
    "lostCustomerCount",
    lostCustomerCount,
    "startCustomerCount",
    startCustomerCount,
  );
  return quotient("churnRate", lostCustomerCount, startCustomerCount);
}
