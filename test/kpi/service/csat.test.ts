import { csat, csatBatch } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("csat", () => {
  test.each([
    { origin: "84 of 96 worked by hand", input: { satisfiedCount: 84, ratedCount: 96 }, result: 0.875 },
    { origin: "nobody satisfied", input: { satisfiedCount: 0, ratedCount: 5 }, result: 0 },
    { origin: "all satisfied", input: { satisfiedCount: 5, ratedCount: 5 }, result: 1 },
    { origin: "no ratings", input: { satisfiedCount: 0, ratedCount: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(csat(input)).toBeNull();
    else expect(csat(input)).toBeCloseTo(result, 12);
  });

  testRefusals(
    csat,
    { satisfiedCount: 84, ratedCount: 96 },
    { satisfiedCount: [-1, 0.5, 97], ratedCount: [-1, 0.5] },
  );
});

describe("csatBatch", () => {
  test("knows no value where the scalar gives none or a number is not known", () => {
    const columns = { satisfiedCount: [84, 0, Number.NaN], ratedCount: [96, 0, Number.NaN] };
    expect(Array.from(csatBatch(columns))).toEqual([
      csat({ satisfiedCount: 84, ratedCount: 96 }),
      Number.NaN,
      Number.NaN,
    ]);
  });
});
