import type { InvalidInputError } from "../../errors/index.js";
import { refusal } from "../require.js";
import { readRate } from "./decimal.js";
import { splitByLargestRemainder } from "./largest-remainder.js";
import { type CurrencyCode, type Money, moneyOf, requireMoney } from "./money.js";

/** What {@link allocateMoney} is computed from. */
export interface AllocateMoneyInput<Currency extends CurrencyCode = CurrencyCode> {
  /** What is split. */
  readonly amount: Money<Currency>;
  /** What each part weighs, 0 or more; one is above 0 unless the amount is 0. */
  readonly weights: readonly number[];
}

/**
 * Splits money in proportion to weights without losing a minor unit (分摊).
 *
 * By largest remainder: each part is rounded towards 0, and the minor units left over go, one each, to the parts that
 * lost most by it; ties go to the part that comes first. A part of weight 0 gets nothing. The parts of a negative
 * amount mirror those of the positive one.
 *
 * @returns A part for each weight; their sum is the amount.
 * @throws InvalidInputError naming the field, for weights that cannot be meant or that are all 0.
 * @example
 * ```ts
 * import { allocateMoney } from "opscycle/kpi";
 *
 * const parts = allocateMoney({ amount: { amountMinor: 100, currency: "CNY" }, weights: [1, 1, 1] });
 * parts.map(({ amountMinor }) => amountMinor); // => [34, 33, 33]
 * ```
 */
export function allocateMoney<Currency extends CurrencyCode>(
  input: AllocateMoneyInput<Currency>,
): readonly Money<Currency>[] {
  const { amount, weights } = input;
  requireMoney("allocateMoney", "amount", amount);
  if (!Array.isArray(weights)) throw wrongWeights(weights);
  const decimals = weights.map((weight, index) => readRate("allocateMoney", `weights.${index}`, weight));
  if (amount.amountMinor !== 0 && decimals.every(({ digits }) => digits === 0n)) throw wrongWeights(weights);
  const divisor = decimals.reduce(
    (common, each) => (common % each.divisor === 0n ? common : each.divisor),
    1n,
  );
  const whole = decimals.map((each) => each.digits * (divisor / each.divisor));
  return splitByLargestRemainder(BigInt(amount.amountMinor), whole).map((part) =>
    moneyOf("allocateMoney", part, amount.currency),
  );
}

function wrongWeights(weights: unknown): InvalidInputError {
  const expected = "a list of numbers of which one is above 0";
  return refusal("allocateMoney", "weights", expected, weights);
}
