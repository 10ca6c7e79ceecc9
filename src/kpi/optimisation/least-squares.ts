/** What {@link minimiseSquares} works on. */
export interface MinimiseSquaresInput {
  /** The residuals at a point, always equally many. */
  readonly residuals: (point: readonly number[]) => ArrayLike<number>;
  /** Where the search starts, within the limits; the residuals there are finite. */
  readonly start: readonly number[];
  /** Limits of each coordinate; the axes beyond the list have none. */
  readonly limits?: readonly Limits[];
  /** Relative gain at which the search ends, default 1e-14. */
  readonly tolerance?: number;
  /** Most steps, default 200. */
  readonly maxIterations?: number;
}

/** The lowest and the highest value of a coordinate. */
export type Limits = readonly [lowest: number, highest: number];

/** What {@link minimiseSquares} found. */
export interface LeastSquares {
  /** The best point. */
  readonly point: readonly number[];
  /** The sum of squared residuals there. */
  readonly sumOfSquares: number;
}

/**
 * Makes a sum of squares small with the method of Levenberg (1944) and Marquardt (1963), derivatives taken from
 * differences. For models with many parameters, where a simplex search is slow. A coordinate that presses
 * against its limit stays there while the others move.
 *
 * @returns A point whose sum of squares is at most that of the start; it may be a local minimum.
 */
export function minimiseSquares(input: MinimiseSquaresInput): LeastSquares {
  const { residuals, start, limits = [], tolerance = 1e-14, maxIterations = 200 } = input;
  let point = start;
  let sumOfSquares = squares(residuals(point));
  let damping = 1e-3;
  for (let iteration = 0; iteration < maxIterations && sumOfSquares > 0; iteration += 1) {
    const equations = normalEquations(residuals, point, limits);
    let gain = 0;
    while (gain <= 0 && damping < 1e12) {
      const next = stepFrom(point, equations, damping, limits);
      const value = squares(residuals(next));
      if (value < sumOfSquares) {
        gain = sumOfSquares - value;
        point = next;
        sumOfSquares = value;
        damping = Math.max(damping / 10, 1e-12);
      } else damping *= 5;
    }
    if (gain <= tolerance * sumOfSquares) break;
  }
  return { point, sumOfSquares };
}

/** The matrix JᵀJ and the vector Jᵀr of the derivatives J of the residuals r along the axes that can move. */
interface Equations {
  readonly axes: readonly number[];
  readonly curvature: readonly (readonly number[])[];
  readonly gradient: readonly number[];
}

function stepFrom(
  point: readonly number[],
  { axes, curvature, gradient }: Equations,
  damping: number,
  limits: readonly Limits[],
): readonly number[] {
  const step = solve(damped(curvature, damping), gradient);
  const next = [...point];
  axes.forEach((axis, index) => {
    next[axis] = within((point[axis] ?? 0) - (step[index] ?? 0), limits[axis]);
  });
  return next;
}

function within(value: number, limits: Limits | undefined): number {
  return limits === undefined ? value : Math.min(limits[1], Math.max(limits[0], value));
}

function squares(residuals: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < residuals.length; index += 1) sum += (residuals[index] ?? 0) ** 2;
  return Number.isNaN(sum) ? Number.POSITIVE_INFINITY : sum;
}

function normalEquations(
  residuals: MinimiseSquaresInput["residuals"],
  point: readonly number[],
  limits: readonly Limits[],
): Equations {
  const here = residuals(point);
  const slopes = point
    .map((coordinate, axis) => {
      const slope = slopeAlong(residuals, point, axis, limits[axis]);
      return { axis, coordinate, slope, gradient: product(slope, here) };
    })
    .filter(({ axis, coordinate, gradient }) => {
      const [lowest, highest] = limits[axis] ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
      return !((coordinate <= lowest && gradient >= 0) || (coordinate >= highest && gradient <= 0));
    });
  return {
    axes: slopes.map(({ axis }) => axis),
    curvature: slopes.map((a) => slopes.map((b) => product(a.slope, b.slope))),
    gradient: slopes.map(({ gradient }) => gradient),
  };
}

/** The derivative of each residual along an axis, from a difference about the point or to the side of a limit. */
function slopeAlong(
  residuals: MinimiseSquaresInput["residuals"],
  point: readonly number[],
  axis: number,
  limits: Limits | undefined,
): Float64Array {
  const coordinate = point[axis] ?? 0;
  const step = 1e-5 * Math.max(1e-2, Math.abs(coordinate));
  const high = within(coordinate + step, limits);
  const low = within(coordinate - step, limits);
  const below = residuals(point.with(axis, low));
  return Float64Array.from(
    residuals(point.with(axis, high)),
    (above, index) => (above - (below[index] ?? 0)) / (high - low),
  );
}

function product(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}

/** Adds a share of itself to the diagonal, in a flat direction a share of what the steepest one has. */
function damped(curvature: readonly (readonly number[])[], share: number): number[][] {
  const least = 1e-9 * Math.max(...curvature.map((row, axis) => row[axis] ?? 0));
  return curvature.map((row, axis) =>
    row.map((value, column) =>
      column === axis ? value + share * Math.max(value, least) + Number.MIN_VALUE : value,
    ),
  );
}

/** Solves a small system of linear equations by elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  const size = rows.length;
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let pivot = 0; pivot < size; pivot += 1) {
    const candidates = rows.map((_, row) => (row < pivot ? -1 : Math.abs(at(row, pivot))));
    const largest = candidates.indexOf(Math.max(...candidates));
    const chosen = rows[largest] ?? [];
    rows[largest] = rows[pivot] ?? [];
    rows[pivot] = chosen;
    for (let row = pivot + 1; row < size; row += 1) {
      const factor = at(row, pivot) / at(pivot, pivot);
      rows[row] = (rows[row] ?? []).map((value, column) => value - factor * (chosen[column] ?? 0));
    }
  }
  const solution = Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row -= 1) {
    const known = solution.reduce(
      (sum, value, column) => sum + (column > row ? at(row, column) * value : 0),
      0,
    );
    solution[row] = (at(row, size) - known) / at(row, row);
  }
  return solution;
}
