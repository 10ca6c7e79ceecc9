import { describeValue, InvalidInputError } from "../../../errors/index.js";
import { refusal, requireFinite } from "../../require.js";

/** What {@link rfmScoresByCutOffs} is computed from. */
export interface RfmScoresByCutOffsInput {
  /** Days since the last purchase. */
  readonly recencyDays: number;
  /** Purchases in the window. */
  readonly frequency: number;
  /** Money spent in the window. */
  readonly monetary: number;
  /** The most days that still earn each score, ascending: the first is the limit of the best one. */
  readonly recencyCutOffs: readonly number[];
  /** The fewest purchases for score 2, 3, …, ascending. */
  readonly frequencyCutOffs: readonly number[];
  /** The least money for score 2, 3, …, ascending. */
  readonly monetaryCutOffs: readonly number[];
}

/**
 * RFM scores of one customer by fixed cut-offs, which the shop sets and which do not move with the other customers.
 *
 * n cut-offs make n + 1 scores, from 1, the worst. A value at a cut-off earns the better score: recency of exactly 30 days
 * under the limit 30, two purchases where 2 is asked.
 *
 * @returns The three scores.
 * @throws InvalidInputError naming the field, for a number that cannot be meant or cut-offs that do not ascend.
 * @example
 * ```ts
 * import { rfmScoresByCutOffs } from "opscycle/kpi";
 *
 * const cutOffs = { recencyCutOffs: [30, 90], frequencyCutOffs: [2, 5], monetaryCutOffs: [100, 500] };
 * rfmScoresByCutOffs({ recencyDays: 30, frequency: 3, monetary: 80, ...cutOffs }); // => { recency: 3, frequency: 2, monetary: 1 }
 * ```
 */
export function rfmScoresByCutOffs(input: RfmScoresByCutOffsInput): {
  /** From 1, the worst: bought long ago. */
  readonly recency: number;
  /** From 1, the worst: bought seldom. */
  readonly frequency: number;
  /** From 1, the worst: spent little. */
  readonly monetary: number;
} {
  const { recencyDays, frequency, monetary } = input;
  requireFinite(subject, "recencyDays", recencyDays);
  requireFinite(subject, "frequency", frequency);
  requireFinite(subject, "monetary", monetary);
  for (const path of ["recencyCutOffs", "frequencyCutOffs", "monetaryCutOffs"] as const)
    requireAscending(path, input[path]);
  const within = input.recencyCutOffs.filter((cutOff) => recencyDays <= cutOff).length;
  const reached = (value: number, cutOffs: readonly number[]) =>
    cutOffs.filter((cutOff) => value >= cutOff).length + 1;
  return {
    recency: within + 1,
    frequency: reached(frequency, input.frequencyCutOffs),
    monetary: reached(monetary, input.monetaryCutOffs),
  };
}

const subject = "rfmScoresByCutOffs";

function requireAscending(path: string, cutOffs: readonly number[]): void {
  if (!Array.isArray(cutOffs)) throw refusal(subject, path, "a list of numbers", cutOffs);
  cutOffs.forEach((cutOff, index) => {
    const before = cutOffs[index - 1] ?? Number.NEGATIVE_INFINITY;
    if (!Number.isFinite(cutOff) || cutOff <= before)
      throw new InvalidInputError(subject, [
        { path: `${path}.${index}`, expected: `a number above ${before}`, received: describeValue(cutOff) },
      ]);
  });
}
