import { refusal } from "../require.js";
import type { CustomerHistories } from "./histories.js";

/**
 * Refuses customers none of whom came back: their purchase rate cannot be estimated. Refuses too who came back at the very
 * moment of the first purchase: that is the likelier the higher the rate, without limit.
 */
export function requireRepeatBuyers(subject: string, customers: CustomerHistories): void {
  const { frequency, recencyPeriods, weights } = customers;
  let isAny = false;
  for (let row = 0; row < frequency.length; row += 1) {
    if (frequency[row] === 0 || weights?.[row] === 0) continue;
    isAny = true;
    if (recencyPeriods[row] === 0)
      throw refusal(subject, `customers.recencyPeriods.${row}`, "a number above 0 where frequency is", 0);
  }
  if (!isAny)
    throw refusal(subject, "customers.frequency", "at least one customer who bought again", undefined);
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
