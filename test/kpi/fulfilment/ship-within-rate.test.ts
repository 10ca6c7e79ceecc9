import { shipWithinRate, shipWithinRateBatch } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("shipWithinRate", () => {
  test.each([
    { origin: "98 of 100 worked by hand", input: { inTimeCount: 98, lateCount: 2 }, result: 0.98 },
    { origin: "none in time", input: { inTimeCount: 0, lateCount: 2 }, result: 0 },
    { origin: "nothing due", input: { inTimeCount: 0, lateCount: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(shipWithinRate(input)).toBeNull();
    else expect(shipWithinRate(input)).toBeCloseTo(result, 12);
  });

  testRefusals(
    shipWithinRate,
    { inTimeCount: 98, lateCount: 2 },
    { inTimeCount: [-1, 0.5], lateCount: [-1, 0.5] },
  );
});

describe("shipWithinRateBatch", () => {
  test("knows no value where the scalar gives none or a number is not known", () => {
    const columns = { inTimeCount: [98, 0, Number.NaN], lateCount: [2, 0, Number.NaN] };
    expect(Array.from(shipWithinRateBatch(columns))).toEqual([
      shipWithinRate({ inTimeCount: 98, lateCount: 2 }),
      Number.NaN,
      Number.NaN,
    ]);
  });
});
