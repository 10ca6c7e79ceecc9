import { logBeta } from "../special-functions/beta-function.js";

/** Chance of exactly so many marked items in a draw without replacement. */
export function hypergeometricMass(
  drawnMarked: number,
  marked: number,
  unmarked: number,
  drawn: number,
): number {
  if (drawnMarked < Math.max(0, drawn - unmarked) || drawnMarked > Math.min(drawn, marked)) return 0;
  return Math.exp(
    logWays(marked, drawnMarked) + logWays(unmarked, drawn - drawnMarked) - logWays(marked + unmarked, drawn),
  );
}

function logWays(items: number, chosen: number): number {
  return -Math.log(items + 1) - logBeta(chosen + 1, items - chosen + 1);
}
