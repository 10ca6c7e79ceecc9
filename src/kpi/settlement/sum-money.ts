import { refusal } from "../require.js";
import {
  type CurrencyCode,
  exponentOf,
  type Money,
  moneyOf,
  requireCurrency,
  requireMoney,
} from "./money.js";

/** What {@link sumMoney} is computed from. */
export interface SumMoneyInput<Currency extends CurrencyCode = CurrencyCode> {
  /** The amounts, all in `currency`. */
  readonly amounts: readonly Money<NoInfer<Currency>>[];
  /** ISO 4217 code of the amounts and of the sum; an empty sum has no other way to know it. */
  readonly currency: Currency;
}

/**
 * The exact sum of amounts in one currency.
 *
 * @returns The sum; 0 where there is no amount.
 * @throws InvalidInputError naming the amount, for another currency, for what is no money, and for a sum beyond the
 * safe integers.
 * @example
 * ```ts
 * import { sumMoney } from "opscycle/kpi";
 *
 * const amounts = [{ amountMinor: 10, currency: "CNY" }, { amountMinor: 20, currency: "CNY" }] as const;
 * sumMoney({ amounts, currency: "CNY" }); // => { amountMinor: 30, currency: "CNY" }
 * ```
 */
export function sumMoney<Currency extends CurrencyCode>(input: SumMoneyInput<Currency>): Money<Currency> {
  const { amounts, currency } = input;
  exponentOf("sumMoney", "currency", currency);
  if (!Array.isArray(amounts)) throw refusal("sumMoney", "amounts", "a list of money", amounts);
  let sum = 0n;
  amounts.forEach((money: Money, index) => {
    requireMoney("sumMoney", `amounts.${index}`, money);
    requireCurrency("sumMoney", `amounts.${index}`, money, currency);
    sum += BigInt(money.amountMinor);
  });
  return moneyOf("sumMoney", sum, currency);
}
