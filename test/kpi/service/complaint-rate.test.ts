import { complaintRate, complaintRateBatch } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("complaintRate", () => {
  test.each([
    { origin: "3 of 1200 worked by hand", input: { complaintCount: 3, orderCount: 1200 }, result: 0.0025 },
    { origin: "several complaints about one order", input: { complaintCount: 2, orderCount: 1 }, result: 2 },
    { origin: "no complaints", input: { complaintCount: 0, orderCount: 10 }, result: 0 },
    { origin: "no orders", input: { complaintCount: 1, orderCount: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(complaintRate(input)).toBeNull();
    else expect(complaintRate(input)).toBeCloseTo(result, 12);
  });

  testRefusals(
    complaintRate,
    { complaintCount: 3, orderCount: 1200 },
    { complaintCount: [-1, 0.5], orderCount: [-1, 0.5] },
  );
});

describe("complaintRateBatch", () => {
  test("knows no value where the scalar gives none or a number is not known", () => {
    const columns = { complaintCount: [3, 0, Number.NaN], orderCount: [1200, 0, Number.NaN] };
    expect(Array.from(complaintRateBatch(columns))).toEqual([
      complaintRate({ complaintCount: 3, orderCount: 1200 }),
      Number.NaN,
      Number.NaN,
    ]);
  });
});
