import { type LossValues, lossesFromSide } from "./loss-values.js";

/**
 * Demand in whole units of 0 or more whose probabilities satisfy (k + 1)·p(k + 1) = (start + slope·k)·p(k): Poisson,
 * binomial and negative binomial demand (Katz's family).
 */
export interface CountDemand {
  readonly mean: number;
  /** start + slope·k. */
  readonly factor: (count: number) => number;
  /** Below 0 for binomial, 0 for Poisson, above 0 and below 1 for negative binomial demand. */
  readonly slope: number;
  readonly mass: (count: number) => number;
  /** Chance of more than a count, 0 or more. */
  readonly survival: (count: number) => number;
  /** Chance of a count at most. */
  readonly cdf: (count: number) => number;
}

/** What is expected beyond a whole number of units, on one side of it. */
interface SideParts {
  /** E[j] over the distance j from the number. */
  readonly first: number;
  /** ½E[j(j − 1)] above the number, ½E[j(j + 1)] below it. */
  readonly second: number;
}

/**
 * Losses at any quantity, whole or not. On the side of the mean on which less lies they come from the family's closed
 * form, or from a sum of positive terms where the closed form would cancel.
 */
export function countLosses(x: number, demand: CountDemand): LossValues {
  const { mean } = demand;
  const variance = mean / (1 - demand.slope);
  const excess = mean - x;
  const part = Math.ceil(x) - x;
  // Demand of the next whole number is short by less than a unit, which neither second-order loss counts.
  const between = part === 0 ? 0 : part * (1 - part) * demand.mass(Math.ceil(x));
  const total = (variance + excess * excess - excess + between) / 2;
  if (x < 0) return lossesFromSide("lower", 0, 0, excess, total);
  return x < mean
    ? lossesFromSide("lower", ...lowerAt(x, demand), excess, total)
    : lossesFromSide("upper", ...upperAt(x, demand), excess, total);
}

function upperAt(x: number, demand: CountDemand): [number, number] {
  const count = Math.ceil(x);
  const part = count - x;
  const { first, second } = upperParts(count, demand);
  if (part === 0) return [first, second];
  const beyond = demand.survival(count);
  return [
    first + part * (beyond + demand.mass(count)),
    second + part * first - (part * (1 - part) * beyond) / 2,
  ];
}

function lowerAt(x: number, demand: CountDemand): [number, number] {
  const count = Math.floor(x);
  const part = x - count;
  const { first, second } = lowerParts(count, demand);
  if (part === 0) return [first, second];
  const within = demand.cdf(count);
  return [first + part * within, second + part * first + (part * (1 + part) * within) / 2];
}

function upperParts(x: number, demand: CountDemand): SideParts {
  const chance = demand.survival(x);
  const mass = demand.mass(x);
  return closedParts(x, chance, mass, demand, 1) ?? upperSums(x, mass, demand);
}

function lowerParts(x: number, demand: CountDemand): SideParts {
  const chance = demand.cdf(x);
  const mass = demand.mass(x);
  return closedParts(x, chance, mass, demand, -1) ?? lowerSums(x, mass, demand);
}

/** The closed form, which follows from the family's recurrence; undefined where it would lose digits. */
function closedParts(
  x: number,
  chance: number,
  mass: number,
  { mean, factor, slope }: CountDemand,
  sign: 1 | -1,
): SideParts | undefined {
  const excess = mean - x;
  const edge = (factor(x) * mass) / (1 - slope);
  const spread = (x * chance) / (1 - slope);
  const first = edge + sign * excess * chance;
  const second = (spread + sign * (excess + slope / (1 - slope)) * first) / 2;
  return first > 0.1 * edge && second > 0.1 * spread ? { first, second } : undefined;
}

// In both sums the terms count in the mass at x: on their own they would fall below the smallest double and no further.

function upperSums(x: number, mass: number, { factor }: CountDemand): SideParts {
  let term = 1;
  let first = 0;
  let second = 0;
  for (let j = 1; ; j += 1) {
    const ratio = factor(x + j - 1) / (x + j);
    term *= ratio;
    first += j * term;
    second += ((j * (j - 1)) / 2) * term;
    // From here the terms fall at least as fast as they just did.
    if (!(term > 0) || (j > 2 && j * j * term <= Number.EPSILON * (1 - ratio) * second))
      return { first: mass * first, second: mass * second };
  }
}

function lowerSums(x: number, mass: number, { factor }: CountDemand): SideParts {
  let term = 1;
  let first = 0;
  let second = 0;
  for (let j = 1; j <= x; j += 1) {
    term *= (x - j + 1) / factor(x - j);
    first += j * term;
    second += ((j * (j + 1)) / 2) * term;
    if (j * j * term <= Number.EPSILON * 1e-3 * first) break;
  }
  return { first: mass * first, second: mass * second };
}
