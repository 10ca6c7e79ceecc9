import { minimise } from "../optimisation/nelder-mead.js";

/**
 * Numbers from 0 to 1 that make an objective small: the best of a grid, improved by a simplex search. Its axes are
 * angles whose squared sines are the shares, so that 0 and 1 can be reached.
 */
export function bestShares(
  count: number,
  objective: (shares: readonly number[]) => number,
): readonly number[] {
  const [best] = combinations(count, [0.05, 0.3, 0.7])
    .map((shares) => ({ shares, value: objective(shares) }))
    .filter(({ value }) => Number.isFinite(value))
    .sort((a, b) => a.value - b.value);
  if (best === undefined || count === 0) return Array<number>(count).fill(0.3);
  const toShares = (angles: readonly number[]) => angles.map((angle) => Math.sin(angle) ** 2);
  const { point } = minimise({
    objective: (angles) => objective(toShares(angles)),
    start: best.shares.map((share) => Math.asin(Math.sqrt(share))),
    tolerance: 1e-10,
  });
  return toShares(point);
}

/** Every choice for each of `count` places. */
export function combinations(count: number, choices: readonly number[]): readonly (readonly number[])[] {
  if (count === 0) return [[]];
  return combinations(count - 1, choices).flatMap((rest) => choices.map((choice) => [...rest, choice]));
}
