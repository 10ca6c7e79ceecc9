import { exponentOf, type Money, requireMoney } from "./money.js";

/**
 * The amount of money in major units, such as yuan or dollars, for KPIs and reports.
 *
 * Sums and taxes are made in minor units: a major amount is a binary fraction and no longer exact.
 *
 * @returns The number nearest to the exact amount; {@link moneyFromMajor} leads back to the same money.
 * @throws InvalidInputError naming the field, for what is no money.
 * @example
 * ```ts
 * import { moneyToMajor } from "opscycle/kpi";
 *
 * moneyToMajor({ amountMinor: 1250, currency: "CNY" }); // => 12.5
 * moneyToMajor({ amountMinor: 1250, currency: "KWD" }); // => 1.25
 * ```
 */
export function moneyToMajor(money: Money): number {
  requireMoney("moneyToMajor", "money", money);
  return money.amountMinor / 10 ** exponentOf("moneyToMajor", "money.currency", money.currency);
}
