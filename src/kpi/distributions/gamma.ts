import {
  inverseLowerGamma,
  lowerGamma,
  poissonTerm,
  upperGamma,
} from "../special-functions/gamma-function.js";
import { normalCdf, normalQuantile, normalSurvival } from "./normal.js";

/** From this shape on a gamma variable is normal to within 1e-10 of its mean, and its series would hardly end. */
export const normalFromShape = 1e10;

/** Density of the gamma distribution. */
export function gammaDensity(x: number, shape: number, scale: number): number {
  if (x < 0) return 0;
  if (x === 0) return shape === 1 ? 1 / scale : shape < 1 ? Number.POSITIVE_INFINITY : 0;
  return (poissonTerm(shape, x / scale) * shape) / x;
}

/** Chance that a gamma variable is at most x. */
export function gammaCdf(x: number, shape: number, scale: number): number {
  if (shape > normalFromShape) return normalCdf(standardised(x, shape, scale));
  return x <= 0 ? 0 : lowerGamma(shape, x / scale);
}

/** Chance that a gamma variable is above x. */
export function gammaSurvival(x: number, shape: number, scale: number): number {
  if (shape > normalFromShape) return normalSurvival(standardised(x, shape, scale));
  return x <= 0 ? 1 : upperGamma(shape, x / scale);
}

/** What a gamma variable stays at or below with this probability. */
export function gammaQuantile(probability: number, shape: number, scale: number): number {
  if (shape > normalFromShape) return (shape + Math.sqrt(shape) * normalQuantile(probability)) * scale;
  return inverseLowerGamma(shape, probability) * scale;
}

function standardised(x: number, shape: number, scale: number): number {
  return (x / scale - shape) / Math.sqrt(shape);
}
