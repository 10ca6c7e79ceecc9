import { requireFinite, requireOneOf } from "../../require.js";
import { requirePositiveChance } from "../requirements.js";
import { countLosses } from "./count-loss.js";
import { finiteLosses, type LossValues } from "./loss-values.js";
import { negativeBinomialDemand } from "./negative-binomial-loss.js";

/** What {@link geometricLoss} is computed from. */
export interface GeometricLossInput {
  /** The quantity x that demand is compared with, in units; it need not be whole. */
  readonly quantity: number;
  /** Chance of a success in each trial, above 0, of 1 at most. */
  readonly successProbability: number;
  /**
   * `trials` (the default) counts from 1 up to and with the first success: mean 1 ÷ p, as in SciPy. `failures` counts
   * from 0 what comes before it: mean (1 − p) ÷ p, as in R and in Zipkin's book.
   */
  readonly convention?: "trials" | "failures";
}

/**
 * Loss function of geometric demand: units short and units left over that a quantity is expected to bring.
 *
 * It suits the size of one customer's order, or very lumpy demand.
 *
 * @returns Losses in units, the second-order ones in squared units.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { geometricLoss } from "opscycle/kpi";
 *
 * geometricLoss({ quantity: 7, successProbability: 0.2 }).loss.toFixed(6); // => "1.048576"
 * geometricLoss({ quantity: 2, successProbability: 0.5, convention: "failures" }).loss.toFixed(4); // => "0.2500"
 * ```
 */
export function geometricLoss({
  quantity,
  successProbability,
  convention = "trials",
}: GeometricLossInput): LossValues {
  requireFinite("geometricLoss", "quantity", quantity);
  requirePositiveChance("geometricLoss", "successProbability", successProbability);
  requireOneOf("geometricLoss", "convention", convention, ["trials", "failures"]);
  const failures = convention === "failures" ? quantity : quantity - 1;
  return finiteLosses("geometricLoss", countLosses(failures, negativeBinomialDemand(1, successProbability)));
}
