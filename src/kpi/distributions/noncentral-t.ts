import { lowerBeta } from "../special-functions/beta-function.js";
import { poissonTerm } from "../special-functions/gamma-function.js";
import { normalCdf } from "./normal.js";

/**
 * Chance that a variable of the noncentral t distribution is at most t: Φ(−δ) and half a sum, over Poisson
 * probabilities of mean δ² ÷ 2, of incomplete beta functions (Johnson, Kotz and Balakrishnan, chapter 31).
 */
export function noncentralTCdf(t: number, degreesOfFreedom: number, noncentrality: number): number {
  if (t < 0) return 1 - noncentralTCdf(-t, degreesOfFreedom, -noncentrality);
  const mean = (noncentrality * noncentrality) / 2;
  const share = 1 / (1 + degreesOfFreedom / (t * t));
  const half = degreesOfFreedom / 2;
  const sign = Math.sign(noncentrality);
  const reach = 20 + 8 * Math.sqrt(mean);
  let sum = 0;
  for (let step = Math.max(0, Math.floor(mean - reach)); step < mean + reach; step += 1)
    sum +=
      poissonTerm(step, mean) * lowerBeta(share, step + 0.5, half) +
      sign * poissonTerm(step + 0.5, mean) * lowerBeta(share, step + 1, half);
  return normalCdf(-noncentrality) + sum / 2;
}
