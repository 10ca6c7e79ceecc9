import {
  type QuantileType,
  requireQuantileType,
  sampleQuantile,
} from "../../distributions/sample-quantile.js";
import { refusal, requireFinite, requireOneOf } from "../../require.js";

/** What {@link rfmScores} is computed from, a row a customer: an {@link RfmTable} fits. */
export interface RfmScoresInput {
  /** Days since the last purchase; fewer is better. */
  readonly recencyDays: ArrayLike<number>;
  /** Purchases in the window. */
  readonly frequency: ArrayLike<number>;
  /** Money spent in the window. */
  readonly monetary: ArrayLike<number>;
  /** Groups of each score, an integer of 2 or more, default 5. */
  readonly groups?: number;
  /**
   * `quantile` (default) cuts at the sample's quantiles, so that equal values get equal scores; `rank` makes groups
   * of equal size, as `NTILE` in SQL does.
   */
  readonly method?: "quantile" | "rank";
  /** Which of the nine definitions of Hyndman and Fan (1996), default 7, as in R, NumPy and pandas. */
  readonly quantileType?: QuantileType;
  /** The group of a value that equals a cut-off: the one `below` (default, as in pandas' qcut) or `above`. */
  readonly atCutOff?: "below" | "above";
}

/** Scores from 1, the worst, up to the number of groups. */
export interface RfmScores {
  /** Score of recency: the latest buyers have the highest. */
  readonly recency: Uint8Array;
  /** Score of frequency. */
  readonly frequency: Uint8Array;
  /** Score of monetary value. */
  readonly monetary: Uint8Array;
  /** The three side by side, recency first: 5, 3, 1 as 531; with ten groups or more as 50301. */
  readonly code: Uint32Array;
}

/**
 * RFM scores by the customers' place among each other: each of the three measures in groups of the same share.
 *
 * By `quantile`, many customers with one and the same value leave groups uneven or empty: where most have bought
 * once, no cut separates them. By `rank` the groups are as equal as can be, the first ones larger by one, and customers with
 * the same value are split in the order of the rows. The recency score is that of the days turned round: by `rank`
 * the longest absent come first. Scores say nothing of how good a measure is: see {@link rfmScoresByCutOffs}.
 *
 * @returns Columns with a row for each customer.
 * @throws InvalidInputError naming column and row, for a number that cannot be meant.
 * @example
 * ```ts
 * import { rfmScores } from "opscycle/kpi";
 *
 * const scores = rfmScores({
 *   recencyDays: [5, 40, 200, 90],
 *   frequency: [9, 3, 1, 2],
 *   monetary: [400, 450, 20, 90],
 *   groups: 4,
 * });
 * Array.from(scores.recency); // => [4, 3, 1, 2]
 * Array.from(scores.code); // => [443, 334, 111, 222]
 * ```
 */
export function rfmScores(input: RfmScoresInput): RfmScores {
  const { groups = 5, method = "quantile" } = input;
  check(input);
  const scoresOf = (values: ArrayLike<number>, fewerIsBetter: boolean) => {
    if (method === "rank") return rankScores(values, groups, fewerIsBetter);
    const scores = quantileScores(values, groups, input);
    return fewerIsBetter ? scores.map((score) => groups + 1 - score) : scores;
  };
  const recency = scoresOf(input.recencyDays, true);
  const frequency = scoresOf(input.frequency, false);
  const monetary = scoresOf(input.monetary, false);
  const place = groups < 10 ? 10 : 100;
  const code = Uint32Array.from(
    recency,
    (score, row) => (score * place + (frequency[row] ?? 0)) * place + (monetary[row] ?? 0),
  );
  return { recency, frequency, monetary, code };
}

function quantileScores(
  values: ArrayLike<number>,
  groups: number,
  { quantileType = 7, atCutOff = "below" }: RfmScoresInput,
): Uint8Array {
  if (values.length === 0) return new Uint8Array();
  const sorted = Float64Array.from(values).sort();
  const cutOffs = Array.from({ length: groups - 1 }, (_, index) =>
    sampleQuantile(sorted, (index + 1) / groups, quantileType),
  );
  return Uint8Array.from(values, (value) => {
    const passed = cutOffs.filter((cutOff) => (atCutOff === "below" ? value > cutOff : value >= cutOff));
    return passed.length + 1;
  });
}

function rankScores(values: ArrayLike<number>, groups: number, descending: boolean): Uint8Array {
  const rows = Uint32Array.from(values, (_, row) => row);
  const sign = descending ? -1 : 1;
  rows.sort((a, b) => sign * ((values[a] ?? 0) - (values[b] ?? 0)) || a - b);
  const size = Math.floor(rows.length / groups);
  const larger = rows.length % groups;
  const scores = new Uint8Array(rows.length);
  rows.forEach((row, rank) => {
    const inLarger = rank < larger * (size + 1);
    scores[row] = inLarger ? Math.floor(rank / (size + 1)) + 1 : Math.floor((rank - larger) / size) + 1;
  });
  return scores;
}

function check(input: RfmScoresInput): void {
  const { recencyDays, groups = 5, method = "quantile", quantileType = 7, atCutOff = "below" } = input;
  if (!Number.isInteger(groups) || groups < 2 || groups > 99)
    throw refusal("rfmScores", "groups", "an integer from 2 to 99", groups);
  requireOneOf("rfmScores", "method", method, ["quantile", "rank"]);
  requireQuantileType("rfmScores", "quantileType", quantileType);
  requireOneOf("rfmScores", "atCutOff", atCutOff, ["below", "above"]);
  for (const path of ["recencyDays", "frequency", "monetary"] as const) {
    const values = input[path];
    if (values?.length !== recencyDays?.length || values === undefined)
      throw refusal("rfmScores", path, "a column of a number for each customer", values);
    for (let row = 0; row < values.length; row += 1)
      requireFinite("rfmScores", `${path}.${row}`, values[row] ?? Number.NaN);
  }
}
