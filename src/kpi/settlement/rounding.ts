import {
  CNY,
  type DineroDivideOperation,
  dinero,
  down,
  halfAwayFromZero,
  halfDown,
  halfEven,
  halfTowardsZero,
  halfUp,
  up,
} from "dinero.js/bigint";
import { refusal } from "../require.js";

/**
 * How an amount between two minor units is rounded. `up` goes to the higher amount and `down` to the lower one, so -1.5
 * goes up to -1. The others go to the nearer one, and say where exactly half a minor unit goes: `half-even` to the even
 * neighbour (banker's rounding), `half-up` to the higher, `half-down` to the lower amount, `half-away-from-zero` to the
 * one farther from 0 (commercial rounding, 四舍五入), `half-towards-zero` to the one nearer to 0.
 */
export type Rounding =
  | "half-even"
  | "half-up"
  | "half-down"
  | "half-away-from-zero"
  | "half-towards-zero"
  | "up"
  | "down";

const operations: { readonly [name in Rounding]: DineroDivideOperation } = {
  "half-even": halfEven,
  "half-up": halfUp,
  "half-down": halfDown,
  "half-away-from-zero": halfAwayFromZero,
  "half-towards-zero": halfTowardsZero,
  up,
  down,
};

const { calculator } = /* @__PURE__ */ dinero({ amount: 0n, currency: CNY });

/** Refuses what is no way of rounding. */
export function requireRounding(subject: string, path: string, rounding: Rounding): void {
  if (Object.hasOwn(operations, rounding)) return;
  const expected = `one of ${Object.keys(operations).join(", ")}`;
  throw refusal(subject, path, expected, rounding);
}

/** The rounded quotient of integers; the divisor is above 0. */
export function divideRounded(dividend: bigint, divisor: bigint, rounding: Rounding): bigint {
  return operations[rounding](dividend, divisor, calculator);
}
