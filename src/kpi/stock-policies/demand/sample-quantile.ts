/** The nine quantile definitions of Hyndman & Fan (1996), numbered as in R's `quantile`. */
export type QuantileType = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** The quantile of a sorted sample that is not empty. */
export function sampleQuantile(sorted: Float64Array, probability: number, type: QuantileType): number {
  const size = sorted.length;
  const position = positionOf(size, probability, type);
  // As R does: what multiplying loses in its last bits must not move the position by one.
  const lower = Math.floor(position + 4 * Number.EPSILON);
  const rest = Math.abs(position - lower) < 4 * Number.EPSILON ? 0 : position - lower;
  const at = (rank: number) => sorted[Math.min(Math.max(rank, 1), size) - 1] ?? Number.NaN;
  const share = type > 3 ? rest : stepShare(type, lower, rest);
  return share === 0
    ? at(lower)
    : share === 1
      ? at(lower + 1)
      : (1 - share) * at(lower) + share * at(lower + 1);
}

/** The rank, counted from 1 and not whole, that the quantile stands at. */
function positionOf(size: number, probability: number, type: QuantileType): number {
  if (type <= 2) return size * probability;
  if (type === 3) return size * probability - 0.5;
  const [a, b] = plottingPositions[type] ?? [1, 1];
  return a + probability * (size + 1 - a - b);
}

const plottingPositions: { readonly [type: number]: readonly [a: number, b: number] } = {
  4: [0, 1],
  5: [0.5, 0.5],
  6: [0, 0],
  7: [1, 1],
  8: [1 / 3, 1 / 3],
  9: [3 / 8, 3 / 8],
};

/** How much of the next observation the stepwise definitions take. */
function stepShare(type: QuantileType, lower: number, rest: number): number {
  if (rest > 0) return 1;
  if (type === 2) return 0.5;
  return type === 3 && Math.abs(lower) % 2 === 1 ? 1 : 0;
}
