import { segmentOfScores } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../../refuses.js";

const segments = [
  { name: "champions", recency: [4, 5], frequency: [4, 5], monetary: [4, 5] },
  { name: "recent", recency: [4, 5] },
  { name: "lost", recency: [1, 1] },
] as const;

describe("segmentOfScores", () => {
  test.each([
    { scores: [5, 4, 4], segment: "champions" },
    { scores: [5, 4, 3], segment: "recent" },
    { scores: [1, 5, 5], segment: "lost" },
    { scores: [2, 5, 5], segment: null },
  ])("takes the first that fits: $segment for $scores", ({ scores, segment }) => {
    const [recency = 0, frequency = 0, monetary = 0] = scores;
    expect(segmentOfScores({ recency, frequency, monetary, segments })).toBe(segment);
  });

  test("refuses a range the wrong way round, and a score that is none", () => {
    const wrong = [{ name: "a", frequency: [5, 1] as const }];
    const scores = { recency: 1, frequency: 1, monetary: 1 };
    const error = errorOf(() => segmentOfScores({ ...scores, segments: wrong }));
    expect(error).toMatchObject({ issues: [{ path: "segments.0.frequency" }] });
    expect(errorOf(() => segmentOfScores({ ...scores, recency: 1.5, segments }))).toMatchObject({
      issues: [{ path: "recency" }],
    });
  });

  test("refuses to go without segments", () => {
    const input = { recency: 1, frequency: 1, monetary: 1, segments: undefined } as never;
    expect(errorOf(() => segmentOfScores(input))).toMatchObject({
      subject: "segmentOfScores",
      issues: [{ path: "segments", received: "nothing" }],
    });
  });
});
