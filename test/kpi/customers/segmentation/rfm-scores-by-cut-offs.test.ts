import { rfmScoresByCutOffs } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../../refuses.js";

const cutOffs = { recencyCutOffs: [30, 90], frequencyCutOffs: [2, 5], monetaryCutOffs: [100, 500] };

describe("rfmScoresByCutOffs", () => {
  test.each([
    { recencyDays: 0, frequency: 9, monetary: 900, scores: [3, 3, 3] },
    { recencyDays: 30, frequency: 5, monetary: 500, scores: [3, 3, 3] },
    { recencyDays: 31, frequency: 4, monetary: 499.99, scores: [2, 2, 2] },
    { recencyDays: 91, frequency: 1, monetary: 0, scores: [1, 1, 1] },
  ])("gives $scores for $recencyDays days, $frequency purchases and $monetary", ({ scores, ...customer }) => {
    const [recency, frequency, monetary] = scores;
    expect(rfmScoresByCutOffs({ ...customer, ...cutOffs })).toEqual({ recency, frequency, monetary });
  });

  test("refuses cut-offs that do not ascend", () => {
    const input = { recencyDays: 1, frequency: 1, monetary: 1, ...cutOffs, monetaryCutOffs: [5, 5] };
    const error = errorOf(() => rfmScoresByCutOffs(input));
    expect(error).toMatchObject({ issues: [{ path: "monetaryCutOffs.1" }] });
  });

  test("refuses to go without recencyCutOffs", () => {
    const input = { recencyDays: 1, frequency: 1, monetary: 1, recencyCutOffs: undefined } as never;
    expect(errorOf(() => rfmScoresByCutOffs(input))).toMatchObject({
      subject: "rfmScoresByCutOffs",
      issues: [{ path: "recencyCutOffs", received: "nothing" }],
    });
  });
});
