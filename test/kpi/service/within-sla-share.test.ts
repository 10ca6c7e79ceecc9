import { withinSlaShare, withinSlaShareBatch } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("withinSlaShare", () => {
  test.each([
    { origin: "45 of 60 worked by hand", input: { inTimeCount: 45, lateCount: 15 }, result: 0.75 },
    { origin: "none in time", input: { inTimeCount: 0, lateCount: 3 }, result: 0 },
    { origin: "all in time", input: { inTimeCount: 7, lateCount: 0 }, result: 1 },
    { origin: "nothing due", input: { inTimeCount: 0, lateCount: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(withinSlaShare(input)).toBeNull();
    else expect(withinSlaShare(input)).toBeCloseTo(result, 12);
  });

  testRefusals(
    withinSlaShare,
    { inTimeCount: 45, lateCount: 15 },
    { inTimeCount: [-1, 0.5], lateCount: [-1, 0.5] },
  );
});

describe("withinSlaShareBatch", () => {
  test("knows no value where the scalar gives none or a number is not known", () => {
    const columns = { inTimeCount: [45, 0, Number.NaN], lateCount: [15, 0, Number.NaN] };
    expect(Array.from(withinSlaShareBatch(columns))).toEqual([
      withinSlaShare({ inTimeCount: 45, lateCount: 15 }),
      Number.NaN,
      Number.NaN,
    ]);
  });
});
