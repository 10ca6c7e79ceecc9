import { InvalidInputError } from "../../../errors/index.js";
import { requireCount, requireNonNegative, requirePositive } from "../../require.js";
import { requireFrequencies, requireLength } from "../histories.js";
import type { SpendHistories } from "./parameters.js";

/** Refuses columns of different lengths, customers without a purchase and values that are not above 0. */
export function requireSpends(subject: string, customers: SpendHistories): void {
  requireFrequencies(subject, customers);
  const { frequency, averageValue, weights } = customers;
  requireLength(subject, "averageValue", averageValue, frequency.length);
  if (weights !== undefined) requireLength(subject, "weights", weights, frequency.length);
  for (let row = 0; row < frequency.length; row += 1) {
    requireCount(subject, `customers.frequency.${row}`, frequency[row] ?? Number.NaN);
    if (frequency[row] === 0)
      throw new InvalidInputError(subject, [
        { path: `customers.frequency.${row}`, expected: "an integer of 1 or more", received: "0" },
      ]);
    requirePositive(subject, `customers.averageValue.${row}`, averageValue[row] ?? Number.NaN);
    requireNonNegative(subject, `customers.weights.${row}`, weights?.[row] ?? 1);
  }
}
