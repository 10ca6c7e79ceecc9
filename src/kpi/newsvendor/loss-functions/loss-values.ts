import { finiteResults } from "../../require.js";

/** What demand X is expected to exceed a quantity x by, and what it is expected to leave of it. */
export interface LossValues {
  /** Expected shortage, n(x) = E[(X − x)⁺]. */
  readonly loss: number;
  /** Expected surplus, n̄(x) = E[(x − X)⁺]. The two differ by the mean: loss − complementaryLoss = E[X] − x. */
  readonly complementaryLoss: number;
  /**
   * The loss, integrated (continuous demand: ½E[((X − x)⁺)²]) or summed (demand in whole units:
   * ½E[(X − x)⁺(X − x − 1)⁺]) from x to infinity.
   */
  readonly secondOrderLoss: number;
  /**
   * The complementary loss, integrated (continuous: ½E[((x − X)⁺)²]) or summed (whole units:
   * ½E[(x − X)⁺(x − X + 1)⁺]) up to x.
   */
  readonly complementarySecondOrderLoss: number;
}

/** Hands losses on, and refuses inputs so large that one is no longer finite. */
export function finiteLosses(subject: string, losses: LossValues): LossValues {
  return finiteResults(subject, losses);
}

/** Losses from those of the side on which less lies, and from the mean of X − x and of its second-order form. */
export function lossesFromSide(
  side: "upper" | "lower",
  first: number,
  second: number,
  meanExcess: number,
  secondOrderTotal: number,
): LossValues {
  const rest = Math.max(0, secondOrderTotal - second);
  return side === "upper"
    ? {
        loss: first,
        complementaryLoss: first - meanExcess,
        secondOrderLoss: second,
        complementarySecondOrderLoss: rest,
      }
    : {
        loss: first + meanExcess,
        complementaryLoss: first,
        secondOrderLoss: rest,
        complementarySecondOrderLoss: second,
      };
}
