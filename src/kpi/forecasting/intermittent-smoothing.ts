import { requireShare } from "../require.js";
import { bestShares } from "./best-shares.js";

/** A smoothing parameter: a number from 0 to 1, or the one with the least squared one-step errors. */
export type IntermittentSmoothing = number | "optimised";

/** Refuses what is not a smoothing parameter. */
export function requireSmoothing(subject: string, path: string, value: IntermittentSmoothing): void {
  if (value !== "optimised") requireShare(subject, path, value);
}

/** Puts numbers in the place of those to be estimated. */
export function chosenSmoothing(
  wanted: readonly IntermittentSmoothing[],
  sumOfSquaredErrors: (smoothing: readonly number[]) => number,
): readonly number[] {
  const fill = (shares: readonly number[]) => {
    let next = 0;
    return wanted.map((value) => {
      if (value !== "optimised") return value;
      next += 1;
      return shares[next - 1] ?? 0;
    });
  };
  const open = wanted.filter((value) => value === "optimised").length;
  return fill(bestShares(open, (shares) => sumOfSquaredErrors(fill(shares))));
}
