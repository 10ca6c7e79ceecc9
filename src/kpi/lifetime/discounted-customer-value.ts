import { InvalidInputError } from "../../errors/index.js";
import { finiteResult, requireCount, requireNonNegative, requirePositive } from "../require.js";

/** What {@link discountedCustomerValue} is computed from. */
export interface DiscountedCustomerValueInput {
  /** Purchases expected from now until so many of the model's periods from now, such as a model's conditional mean. */
  readonly expectedPurchases: (periods: number) => number;
  /** Value of one purchase, in major units; times the margin for a value in profit. */
  readonly valuePerPurchase: number;
  /** Number of steps that are counted and discounted, an integer of 0 or more: months, as a rule. */
  readonly steps: number;
  /** The model's periods in one step, above 0: 30 for months in days, 1 where they are the same. */
  readonly periodsPerStep: number;
  /** Interest of one step, above −1: 0.01 is one per cent a month. */
  readonly discountRate: number;
}

/**
 * Discounted customer value: the present value of what a customer is expected to spend in the steps to come.
 *
 * The purchases of each step are valued and discounted as if paid at its end, Σ value × purchases ÷ (1 + rate)^step, as the
 * Python package lifetimes does, which takes 30 days, 4.345 weeks or 720 hours for a month. What comes after the last step
 * is left out; {@link paretoNbdDiscountedExpectedResidualTransactions} has no last step.
 *
 * @returns Money in major units.
 * @throws InvalidInputError naming the field, for a number that cannot be meant, expected purchases included.
 * @example
 * ```ts
 * import { discountedCustomerValue } from "opscycle/kpi";
 *
 * const expectedPurchases = (months: number) => 0.5 * months;
 * const months = { steps: 2, periodsPerStep: 1, discountRate: 0.25 };
 * discountedCustomerValue({ expectedPurchases, valuePerPurchase: 100, ...months }); // => 72
 * ```
 */
export function discountedCustomerValue(input: DiscountedCustomerValueInput): number {
  const { expectedPurchases, valuePerPurchase, steps, periodsPerStep, discountRate } = input;
  requireNonNegative(subject, "valuePerPurchase", valuePerPurchase);
  requireCount(subject, "steps", steps);
  requirePositive(subject, "periodsPerStep", periodsPerStep);
  if (!Number.isFinite(discountRate) || discountRate <= -1)
    throw new InvalidInputError(subject, [
      { path: "discountRate", expected: "a number above -1", received: String(discountRate) },
    ]);
  let before = 0;
  let value = 0;
  for (let step = 1; step <= steps; step += 1) {
    const until = expectedPurchases(step * periodsPerStep);
    requireNonNegative(subject, "expectedPurchases", until);
    value += (valuePerPurchase * (until - before)) / (1 + discountRate) ** step;
    before = until;
  }
  return finiteResult(subject, value);
}

const subject = "discountedCustomerValue";
