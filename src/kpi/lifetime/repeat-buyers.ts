import { InvalidInputError } from "../../errors/index.js";
import type { CustomerHistories } from "./histories.js";

/** Refuses customers none of whom came back: their purchase rate cannot be estimated. */
export function requireRepeatBuyers(subject: string, { frequency, weights }: CustomerHistories): void {
  for (let row = 0; row < frequency.length; row += 1)
    if ((frequency[row] ?? 0) > 0 && (weights?.[row] ?? 1) > 0) return;
  throw new InvalidInputError(subject, [
    { path: "customers.frequency", expected: "at least one customer who bought again", received: "none" },
  ]);
}

/** The longest age, by which times are scaled. */
export function longestAge({ agePeriods }: CustomerHistories): number {
  let longest = 0;
  for (let row = 0; row < agePeriods.length; row += 1) longest = Math.max(longest, agePeriods[row] ?? 0);
  return longest > 0 ? longest : 1;
}

/** How many customers the rows stand for. */
export function weightOf({
  frequency,
  weights,
}: {
  frequency: ArrayLike<number>;
  weights?: ArrayLike<number>;
}): number {
  let sum = 0;
  for (let row = 0; row < frequency.length; row += 1) sum += weights?.[row] ?? 1;
  return sum;
}
