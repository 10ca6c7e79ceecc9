import { InvalidInputError } from "../../errors/index.js";
import { refusal, requireNonNegatives } from "../require.js";

/** How far from 1 the sum of given probabilities may be. */
const tolerance = 1e-9;

/** Refuses what is not one probability for each of so many values, together 1. */
export function requireProbabilities(
  subject: string,
  path: string,
  probabilities: ArrayLike<number>,
  count: number,
): void {
  requireNonNegatives(subject, path, probabilities);
  if (probabilities.length !== count)
    throw new InvalidInputError(subject, [
      { path, expected: `a list of ${count} probabilities`, received: `one of ${probabilities.length}` },
    ]);
  let sum = 0;
  for (let index = 0; index < count; index += 1) sum += probabilities[index] ?? 0;
  if (!(Math.abs(sum - 1) <= tolerance)) throw refusal(subject, path, "probabilities with the sum 1", sum);
}
