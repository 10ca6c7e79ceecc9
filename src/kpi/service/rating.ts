import { InvalidInputError } from "../../errors/index.js";
import { quotient, refusal, requireFinite, requireNonNegatives } from "../require.js";

/** What {@link rating} is computed from. */
export interface RatingInput {
  /** Scores: one for each review, or each score of the scale once, with `weights`. */
  readonly scores: ArrayLike<number>;
  /** How often each score was given, or what each review counts, 0 or more. Default 1 each. */
  readonly weights?: ArrayLike<number>;
}

/**
 * Rating: the mean score of a shop or product (评分).
 *
 * Platforms take the reviews of a window, such as the last six months, and some let recent ones count more: choose the
 * reviews, or weigh them. Of few reviews it says little: see `bayesianRating`.
 *
 * @returns Points on the scale of the scores; `null` where nothing was rated or all weights are 0.
 * @throws InvalidInputError naming the field, for a number that cannot be meant, or weights of another length.
 * @example
 * ```ts
 * import { rating } from "opscycle/kpi";
 *
 * rating({ scores: [5, 4, 3] }); // => 4
 * rating({ scores: [1, 2, 3, 4, 5], weights: [1, 0, 1, 2, 6] }); // => 4.2
 * ```
 */
export function rating({ scores, weights }: RatingInput): number | null {
  if (typeof scores?.length !== "number") throw refusal("rating", "scores", "a list of numbers", scores);
  if (weights !== undefined) {
    requireNonNegatives("rating", "weights", weights);
    if (weights.length !== scores.length)
      throw new InvalidInputError("rating", [
        {
          path: "weights",
          expected: `a list of ${scores.length} numbers`,
          received: `one of ${weights.length}`,
        },
      ]);
  }
  let sum = 0;
  let total = 0;
  Array.from(scores).forEach((score, index) => {
    requireFinite("rating", `scores.${index}`, score);
    const weight = weights === undefined ? 1 : (weights[index] ?? 0);
    sum += weight * score;
    total += weight;
  });
  return quotient("rating", sum, total);
}
