import {
  inverseLowerBeta,
  inverseUpperBeta,
  lowerBeta,
  upperBeta,
} from "../special-functions/beta-function.js";

/** Chance that a variable of Student's t distribution is at most t. */
export function studentTCdf(t: number, degreesOfFreedom: number): number {
  const tail = halfTail(t, degreesOfFreedom);
  return t > 0 ? 1 - tail : tail;
}

/** Chance that a variable of Student's t distribution is above t. */
export function studentTSurvival(t: number, degreesOfFreedom: number): number {
  return studentTCdf(-t, degreesOfFreedom);
}

/** What a variable of Student's t distribution stays at or below with this probability. */
export function studentTQuantile(probability: number, degreesOfFreedom: number): number {
  if (probability === 0.5) return 0;
  const bothTails = 2 * Math.min(probability, 1 - probability);
  const half = degreesOfFreedom / 2;
  let ofSquare = inverseLowerBeta(1 - bothTails, 0.5, half);
  if (bothTails < 0.5) ofSquare = inverseUpperBeta(bothTails, 0.5, half);
  // The share of t² is known well while it is small, its complement while that is.
  const rest = ofSquare < 0.5 ? 1 - ofSquare : inverseLowerBeta(bothTails, half, 0.5);
  const t = Math.sqrt((degreesOfFreedom * (ofSquare < 0.5 ? ofSquare : 1 - rest)) / rest);
  return probability < 0.5 ? -t : t;
}

/** Chance of a value further out than t on its own side. */
function halfTail(t: number, degreesOfFreedom: number): number {
  const square = t * t;
  const half = degreesOfFreedom / 2;
  const share = square / (degreesOfFreedom + square);
  if (square < 1) return (1 - lowerBeta(share, 0.5, half)) / 2;
  if (square < degreesOfFreedom) return upperBeta(share, 0.5, half) / 2;
  return lowerBeta(1 / (1 + square / degreesOfFreedom), half, 0.5) / 2;
}
