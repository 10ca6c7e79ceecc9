import type { InvalidInputError } from "../../errors/index.js";
import { refusal, requireAtMost } from "../require.js";
import { readRate } from "./decimal.js";
import { type CurrencyCode, type Money, requireCurrency, requireNonNegativeMoney } from "./money.js";
import { divideRounded, type Rounding, requireRounding } from "./rounding.js";

/** A discount or coupon on a line or an order. */
export type Discount<Currency extends CurrencyCode = CurrencyCode> = {
  /** What it is called. */
  readonly name: string;
  /** What the line or order must still be worth for it to be given (满减 threshold), 0 or more; none unless given. */
  readonly minimumSpend?: Money<Currency>;
} & (
  | {
      readonly kind: "amount";
      /** Money off, 0 or more. */
      readonly amount: Money<Currency>;
      /** What happens to the part that is more than there is left to pay: it is lost, or the discount is refused. */
      readonly excess: "forfeit" | "refuse";
    }
  | {
      readonly kind: "rate";
      /** Share off, a number of 0 to 1: 0.2 is 20 per cent off (八折). */
      readonly rate: number;
      /** Where a discount between two minor units goes. */
      readonly rounding: Rounding;
    }
);

/** What a discount takes off an amount of minor units that is left to pay. */
export function discountOn(
  path: string,
  discount: Discount,
  leftToPay: bigint,
  currency: CurrencyCode,
): bigint {
  requireDiscount(path, discount, currency);
  const { minimumSpend } = discount;
  if (minimumSpend !== undefined && leftToPay < BigInt(minimumSpend.amountMinor)) return 0n;
  if (discount.kind === "rate") {
    const { digits, divisor } = readRate("applyDiscounts", `${path}.rate`, discount.rate);
    return divideRounded(leftToPay * digits, divisor, discount.rounding);
  }
  const amount = BigInt(discount.amount.amountMinor);
  if (amount <= leftToPay) return amount;
  if (discount.excess === "forfeit") return leftToPay;
  throw wrong(
    `${path}.amount`,
    `at most the ${leftToPay} minor units left to pay`,
    discount.amount.amountMinor,
  );
}

function requireDiscount(path: string, discount: Discount, currency: CurrencyCode): void {
  if (typeof discount !== "object" || discount === null) throw wrong(path, "a discount", discount);
  if (discount.minimumSpend !== undefined) requireIn(`${path}.minimumSpend`, discount.minimumSpend, currency);
  if (discount.kind === "amount") {
    requireIn(`${path}.amount`, discount.amount, currency);
    if (discount.excess !== "forfeit" && discount.excess !== "refuse")
      throw wrong(`${path}.excess`, "forfeit or refuse", discount.excess);
  } else if (discount.kind === "rate") {
    readRate("applyDiscounts", `${path}.rate`, discount.rate);
    requireAtMost("applyDiscounts", `${path}.rate`, discount.rate, "1", 1);
    requireRounding("applyDiscounts", `${path}.rounding`, discount.rounding);
  } else throw wrong(`${path}.kind`, "amount or rate", Reflect.get(discount, "kind"));
}

function requireIn(path: string, money: Money, currency: CurrencyCode): void {
  requireNonNegativeMoney("applyDiscounts", path, money);
  requireCurrency("applyDiscounts", path, money, currency);
}

function wrong(path: string, expected: string, received: unknown): InvalidInputError {
  return refusal("applyDiscounts", path, expected, received);
}
