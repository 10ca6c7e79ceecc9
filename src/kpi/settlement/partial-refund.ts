import { requireAtMost, requireCount } from "../require.js";
import { type CurrencyCode, type Money, moneyOf, requireCurrency, requireNonNegativeMoney } from "./money.js";
import { divideRounded, type Rounding, requireRounding } from "./rounding.js";

/** Postage, which is given back apart from the goods. */
export interface ShippingRefund<Currency extends CurrencyCode = CurrencyCode> {
  /** What was paid for it, 0 or more. */
  readonly paid: Money<Currency>;
  /** What of it was given back before, 0 to `paid`. */
  readonly refundedBefore: Money<Currency>;
  /** What of it is given back now, 0 to the rest. */
  readonly refund: Money<Currency>;
}

/** What {@link partialRefund} is computed from. */
export interface PartialRefundInput<Currency extends CurrencyCode = CurrencyCode> {
  /** What was paid for the line after all discounts, 0 or more: the `net` of {@link applyDiscounts}. */
  readonly paid: Money<Currency>;
  /** Units of the line, an integer of 0 or more. */
  readonly units: number;
  /** Units refunded before, an integer of 0 to `units`. */
  readonly unitsRefundedBefore: number;
  /** Units refunded now, an integer of 0 to the rest. */
  readonly refundUnits: number;
  /** Where the sum refunded so far goes when it lies between two minor units; `down` unless given. */
  readonly rounding?: Rounding;
  /** Postage; none is given back unless given. */
  readonly shipping?: ShippingRefund<NoInfer<Currency>>;
}

/** What is given back. */
export interface PartialRefund<Currency extends CurrencyCode = CurrencyCode> {
  /** For the goods. */
  readonly goods: Money<Currency>;
  /** Of the postage. */
  readonly shipping: Money<Currency>;
  /** Both together. */
  readonly total: Money<Currency>;
  /** What was paid for units that are not refunded yet. */
  readonly goodsLeft: Money<Currency>;
}

/**
 * Refund of some units of a line whose discounts are already in what was paid (部分退款).
 *
 * What is rounded is the sum refunded so far, and a refund is what that sum grows by: whatever the steps, no more than
 * was paid is given back, and exactly that once all units are. So equal units may differ by one minor unit.
 *
 * @returns The refund of goods, of postage, and in total, and what is left of the goods.
 * @throws InvalidInputError naming the field, for more units or postage than are left, for mixed currencies, and for
 * what cannot be meant.
 * @example
 * ```ts
 * import { partialRefund } from "opscycle/kpi";
 *
 * const line = { paid: { amountMinor: 10_00, currency: "CNY" }, units: 3, refundUnits: 1 } as const;
 * const steps = [0, 1, 2].map((unitsRefundedBefore) => partialRefund({ ...line, unitsRefundedBefore }));
 * steps.map(({ goods }) => goods.amountMinor); // => [333, 333, 334]
 * ```
 */
export function partialRefund<Currency extends CurrencyCode>(
  input: PartialRefundInput<Currency>,
): PartialRefund<Currency> {
  const { paid, units, unitsRefundedBefore, refundUnits, rounding = "down", shipping } = input;
  requireNonNegativeMoney("partialRefund", "paid", paid);
  requireUnits(units, unitsRefundedBefore, refundUnits);
  requireRounding("partialRefund", "rounding", rounding);
  const refundedOf = (count: number) =>
    count === 0 ? 0n : divideRounded(BigInt(paid.amountMinor) * BigInt(count), BigInt(units), rounding);
  const refunded = refundedOf(unitsRefundedBefore + refundUnits);
  const goods = refunded - refundedOf(unitsRefundedBefore);
  const postage = shipping === undefined ? 0n : postageOf(shipping, paid.currency);
  const money = (amount: bigint) => moneyOf("partialRefund", amount, paid.currency);
  return {
    goods: money(goods),
    shipping: money(postage),
    total: money(goods + postage),
    goodsLeft: money(BigInt(paid.amountMinor) - refunded),
  };
}

function requireUnits(units: number, before: number, now: number): void {
  requireCount("partialRefund", "units", units);
  requireCount("partialRefund", "unitsRefundedBefore", before);
  requireAtMost("partialRefund", "unitsRefundedBefore", before, "units", units);
  requireCount("partialRefund", "refundUnits", now);
  requireAtMost("partialRefund", "refundUnits", now, "the units that are left", units - before);
}

/** In minor units. */
function postageOf(shipping: ShippingRefund, currency: CurrencyCode): bigint {
  const { paid, refundedBefore, refund } = shipping;
  for (const [name, money] of Object.entries({ paid, refundedBefore, refund })) {
    requireNonNegativeMoney("partialRefund", `shipping.${name}`, money);
    requireCurrency("partialRefund", `shipping.${name}`, money, currency);
  }
  const path = "shipping.refundedBefore.amountMinor";
  requireAtMost("partialRefund", path, refundedBefore.amountMinor, "what was paid", paid.amountMinor);
  const left = paid.amountMinor - refundedBefore.amountMinor;
  requireAtMost("partialRefund", "shipping.refund.amountMinor", refund.amountMinor, "what is left", left);
  return BigInt(refund.amountMinor);
}
