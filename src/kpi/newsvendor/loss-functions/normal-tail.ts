import { normalDensity, normalSurvival } from "../../distributions/normal.js";

/** Parts of the standard normal distribution above z, each divided by the density at z. */
export interface NormalTail {
  /** P(Z > z) ÷ φ(z), the Mills ratio. */
  readonly survival: number;
  /** E[(Z − z)⁺] ÷ φ(z). */
  readonly loss: number;
  /** ½E[((Z − z)⁺)²] ÷ φ(z). */
  readonly secondOrderLoss: number;
}

/**
 * The tail above a z of 0 or more.
 *
 * With I₋₁ = φ, I₀ the survival, I₁ the loss and I₂ the second-order loss, n·Iₙ = Iₙ₋₂ − z·Iₙ₋₁. Going up in n
 * cancels for a large z; going down from far does not, because Iₙ is the recurrence's minimal solution (Gautschi,
 * Recursive computation of the repeated integrals of the error function, Mathematics of Computation 15, 1961).
 */
export function normalTail(z: number): NormalTail {
  if (z < 1) {
    const survival = normalSurvival(z) / normalDensity(z);
    const loss = 1 - z * survival;
    return { survival, loss, secondOrderLoss: (survival - z * loss) / 2 };
  }
  let ratio = 0;
  for (let n = Math.ceil(16 + 600 / (z * z)); n > 2; n -= 1) ratio = 1 / (z + (n + 1) * ratio);
  const second = 1 / (z + 3 * ratio);
  const first = 1 / (z + 2 * second);
  const survival = 1 / (z + first);
  return { survival, loss: survival * first, secondOrderLoss: survival * first * second };
}
