import { refusal } from "../require.js";
import { readRate } from "./decimal.js";
import {
  type CurrencyCode,
  type Money,
  moneyOf,
  requireCurrency,
  requireMoney,
  requireNonNegativeMoney,
} from "./money.js";
import { divideRounded, type Rounding, requireRounding } from "./rounding.js";

/** A commission that is a share of the transaction. */
export interface CommissionTerms {
  /** The share, a number of 0 or more. */
  readonly rate: number;
  /** What it is a share of: the transaction as it was, or what is left of it after refunds. */
  readonly on: "transaction" | "transaction-less-refunds";
  /** Where a commission between two minor units goes. */
  readonly rounding: Rounding;
}

/** One item of a settlement. */
export interface SettlementItem<Currency extends CurrencyCode = CurrencyCode> {
  /** What it is for. */
  readonly name: string;
  /** Above 0 for money that the shop gets, below 0 for money that is taken off. */
  readonly amount: Money<Currency>;
}

/** What {@link settlementNet} is computed from. */
export interface SettlementNetInput<Currency extends CurrencyCode = CurrencyCode> {
  /** What buyers paid, 0 or more. */
  readonly transactionAmount: Money<Currency>;
  /** What was given back to them, 0 or more. */
  readonly refunds: Money<NoInfer<Currency>>;
  /** The platform's commission: an amount of 0 or more, or the terms that it follows from. */
  readonly commission: Money<NoInfer<Currency>> | CommissionTerms;
  /** Ads that the platform charges to the settlement, 0 or more. */
  readonly adFee: Money<NoInfer<Currency>>;
  /** Whatever else is settled, with its sign; none unless given. */
  readonly otherItems?: readonly SettlementItem<NoInfer<Currency>>[];
}

/** What the platform pays, and what it is made up of. */
export interface SettlementNet<Currency extends CurrencyCode = CurrencyCode> {
  /** The sum of the items; below 0 where the shop owes the platform. */
  readonly net: Money<Currency>;
  /** `transactionAmount`, `refunds`, `commission`, `adFee` and the other items, in this order, each with its sign. */
  readonly items: readonly SettlementItem<Currency>[];
}

/**
 * Settlement net: what a platform pays out for transactions after refunds, commission, ad fee and other items (结算金额).
 *
 * Exact, in minor units. A commission on what is left after refunds is given back in part where the refunds are larger
 * than the transaction.
 *
 * @returns The net amount and its items with their signs.
 * @throws InvalidInputError naming the field, for mixed currencies, for amounts below 0 where none can be meant, and
 * for terms that cannot be meant.
 * @example
 * ```ts
 * import { settlementNet } from "opscycle/kpi";
 *
 * const cny = (amountMinor: number) => ({ amountMinor, currency: "CNY" }) as const;
 * const { net, items } = settlementNet({
 *   transactionAmount: cny(100_00),
 *   refunds: cny(20_00),
 *   commission: { rate: 0.05, on: "transaction-less-refunds", rounding: "half-even" },
 *   adFee: cny(6_50),
 *   otherItems: [{ name: "freight insurance", amount: cny(-1_20) }],
 * });
 * net; // => { amountMinor: 6830, currency: "CNY" }
 * items.map(({ amount }) => amount.amountMinor); // => [10000, -2000, -400, -650, -120]
 * ```
 */
export function settlementNet<Currency extends CurrencyCode>(
  input: SettlementNetInput<Currency>,
): SettlementNet<Currency> {
  const { transactionAmount, refunds, adFee, otherItems = [] } = input;
  requireNonNegativeMoney("settlementNet", "transactionAmount", transactionAmount);
  const { currency } = transactionAmount;
  requireDeduction("refunds", refunds, currency);
  requireDeduction("adFee", adFee, currency);
  const items: SettlementItem<Currency>[] = [
    { name: "transactionAmount", amount: transactionAmount },
    { name: "refunds", amount: moneyOf("settlementNet", -refunds.amountMinor, currency) },
    { name: "commission", amount: moneyOf("settlementNet", -commissionOf(input), currency) },
    { name: "adFee", amount: moneyOf("settlementNet", -adFee.amountMinor, currency) },
    ...otherItems,
  ];
  otherItems.forEach(({ amount }, index) => {
    requireMoney("settlementNet", `otherItems.${index}.amount`, amount);
    requireCurrency("settlementNet", `otherItems.${index}.amount`, amount, currency);
  });
  const net = items.reduce((sum, { amount }) => sum + BigInt(amount.amountMinor), 0n);
  return { net: moneyOf("settlementNet", net, currency), items };
}

function requireDeduction(path: string, money: Money, currency: CurrencyCode): void {
  requireNonNegativeMoney("settlementNet", path, money);
  requireCurrency("settlementNet", path, money, currency);
}

/** In minor units. */
function commissionOf({ transactionAmount, refunds, commission }: SettlementNetInput): bigint {
  if (typeof commission !== "object" || commission === null || !("rate" in commission)) {
    requireDeduction("commission", commission, transactionAmount.currency);
    return BigInt(commission.amountMinor);
  }
  const { digits, divisor } = readRate("settlementNet", "commission.rate", commission.rate);
  requireRounding("settlementNet", "commission.rounding", commission.rounding);
  const bases = {
    transaction: BigInt(transactionAmount.amountMinor),
    "transaction-less-refunds": BigInt(transactionAmount.amountMinor) - BigInt(refunds.amountMinor),
  };
  if (!Object.hasOwn(bases, commission.on))
    throw refusal("settlementNet", "commission.on", "transaction or transaction-less-refunds", commission.on);
  return divideRounded(bases[commission.on] * digits, divisor, commission.rounding);
}
