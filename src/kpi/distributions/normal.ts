import {
  complementaryErrorFunction,
  inverseComplementaryErrorFunction,
} from "../special-functions/error-function.js";

const rootOfTwoPi = Math.sqrt(2 * Math.PI);

/** Density of the standard normal distribution at z. */
export function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / rootOfTwoPi;
}

/** Chance that a standard normal variable is at most z. */
export function normalCdf(z: number): number {
  return complementaryErrorFunction(-z / Math.SQRT2) / 2;
}

/** Chance that a standard normal variable is above z. */
export function normalSurvival(z: number): number {
  return complementaryErrorFunction(z / Math.SQRT2) / 2;
}

/** The z that a standard normal variable stays at or below with this probability. */
export function normalQuantile(probability: number): number {
  // Taken from 0, because the opposite of 0 would be −0.
  return 0 - Math.SQRT2 * inverseComplementaryErrorFunction(2 * probability);
}
