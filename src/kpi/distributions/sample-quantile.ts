import { refusal } from "../require.js";

/** The nine definitions of a sample quantile by Hyndman and Fan, numbered as they and R's `quantile` do. */
export type QuantileType = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** Refuses what is none of the nine numbers. */
export function requireQuantileType(subject: string, path: string, type: QuantileType): void {
  if (!Number.isInteger(type) || type < 1 || type > 9)
    throw refusal(subject, path, "an integer from 1 to 9", type);
}

/** How far from a whole number a position may be and still mean it. */
const tolerance = 4 * Number.EPSILON;

/**
 * The quantile of a sample in ascending order, of at least one value.
 *
 * R. J. Hyndman and Y. Fan, Sample Quantiles in Statistical Packages, The American Statistician 50 (1996) 361–365.
 */
export function sampleQuantile(sorted: ArrayLike<number>, probability: number, type: QuantileType): number {
  const position = positionOf(sorted.length, probability, type);
  const below = Math.floor(position + tolerance);
  const weight = weightAbove(position, below, type);
  const valueAt = (rank: number) => sorted[Math.min(Math.max(rank, 1), sorted.length) - 1] ?? Number.NaN;
  if (weight === 0) return valueAt(below);
  if (weight === 1) return valueAt(below + 1);
  return (1 - weight) * valueAt(below) + weight * valueAt(below + 1);
}

/** Where among the ranks 1 to `count` the quantile lies. */
function positionOf(count: number, probability: number, type: QuantileType): number {
  switch (type) {
    case 1:
    case 2:
    case 4:
      return count * probability;
    case 3:
      return count * probability - 0.5;
    case 5:
      return count * probability + 0.5;
    case 6:
      return (count + 1) * probability;
    case 7:
      return 1 + (count - 1) * probability;
    case 8:
      return 1 / 3 + (count + 1 / 3) * probability;
    case 9:
      return 3 / 8 + (count + 1 / 4) * probability;
  }
}

/** How much of the value above the position is taken: steps for the types 1 to 3, a straight line for the others. */
function weightAbove(position: number, below: number, type: QuantileType): number {
  const excess = position - below;
  const isBetween = Math.abs(excess) > tolerance;
  if (type === 1) return isBetween ? 1 : 0;
  if (type === 2) return isBetween ? 1 : 0.5;
  if (type === 3) return isBetween || Math.abs(below % 2) === 1 ? 1 : 0;
  return isBetween ? excess : 0;
}
