import { pickUpWithinRate, pickUpWithinRateBatch } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("pickUpWithinRate", () => {
  test.each([
    { origin: "57 of 60 worked by hand", input: { inTimeCount: 57, lateCount: 3 }, result: 0.95 },
    { origin: "none in time", input: { inTimeCount: 0, lateCount: 2 }, result: 0 },
    { origin: "nothing due", input: { inTimeCount: 0, lateCount: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(pickUpWithinRate(input)).toBeNull();
    else expect(pickUpWithinRate(input)).toBeCloseTo(result, 12);
  });

  testRefusals(
    pickUpWithinRate,
    { inTimeCount: 57, lateCount: 3 },
    { inTimeCount: [-1, 0.5], lateCount: [-1, 0.5] },
  );
});

describe("pickUpWithinRateBatch", () => {
  test("knows no value where the scalar gives none or a number is not known", () => {
    const columns = { inTimeCount: [57, 0, Number.NaN], lateCount: [3, 0, Number.NaN] };
    expect(Array.from(pickUpWithinRateBatch(columns))).toEqual([
      pickUpWithinRate({ inTimeCount: 57, lateCount: 3 }),
      Number.NaN,
      Number.NaN,
    ]);
  });
});
