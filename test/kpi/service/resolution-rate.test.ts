import { resolutionRate, resolutionRateBatch } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("resolutionRate", () => {
  test.each([
    { origin: "171 of 180 worked by hand", input: { resolvedCount: 171, receivedCount: 180 }, result: 0.95 },
    { origin: "a backlog worked off", input: { resolvedCount: 30, receivedCount: 24 }, result: 1.25 },
    { origin: "nothing solved", input: { resolvedCount: 0, receivedCount: 4 }, result: 0 },
    { origin: "nothing received", input: { resolvedCount: 2, receivedCount: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(resolutionRate(input)).toBeNull();
    else expect(resolutionRate(input)).toBeCloseTo(result, 12);
  });

  testRefusals(
    resolutionRate,
    { resolvedCount: 171, receivedCount: 180 },
    { resolvedCount: [-1, 0.5], receivedCount: [-1, 0.5] },
  );
});

describe("resolutionRateBatch", () => {
  test("knows no value where the scalar gives none or a number is not known", () => {
    const columns = { resolvedCount: [171, 0, Number.NaN], receivedCount: [180, 0, Number.NaN] };
    expect(Array.from(resolutionRateBatch(columns))).toEqual([
      resolutionRate({ resolvedCount: 171, receivedCount: 180 }),
      Number.NaN,
      Number.NaN,
    ]);
  });
});
