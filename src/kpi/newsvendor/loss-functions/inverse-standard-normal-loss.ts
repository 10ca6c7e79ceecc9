import { normalSurvival } from "../../distributions/normal.js";
import { requirePositive } from "../../require.js";
import { normalTail } from "./normal-tail.js";
import { unitNormalLosses } from "./standard-normal-loss.js";

/** What {@link inverseStandardNormalLoss} is computed from. */
export interface InverseStandardNormalLossInput {
  /** Expected shortage in standard deviations, above 0. */
  readonly loss: number;
}

const densityAtZero = 1 / Math.sqrt(2 * Math.PI);

/**
 * Inverse of the standard normal loss: the z at which {@link standardNormalLoss} has a given `loss`.
 *
 * It turns a target fill rate into a safety factor: with an order of Q units and a standard deviation s of demand over
 * the lead time, the loss aimed at is (1 − fill rate)·Q ÷ s. Newton's method, from the side on which it cannot
 * overshoot, so any loss above 0 has its z to full precision.
 *
 * @returns z in standard deviations, above 0 for a loss below 0.3989.
 * @throws InvalidInputError for a loss that is not a finite number above 0.
 * @example
 * ```ts
 * import { inverseStandardNormalLoss } from "opscycle/kpi";
 *
 * inverseStandardNormalLoss({ loss: 0.0833 }).toFixed(4); // => "1.0001"
 * ```
 */
export function inverseStandardNormalLoss({ loss }: InverseStandardNormalLossInput): number {
  requirePositive("inverseStandardNormalLoss", "loss", loss);
  return loss < densityAtZero ? above(loss) : below(loss);
}

/** For z above 0: steps on the logarithm of the loss, which is concave, from a z that is too large. */
function above(loss: number): number {
  const logTarget = Math.log(loss / densityAtZero);
  let z = Math.sqrt(-2 * logTarget);
  for (let step = 0; step < 50; step += 1) {
    const tail = normalTail(z);
    const excess = (Math.log(tail.loss) - (z * z) / 2 - logTarget) * (tail.loss / tail.survival);
    z = Math.max(0, z + excess);
    if (Math.abs(excess) <= 1e-16 * z) break;
  }
  return z;
}

/** For z of 0 or below: steps on the loss itself, which is convex, from a z that is too small. */
function below(loss: number): number {
  let z = -loss;
  for (let step = 0; step < 50; step += 1) {
    const excess = (unitNormalLosses(z).loss - loss) / normalSurvival(z);
    z += excess;
    if (Math.abs(excess) <= 1e-16 * Math.abs(z)) break;
  }
  return z;
}
