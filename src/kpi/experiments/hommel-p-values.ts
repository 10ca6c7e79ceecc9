/**
 * Hommel's adjusted p values (1988): a comparison is a finding where Simes' test finds something in every set of
 * comparisons that holds it.
 *
 * Of the sets of one size the one with the largest p values decides, so one set of each size is looked at (Wright 1992).
 *
 * @param sorted The p values from the smallest.
 */
export function hommelPValues(sorted: readonly number[]): readonly number[] {
  const count = sorted.length;
  let adjusted = sorted;
  for (let size = 2; size <= count; size += 1) {
    const first = count - size;
    let least = Number.POSITIVE_INFINITY;
    for (let rank = 2; rank <= size; rank += 1)
      least = Math.min(least, (size * (sorted[first + rank - 1] ?? 0)) / rank);
    adjusted = adjusted.map((value, index) =>
      Math.max(value, Math.min(least, size * (sorted[Math.min(index, first)] ?? 0))),
    );
  }
  return adjusted;
}
