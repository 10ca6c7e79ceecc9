import { describeValue, InvalidInputError } from "../../errors/index.js";
import { refusal } from "../require.js";
import type { NetPromoterScoreInput } from "./net-promoter-score.js";

/**
 * Sorts answers to the question how likely a customer is to recommend the shop, from 0 to 10, into promoters (9 and
 * 10), passives (7 and 8) and detractors.
 *
 * The limits are those of F. F. Reichheld, The One Number You Need to Grow, Harvard Business Review 81 (2003).
 *
 * @returns The counts that `netPromoterScore` takes.
 * @throws InvalidInputError for an answer that is no integer from 0 to 10.
 * @example
 * ```ts
 * import { netPromoterCounts, netPromoterScore } from "opscycle/kpi";
 *
 * const counts = netPromoterCounts({ answers: [10, 9, 8, 6] });
 * counts; // => { promoterCount: 2, passiveCount: 1, detractorCount: 1 }
 * netPromoterScore(counts); // => 25
 * ```
 */
export function netPromoterCounts({
  answers,
}: {
  /** Integers from 0 to 10. */
  readonly answers: ArrayLike<number>;
}): NetPromoterScoreInput {
  if (typeof answers?.length !== "number")
    throw refusal("netPromoterCounts", "answers", "a list of numbers", answers);
  const counts = { promoterCount: 0, passiveCount: 0, detractorCount: 0 };
  Array.from(answers).forEach((answer, index) => {
    if (!Number.isInteger(answer) || answer < 0 || answer > 10)
      throw new InvalidInputError("netPromoterCounts", [
        { path: `answers.${index}`, expected: "an integer from 0 to 10", received: describeValue(answer) },
      ]);
    if (answer >= 9) counts.promoterCount += 1;
    else if (answer >= 7) counts.passiveCount += 1;
    else counts.detractorCount += 1;
  });
  return counts;
}
