import { normalDensity, normalSurvival } from "../distributions/normal.js";

/** A point in Olsen's parameters, in which the likelihood of a censored normal sample has one peak only. */
interface Point {
  /** 1 ÷ deviation. */
  readonly precision: number;
  /** Mean ÷ deviation. */
  readonly location: number;
}

/** Slope and curvature of the log-likelihood at a point. */
interface Slope {
  readonly byPrecision: number;
  readonly byLocation: number;
  readonly twicePrecision: number;
  readonly twiceLocation: number;
  readonly mixed: number;
}

/** Mean and deviation at which values seen, and others known to be at least so much, are likeliest: Newton's method. */
export function likeliestCutNormal(
  seen: readonly number[],
  cut: readonly number[],
): { mean: number; deviation: number } {
  const average = seen.reduce((sum, value) => sum + value, 0) / seen.length;
  const spread = Math.sqrt(seen.reduce((sum, value) => sum + (value - average) ** 2, 0) / seen.length);
  // In units of the spread around the average the numbers are of the order of 1.
  const scaled = (value: number) => (value - average) / spread;
  const [values, leasts] = [seen.map(scaled), cut.map(scaled)];
  let point: Point = { precision: 1, location: 0 };
  let height = logLikelihood(point, values, leasts);
  // Sales far above the others, on a day that was cut off, have no chance at all under so small a deviation.
  while (height === Number.NEGATIVE_INFINITY) {
    point = { precision: point.precision / 2, location: 0 };
    height = logLikelihood(point, values, leasts);
  }
  for (let round = 0; round < 200; round += 1) {
    const next = upwards(point, height, values, leasts);
    if (next === null) break;
    ({ point, height } = next);
  }
  // The peak is flat: the last digits show in its slope, not in its height.
  for (let round = 0; round < 3; round += 1) point = moved(point, newtonStep(point, values, leasts), 1);
  const deviation = spread / point.precision;
  return { mean: average + point.location * deviation, deviation };
}

/** A Newton step, halved until it leads up; `null` where none does. */
function upwards(
  from: Point,
  height: number,
  values: readonly number[],
  leasts: readonly number[],
): { point: Point; height: number } | null {
  const step = newtonStep(from, values, leasts);
  for (let size = 1; size > 1e-12; size /= 2) {
    const point = moved(from, step, size);
    const reached = point.precision > 0 ? logLikelihood(point, values, leasts) : Number.NEGATIVE_INFINITY;
    if (reached > height) return { point, height: reached };
  }
  return null;
}

function newtonStep(point: Point, values: readonly number[], leasts: readonly number[]): Point {
  const slope = slopeAt(point, values, leasts);
  const determinant = slope.twicePrecision * slope.twiceLocation - slope.mixed ** 2;
  return {
    precision: (slope.mixed * slope.byLocation - slope.twiceLocation * slope.byPrecision) / determinant,
    location: (slope.mixed * slope.byPrecision - slope.twicePrecision * slope.byLocation) / determinant,
  };
}

function moved(from: Point, step: Point, size: number): Point {
  return {
    precision: from.precision + size * step.precision,
    location: from.location + size * step.location,
  };
}

function logLikelihood(
  { precision, location }: Point,
  seen: readonly number[],
  cut: readonly number[],
): number {
  let sum = seen.length * Math.log(precision);
  for (const value of seen) sum -= (precision * value - location) ** 2 / 2;
  for (const least of cut) sum += Math.log(normalSurvival(precision * least - location));
  return sum;
}

function slopeAt({ precision, location }: Point, seen: readonly number[], cut: readonly number[]): Slope {
  let byPrecision = seen.length / precision;
  let twicePrecision = -seen.length / (precision * precision);
  let [byLocation, twiceLocation, mixed] = [0, 0, 0];
  const add = (value: number, push: number, pull: number) => {
    byPrecision -= push * value;
    byLocation += push;
    twicePrecision -= pull * value * value;
    twiceLocation -= pull;
    mixed += pull * value;
  };
  for (const value of seen) add(value, precision * value - location, 1);
  for (const least of cut) {
    const z = precision * least - location;
    const hazard = normalDensity(z) / normalSurvival(z);
    add(least, hazard, hazard * (hazard - z));
  }
  return { byPrecision, byLocation, twicePrecision, twiceLocation, mixed };
}
