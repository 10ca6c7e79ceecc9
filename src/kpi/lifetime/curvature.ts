/** The second derivatives of a function, factored so that equations with them are solved. */
export interface Curvature {
  /** The inverse of the matrix of second derivatives, times a vector. */
  solve(vector: readonly number[]): readonly number[];
}

type Objective = (point: readonly number[]) => number;

/** The curvature at a point; `null` where the function does not curve upwards in every direction. */
export function curvatureAt(objective: Objective, point: readonly number[]): Curvature | null {
  const wide = secondDerivatives(objective, point, 0.01);
  // The error grows with the square of the step, so this combination cancels most of it (Richardson).
  const matrix = secondDerivatives(objective, point, 0.005).map((row, i) =>
    row.map((value, j) => value + (value - (wide[i]?.[j] ?? value)) / 3),
  );
  const factor = choleskyFactor(matrix);
  return factor && { solve: (vector) => solveWith(factor, vector) };
}

/** The first derivatives at a point. */
export function gradientAt(objective: Objective, point: readonly number[]): readonly number[] {
  const slope = (axis: number, step: number) =>
    (objective(moved(point, axis, step)) - objective(moved(point, axis, -step))) / (2 * step);
  return point.map((_, axis) => (4 * slope(axis, 0.001) - slope(axis, 0.002)) / 3);
}

function moved(point: readonly number[], axis: number, step: number): readonly number[] {
  return point.map((value, index) => (index === axis ? value + step : value));
}

function secondDerivatives(objective: Objective, point: readonly number[], step: number): number[][] {
  const centre = objective(point);
  const at = (row: number, rowStep: number, column: number, columnStep: number) =>
    objective(moved(moved(point, row, rowStep), column, columnStep));
  return point.map((_, row) =>
    point.map((_, column) => {
      if (row === column) return (at(row, step, row, 0) - 2 * centre + at(row, -step, row, 0)) / step ** 2;
      const along = at(row, step, column, step) + at(row, -step, column, -step);
      const across = at(row, step, column, -step) + at(row, -step, column, step);
      return (along - across) / (4 * step ** 2);
    }),
  );
}

/** The lower triangle whose product with its transpose is the matrix. */
function choleskyFactor(matrix: readonly (readonly number[])[]): readonly Float64Array[] | null {
  const factor = matrix.map(() => new Float64Array(matrix.length));
  for (const [row, cells] of factor.entries())
    for (const [column, other] of factor.slice(0, row + 1).entries()) {
      let rest = matrix[row]?.[column] ?? 0;
      for (let k = 0; k < column; k += 1) rest -= (cells[k] ?? 0) * (other[k] ?? 0);
      if (row === column && !(rest > 0)) return null;
      cells[column] = row === column ? Math.sqrt(rest) : rest / (other[column] ?? 1);
    }
  return factor;
}

function solveWith(factor: readonly Float64Array[], vector: readonly number[]): readonly number[] {
  const at = (row: number, column: number) => factor[row]?.[column] ?? 0;
  const solution = [...vector];
  for (let row = 0; row < solution.length; row += 1) {
    for (let k = 0; k < row; k += 1) solution[row] = (solution[row] ?? 0) - at(row, k) * (solution[k] ?? 0);
    solution[row] = (solution[row] ?? 0) / at(row, row);
  }
  for (let row = solution.length - 1; row >= 0; row -= 1) {
    for (let k = row + 1; k < solution.length; k += 1)
      solution[row] = (solution[row] ?? 0) - at(k, row) * (solution[k] ?? 0);
    solution[row] = (solution[row] ?? 0) / at(row, row);
  }
  return solution;
}
