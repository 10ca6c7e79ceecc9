/**
 * Splits a whole into integer parts in proportion to weights, by largest remainder: each part is rounded towards 0, and
 * what is left goes, one each, to the parts that lost most; ties go by order. The parts of a negative whole mirror those
 * of the positive one. Some weight is above 0 unless the whole is 0.
 *
 * dinero.js gives what is left to the largest weights instead, so its allocation is not used here.
 */
export function splitByLargestRemainder(whole: bigint, weights: readonly bigint[]): readonly bigint[] {
  if (whole < 0n) return splitByLargestRemainder(-whole, weights).map((part) => -part);
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (total === 0n) return weights;
  const parts = weights.map((weight) => (whole * weight) / total);
  const byLoss = weights
    .map((weight, index) => ({ index, loss: (whole * weight) % total }))
    .sort((a, b) => (a.loss === b.loss ? a.index - b.index : a.loss > b.loss ? -1 : 1));
  const left = Number(parts.reduce((rest, part) => rest - part, whole));
  const rounded = new Set(byLoss.slice(0, left).map(({ index }) => index));
  return parts.map((part, index) => (rounded.has(index) ? part + 1n : part));
}
