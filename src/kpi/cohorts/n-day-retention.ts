import { InvalidInputError } from "../../errors/index.js";
import { customerRows } from "../customers/customer-rows.js";
import { type OrderColumns, requireDay, requireOrders } from "../customers/order-columns.js";
import { requireCount } from "../require.js";

/** What {@link nDayRetention} is counted from. Days on which a user was active do as well as orders. */
export interface NDayRetentionInput extends OrderColumns {
  /** Days after the first one, an integer of 1 or more: 1, 7 and 30 are usual. */
  readonly afterDays: number;
  /**
   * Who counts as retained: whoever is active `on-day` (default), exactly so many days after the first; `within-days`, at
   * least once from the day after the first up to it; `on-or-after` it, up to the day of the figures.
   */
  readonly convention?: "on-day" | "within-days" | "on-or-after";
  /** Last day whose orders are all there. Later orders are left out. */
  readonly asOfDay: number;
  /** First day of the cohort; the earliest by default. */
  readonly cohortFromDay?: number;
  /** Last day of the cohort; by default, the last that has matured. */
  readonly cohortToDay?: number;
}

/** Retention so many days after each customer's own first day. */
export interface NDayRetention {
  /** Customers whose first day is in the cohort and so far back that the day asked about is over. */
  readonly customerCount: number;
  /** Those retained. */
  readonly retainedCustomerCount: number;
  /** The share, 0 to 1; `null` without customers. */
  readonly rate: number | null;
}

/**
 * N-day retention: the share of customers who came back so many days after their first day (次日、7日、30日留存率).
 *
 * Customers whose day has not come yet are left out of both sides, not counted as lost.
 *
 * @returns Counts and their ratio.
 * @throws InvalidInputError naming column and row, for a number that cannot be meant.
 * @example
 * ```ts
 * import { nDayRetention } from "opscycle/kpi";
 *
 * const visits = { customers: [1, 1, 2, 2, 3], days: [0, 7, 1, 4, 6], asOfDay: 10 };
 * nDayRetention({ ...visits, afterDays: 7 }); // => { customerCount: 2, retainedCustomerCount: 1, rate: 0.5 }
 * nDayRetention({ ...visits, afterDays: 7, convention: "within-days" }).rate; // => 1
 * ```
 */
export function nDayRetention(input: NDayRetentionInput): NDayRetention {
  const { days, afterDays, convention = "on-day", asOfDay } = input;
  check(input);
  const { cohortFromDay = Number.NEGATIVE_INFINITY, cohortToDay = Number.POSITIVE_INFINITY } = input;
  const { customers, rows, starts } = customerRows(input, asOfDay);
  let customerCount = 0;
  let retainedCustomerCount = 0;
  for (let customer = 0; customer < customers.length; customer += 1) {
    const own = rows.subarray(starts[customer], starts[customer + 1]);
    const first = days[own[0] ?? 0] ?? 0;
    if (first < cohortFromDay || first > Math.min(cohortToDay, asOfDay - afterDays)) continue;
    customerCount += 1;
    const [from, to] = span(first, afterDays, convention);
    if (own.some((row) => (days[row] ?? 0) >= from && (days[row] ?? 0) <= to)) retainedCustomerCount += 1;
  }
  const rate = customerCount === 0 ? null : retainedCustomerCount / customerCount;
  return { customerCount, retainedCustomerCount, rate };
}

/** The first and the last day on which coming back counts. */
function span(first: number, afterDays: number, convention: string): readonly [number, number] {
  const day = first + afterDays;
  if (convention === "on-day") return [day, day];
  return convention === "within-days" ? [first + 1, day] : [day, Number.POSITIVE_INFINITY];
}

function check(input: NDayRetentionInput): void {
  const { afterDays, convention = "on-day", asOfDay, cohortFromDay = 0, cohortToDay = 0 } = input;
  requireOrders("nDayRetention", { customers: input.customers, days: input.days });
  requireCount("nDayRetention", "afterDays", afterDays);
  requireDay("nDayRetention", "asOfDay", asOfDay);
  requireDay("nDayRetention", "cohortFromDay", cohortFromDay);
  requireDay("nDayRetention", "cohortToDay", cohortToDay);
  if (!["on-day", "within-days", "on-or-after"].includes(convention))
    throw new InvalidInputError("nDayRetention", [
      { path: "convention", expected: "on-day, within-days or on-or-after", received: String(convention) },
    ]);
  if (afterDays === 0)
    throw new InvalidInputError("nDayRetention", [
      { path: "afterDays", expected: "an integer of 1 or more", received: "0" },
    ]);
}
