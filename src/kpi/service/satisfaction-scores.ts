import { describeValue, InvalidInputError } from "../../errors/index.js";
import { finiteResult, quotient, refusal, requireFinite } from "../require.js";

/** What {@link satisfactionScores} is computed from. */
export interface SatisfactionScoresInput {
  /** One score for each rating given. */
  readonly scores: ArrayLike<number>;
  /** The lowest score that counts as satisfied. Default 4, of a scale from 1 to 5. */
  readonly satisfiedFrom?: number;
  /** The lowest score that can be given. Default 1. */
  readonly lowestScore?: number;
  /** The highest score that can be given. Default 5. */
  readonly highestScore?: number;
}

/** What ratings of satisfaction come to. */
export interface SatisfactionScores {
  /** Ratings given. */
  readonly ratedCount: number;
  /** Those that count as satisfied. */
  readonly satisfiedCount: number;
  /** The share of the satisfied, 0 to 1; `null` without ratings. */
  readonly csat: number | null;
  /** The mean score on the scale; `null` without ratings. */
  readonly meanScore: number | null;
}

/**
 * Customer satisfaction from scores: how many are satisfied, which share that is, and the mean score (客户满意度).
 *
 * Share and mean are different figures, and reports call either one CSAT: a share takes a 3 and a 1 for the same, a
 * mean takes the steps of the scale for equally wide.
 *
 * @returns Counts, share and mean score.
 * @throws InvalidInputError naming the field, for a score outside the scale.
 * @example
 * ```ts
 * import { satisfactionScores } from "opscycle/kpi";
 *
 * satisfactionScores({ scores: [5, 4, 2, 5] });
 * // => { ratedCount: 4, satisfiedCount: 3, csat: 0.75, meanScore: 4 }
 * ```
 */
export function satisfactionScores({
  scores,
  satisfiedFrom = 4,
  lowestScore = 1,
  highestScore = 5,
}: SatisfactionScoresInput): SatisfactionScores {
  const subject = "satisfactionScores";
  requireFinite(subject, "satisfiedFrom", satisfiedFrom);
  requireFinite(subject, "lowestScore", lowestScore);
  requireFinite(subject, "highestScore", highestScore);
  if (typeof scores?.length !== "number") throw refusal(subject, "scores", "a list of numbers", scores);
  const all = Array.from(scores);
  all.forEach((score, index) => {
    if (!(score >= lowestScore && score <= highestScore))
      throw new InvalidInputError(subject, [
        {
          path: `scores.${index}`,
          expected: `a number from ${lowestScore} to ${highestScore}`,
          received: describeValue(score),
        },
      ]);
  });
  const satisfiedCount = all.filter((score) => score >= satisfiedFrom).length;
  const sum = finiteResult(
    subject,
    all.reduce((total, score) => total + score, 0),
  );
  return {
    ratedCount: all.length,
    satisfiedCount,
    csat: quotient(subject, satisfiedCount, all.length),
    meanScore: quotient(subject, sum, all.length),
  };
}
