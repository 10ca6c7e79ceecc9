/** The first cell of a 2 × 2 table with given sums: its range, and the logarithm of each value's chance at an odds ratio of 1. */
export interface TableLaw {
  readonly least: number;
  readonly most: number;
  readonly logChances: Float64Array;
}

/** Chance that the first cell is at least this, where the odds ratio has this logarithm. */
export function upperTailAt(law: TableLaw, logOdds: number, first: number): number {
  return expectedAt(law, logOdds, (cell) => (cell >= first ? 1 : 0));
}

/** Mean of the first cell where the odds ratio has this logarithm. */
export function meanAt(law: TableLaw, logOdds: number): number {
  return expectedAt(law, logOdds, (cell) => cell);
}

/** The logarithm of the odds ratio at which a rising measure of the table reaches a value, by halving to the last bit. */
export function logOddsAt(value: number, measure: (logOdds: number) => number): number {
  let low = -1;
  let high = 1;
  while (measure(low) > value) low *= 2;
  while (measure(high) < value) high *= 2;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (measure(middle) < value) low = middle;
    else high = middle;
  }
}

/** Mean of a measure over the noncentral hypergeometric distribution. */
function expectedAt(
  { least, logChances }: TableLaw,
  logOdds: number,
  measure: (cell: number) => number,
): number {
  let largest = Number.NEGATIVE_INFINITY;
  const logs = logChances.map((log, index) => log + index * logOdds);
  for (const log of logs) largest = Math.max(largest, log);
  let weights = 0;
  let sum = 0;
  for (const [index, log] of logs.entries()) {
    const weight = Math.exp(log - largest);
    weights += weight;
    sum += weight * measure(least + index);
  }
  return sum / weights;
}
