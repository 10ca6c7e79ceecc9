import { logBinomialTerm } from "../special-functions/beta-function.js";

/** Chance of exactly so many marked items in a draw without replacement. */
export function hypergeometricMass(
  drawnMarked: number,
  marked: number,
  unmarked: number,
  drawn: number,
): number {
  return Math.exp(hypergeometricLogMass(drawnMarked, marked, unmarked, drawn));
}

/** The logarithm of {@link hypergeometricMass}, also where that is too small for a number. */
export function hypergeometricLogMass(
  drawnMarked: number,
  marked: number,
  unmarked: number,
  drawn: number,
): number {
  if (drawnMarked < Math.max(0, drawn - unmarked) || drawnMarked > Math.min(drawn, marked))
    return Number.NEGATIVE_INFINITY;
  const total = marked + unmarked;
  if (drawn === 0 || drawn === total) return 0;
  // Any chance would do, as long as it is the same in all three terms; at the drawn share none of them is small.
  const share = drawn / total;
  const rest = (total - drawn) / total;
  return (
    logBinomialTerm(drawnMarked, marked - drawnMarked, share, rest) +
    logBinomialTerm(drawn - drawnMarked, unmarked - drawn + drawnMarked, share, rest) -
    logBinomialTerm(drawn, total - drawn, share, rest)
  );
}
