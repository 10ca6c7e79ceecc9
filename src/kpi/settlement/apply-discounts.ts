import { refusal, requireCount } from "../require.js";
import { type Discount, discountOn } from "./discount.js";
import { splitByLargestRemainder } from "./largest-remainder.js";
import {
  type CurrencyCode,
  exponentOf,
  type Money,
  moneyOf,
  requireCurrency,
  requireNonNegativeMoney,
} from "./money.js";

/** One line of an order before discounts. */
export interface DiscountableLine<Currency extends CurrencyCode = CurrencyCode> {
  /** Price of one unit, 0 or more. */
  readonly unitPrice: Money<Currency>;
  /** Units, an integer of 0 or more. */
  readonly units: number;
  /** Discounts on this line alone, in the order in which they are taken off; none unless given. */
  readonly discounts?: readonly Discount<Currency>[];
}

/** What {@link applyDiscounts} is computed from. */
export interface ApplyDiscountsInput<Currency extends CurrencyCode = CurrencyCode> {
  /** In the order in which the answer gives them. */
  readonly lines: readonly DiscountableLine<NoInfer<Currency>>[];
  /** Discounts and coupons on the whole order, in the order in which they are taken off; none unless given. */
  readonly orderDiscounts?: readonly Discount<NoInfer<Currency>>[];
  /** ISO 4217 code of the order. */
  readonly currency: Currency;
}

/** One line of an order after discounts. */
export interface DiscountedLine<Currency extends CurrencyCode = CurrencyCode> {
  /** Price times units. */
  readonly gross: Money<Currency>;
  /** What each discount of the line took off. */
  readonly lineDiscounts: readonly Money<Currency>[];
  /** The line's part of each discount of the order. */
  readonly orderDiscounts: readonly Money<Currency>[];
  /** What is paid for the line. */
  readonly net: Money<Currency>;
}

/** An order after discounts. */
export interface DiscountedOrder<Currency extends CurrencyCode = CurrencyCode> {
  /** Units at their prices, before any discount. */
  readonly gross: Money<Currency>;
  /** What each discount of the order took off; 0 where its minimum spend was not reached. */
  readonly orderDiscounts: readonly Money<Currency>[];
  /** What is paid for the order. */
  readonly net: Money<Currency>;
  /** In the order in which they were handed in; their `net` add up to the order's. */
  readonly lines: readonly DiscountedLine<Currency>[];
}

/** A line while discounts are taken off, in minor units. */
interface RunningLine {
  readonly gross: bigint;
  readonly lineDiscounts: readonly bigint[];
  readonly orderDiscounts: bigint[];
  net: bigint;
}

/**
 * Takes discounts and coupons off an order and lays them on its lines without losing a minor unit (优惠分摊).
 *
 * First each line's own discounts, then those of the order, each in the order of its list and on what those before it
 * left: 20 % off and then 10 off is not 10 off and then 20 %. A minimum spend is compared with what is left, too. A
 * discount of the order is laid on the lines in proportion to what is left to pay of each, by largest remainder, ties by
 * order: see {@link allocateMoney}. Postage is no line here.
 *
 * @returns The order and its lines: gross less discounts is net, for each and in total.
 * @throws InvalidInputError naming the line or discount, for mixed currencies, for an amount off that is more than is
 * left where that is refused, and for what cannot be meant.
 * @example
 * ```ts
 * import { applyDiscounts } from "opscycle/kpi";
 *
 * const cny = (amountMinor: number) => ({ amountMinor, currency: "CNY" }) as const;
 * const line = { unitPrice: cny(10_00), units: 1 };
 * const coupon = { name: "10 off 30", kind: "amount", amount: cny(10_00), excess: "refuse" } as const;
 * const order = applyDiscounts({
 *   lines: [line, line, line],
 *   orderDiscounts: [{ ...coupon, minimumSpend: cny(30_00) }],
 *   currency: "CNY",
 * });
 * order.lines.map(({ net }) => net.amountMinor); // => [666, 667, 667]
 * ```
 */
export function applyDiscounts<Currency extends CurrencyCode>(
  input: ApplyDiscountsInput<Currency>,
): DiscountedOrder<Currency> {
  const { lines, orderDiscounts = [], currency } = input;
  exponentOf("applyDiscounts", "currency", currency);
  if (!Array.isArray(lines)) throw refusal("applyDiscounts", "lines", "a list of lines", lines);
  const running = lines.map((line: DiscountableLine, index) =>
    discountedLine(`lines.${index}`, line, currency),
  );
  const taken = orderDiscounts.map((discount, index) =>
    takeOffOrder(`orderDiscounts.${index}`, discount, running, currency),
  );
  const money = (amount: bigint) => moneyOf("applyDiscounts", amount, currency);
  const total = (of: (line: RunningLine) => bigint) =>
    money(running.reduce((sum, line) => sum + of(line), 0n));
  return {
    gross: total((line) => line.gross),
    orderDiscounts: taken.map(money),
    net: total((line) => line.net),
    lines: running.map((line) => ({
      gross: money(line.gross),
      lineDiscounts: line.lineDiscounts.map(money),
      orderDiscounts: line.orderDiscounts.map(money),
      net: money(line.net),
    })),
  };
}

function discountedLine(path: string, line: DiscountableLine, currency: CurrencyCode): RunningLine {
  requireNonNegativeMoney("applyDiscounts", `${path}.unitPrice`, line.unitPrice);
  requireCurrency("applyDiscounts", `${path}.unitPrice`, line.unitPrice, currency);
  requireCount("applyDiscounts", `${path}.units`, line.units);
  const gross = BigInt(line.unitPrice.amountMinor) * BigInt(line.units);
  let net = gross;
  const lineDiscounts = (line.discounts ?? []).map((discount, index) => {
    const off = discountOn(`${path}.discounts.${index}`, discount, net, currency);
    net -= off;
    return off;
  });
  return { gross, lineDiscounts, orderDiscounts: [], net };
}

/** Takes one discount off the lines, and says how much it was. */
function takeOffOrder(
  path: string,
  discount: Discount,
  lines: readonly RunningLine[],
  currency: CurrencyCode,
): bigint {
  const leftToPay = lines.map(({ net }) => net);
  const off = discountOn(
    path,
    discount,
    leftToPay.reduce((sum, net) => sum + net, 0n),
    currency,
  );
  const parts = splitByLargestRemainder(off, leftToPay);
  lines.forEach((line, index) => {
    const part = parts[index] ?? 0n;
    line.net -= part;
    line.orderDiscounts.push(part);
  });
  return off;
}
