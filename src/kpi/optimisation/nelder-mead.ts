import { InvalidInputError } from "../../errors/index.js";

/** What {@link minimise} works on. */
export interface MinimiseInput {
  /** The function to make small. A value that is not a number counts as infinitely large. */
  readonly objective: (point: readonly number[]) => number;
  /** Where the search starts; its length is the number of dimensions, 1 or more. */
  readonly start: readonly number[];
  /** First step along each axis; by default a tenth of the coordinate, at least 0.1. */
  readonly step?: number | readonly number[];
  /** Relative size of the last differences, default 1e-12. */
  readonly tolerance?: number;
  /** Most iterations over all restarts, default 1000 for each dimension. */
  readonly maxIterations?: number;
  /** Most searches that start anew from the best point so far, default 10. */
  readonly restarts?: number;
}

/** What {@link minimise} found. */
export interface Minimum {
  /** The best point. */
  readonly point: readonly number[];
  /** The function there. */
  readonly value: number;
  /** Iterations used, over all restarts. */
  readonly iterations: number;
  /** Whether the search ended because a restart found nothing better, not because iterations ran out. */
  readonly converged: boolean;
}

interface Vertex {
  readonly point: readonly number[];
  readonly value: number;
}

/**
 * Looks for a minimum with the simplex search of Nelder and Mead (1965), without derivatives or randomness.
 *
 * The coefficients depend on the number of dimensions as in Gao and Han (2012). When the simplex has shrunk to
 * a point, a new one starts there, until that no longer helps. The minimum may be a local one.
 *
 * @returns The best point, its value and whether the search converged.
 * @throws InvalidInputError for an empty start, or one at which the objective is not finite.
 */
export function minimise(input: MinimiseInput): Minimum {
  const { start, step, tolerance = 1e-12, maxIterations = 1000 * start.length, restarts = 10 } = input;
  const value = safely(input.objective);
  let best: Vertex = { point: start, value: value(start) };
  if (start.length === 0 || !Number.isFinite(best.value))
    throw new InvalidInputError("minimise", [
      { path: "start", expected: "a point at which the objective is finite", received: `[${start.join()}]` },
    ]);
  let iterations = 0;
  for (let round = 0; round <= restarts; round += 1) {
    const search = searchOnce(value, best, step, tolerance, maxIterations - iterations);
    iterations += search.iterations;
    const gain = best.value - search.best.value;
    best = search.best;
    if (!search.converged) return { ...best, iterations, converged: false };
    if (round > 0 && gain <= tolerance * Math.abs(best.value)) break;
  }
  return { ...best, iterations, converged: true };
}

function safely(objective: MinimiseInput["objective"]): (point: readonly number[]) => number {
  return (point) => {
    const value = objective(point);
    return Number.isNaN(value) ? Number.POSITIVE_INFINITY : value;
  };
}

function searchOnce(
  value: (point: readonly number[]) => number,
  start: Vertex,
  step: MinimiseInput["step"],
  tolerance: number,
  maxIterations: number,
): { readonly best: Vertex; readonly iterations: number; readonly converged: boolean } {
  const at = (point: readonly number[]): Vertex => ({ point, value: value(point) });
  let simplex = [start, ...start.point.map((_, axis) => at(stepAlong(start.point, axis, step)))].sort(
    byValue,
  );
  for (let iterations = 0; ; iterations += 1) {
    const [best = start] = simplex;
    if (hasShrunk(simplex, best, tolerance)) return { best, iterations, converged: true };
    if (iterations >= maxIterations) return { best, iterations, converged: false };
    simplex = improve(simplex, best, at).sort(byValue);
  }
}

/** One iteration: the worst vertex is reflected, or pulled in, or all are drawn to the best. */
function improve(
  simplex: readonly Vertex[],
  best: Vertex,
  at: (point: readonly number[]) => Vertex,
): Vertex[] {
  const kept = simplex.slice(0, -1);
  const worst = simplex.at(-1) ?? best;
  const dimensions = Math.max(2, kept.length);
  const centre = best.point.map((_, axis) => mean(kept.map(({ point }) => point[axis] ?? 0)));
  const beyond = (factor: number) => at(between(centre, worst.point, -factor));
  const reflected = beyond(1);
  if (reflected.value < best.value) {
    const expanded = beyond(1 + 2 / dimensions);
    return [...kept, expanded.value < reflected.value ? expanded : reflected];
  }
  if (reflected.value < (kept.at(-1) ?? best).value) return [...kept, reflected];
  const contraction = 0.75 - 1 / (2 * dimensions);
  const contracted = beyond(reflected.value < worst.value ? contraction : -contraction);
  if (contracted.value < Math.min(reflected.value, worst.value)) return [...kept, contracted];
  const shrinkage = 1 - 1 / dimensions;
  return [best, ...simplex.slice(1).map(({ point }) => at(between(best.point, point, shrinkage)))];
}

/** The point at `factor` of the way from one point to another; below 0 on the other side. */
function between(from: readonly number[], to: readonly number[], factor: number): number[] {
  return from.map((coordinate, axis) => coordinate + factor * ((to[axis] ?? 0) - coordinate));
}

function stepAlong(start: readonly number[], axis: number, step: MinimiseInput["step"]): number[] {
  return start.map((coordinate, index) => {
    if (index !== axis) return coordinate;
    const given = typeof step === "object" ? step[axis] : step;
    return coordinate + (given ?? Math.max(0.1, Math.abs(coordinate) / 10));
  });
}

/** Whether values and points agree, or the points alone so closely that nothing more can be learnt. */
function hasShrunk(simplex: readonly Vertex[], best: Vertex, tolerance: number): boolean {
  const spread = (simplex.at(-1) ?? best).value - best.value;
  const within = spread <= tolerance * Math.abs(best.value) ? Math.sqrt(tolerance) : tolerance;
  return simplex.every(({ point }) =>
    point.every((coordinate, axis) => {
      const centre = best.point[axis] ?? 0;
      return Math.abs(coordinate - centre) <= within * (1 + Math.abs(centre));
    }),
  );
}

function byValue(a: Vertex, b: Vertex): number {
  // Infinity minus Infinity is no number, so equal values are told apart first.
  return a.value === b.value ? 0 : a.value - b.value;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
