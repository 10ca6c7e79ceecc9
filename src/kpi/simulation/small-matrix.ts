/** A small matrix, row by row. */
export type Matrix = readonly (readonly number[])[];

/** The sum of the products of two lists. */
export function dot(left: readonly number[], right: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < left.length; index += 1) sum += (left[index] ?? 0) * (right[index] ?? 0);
  return sum;
}

/** A matrix times a column. */
export function times(matrix: Matrix, column: readonly number[]): number[] {
  return matrix.map((row) => dot(row, column));
}

/** The covariance of what a matrix makes of a variable: M·C·Mᵀ. */
export function covarianceAfter(matrix: Matrix, covariance: Matrix): number[][] {
  const half = matrix.map((row) => times(covariance, row));
  return half.map((row) => matrix.map((other) => dot(row, other)));
}

/** The lower triangle L with L·Lᵀ = C; a direction without variance gets none. */
export function cholesky(covariance: Matrix): number[][] {
  const lower: number[][] = [];
  covariance.forEach((row, i) => {
    const made: number[] = [];
    for (let j = 0; j <= i; j += 1) {
      const rest = (row[j] ?? 0) - dot(made.slice(0, j), lower[j] ?? made);
      const pivot = lower[j]?.[j] ?? 0;
      made.push(j === i ? Math.sqrt(Math.max(0, rest)) : pivot > 1e-12 ? rest / pivot : 0);
    }
    lower.push(made);
  });
  return lower;
}
