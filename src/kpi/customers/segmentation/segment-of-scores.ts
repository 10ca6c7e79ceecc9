import { InvalidInputError } from "../../../errors/index.js";
import { refusal, requireCount } from "../../require.js";

/** A segment: the scores that belong to it, both ends included. A score that is left out may be any. */
export interface ScoreSegment<Name extends string = string> {
  /** What the segment is called. */
  readonly name: Name;
  /** Lowest and highest score of recency. */
  readonly recency?: readonly [number, number];
  /** Lowest and highest score of frequency. */
  readonly frequency?: readonly [number, number];
  /** Lowest and highest score of monetary value. */
  readonly monetary?: readonly [number, number];
}

/** What {@link segmentOfScores} is found from. */
export interface SegmentOfScoresInput<Name extends string = string> {
  /** Score of recency. */
  readonly recency: number;
  /** Score of frequency. */
  readonly frequency: number;
  /** Score of monetary value. */
  readonly monetary: number;
  /** The segments; the first one that fits is taken. */
  readonly segments: readonly ScoreSegment<Name>[];
}

/**
 * The segment of a customer in a table of score ranges, such as the ones that {@link rfmScores} gives.
 *
 * The library brings no table of its own: published ones differ, and none is right for every shop. A last segment
 * without ranges takes all that remain.
 *
 * @returns The name of the first segment that fits; `null` where none does.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { segmentOfScores } from "opscycle/kpi";
 *
 * const segments = [{ name: "champions", recency: [4, 5], frequency: [4, 5] }, { name: "others" }] as const;
 * segmentOfScores({ recency: 5, frequency: 4, monetary: 2, segments }); // => "champions"
 * segmentOfScores({ recency: 1, frequency: 4, monetary: 2, segments }); // => "others"
 * ```
 */
export function segmentOfScores<Name extends string>(input: SegmentOfScoresInput<Name>): Name | null {
  const measures = ["recency", "frequency", "monetary"] as const;
  for (const measure of measures) requireCount("segmentOfScores", measure, input[measure]);
  if (!Array.isArray(input.segments))
    throw refusal("segmentOfScores", "segments", "a list of segments", input.segments);
  input.segments.forEach((segment, index) => {
    for (const measure of measures) requireRange(`segments.${index}.${measure}`, segment[measure]);
  });
  const fitting = input.segments.find((segment) =>
    measures.every((measure) => {
      const [low, high] = segment[measure] ?? [0, Number.POSITIVE_INFINITY];
      return input[measure] >= low && input[measure] <= high;
    }),
  );
  return fitting?.name ?? null;
}

function requireRange(path: string, range: readonly [number, number] | undefined): void {
  if (range === undefined || range[0] <= range[1]) return;
  throw new InvalidInputError("segmentOfScores", [
    { path, expected: "the lower score first", received: `[${range.join(", ")}]` },
  ]);
}
