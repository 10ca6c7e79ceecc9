import { observedFillRate } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("observedFillRate", () => {
  test.each([
    {
      origin: "ten units of four hundred missing",
      input: { demandedUnits: 400, filledUnits: 390 },
      result: 0.975,
    },
    { origin: "nothing filled", input: { demandedUnits: 3, filledUnits: 0 }, result: 0 },
    { origin: "no demand", input: { demandedUnits: 0, filledUnits: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(observedFillRate(input)).toBeNull();
    else expect(observedFillRate(input)).toBeCloseTo(result, 10);
  });

  testRefusals(
    observedFillRate,
    { demandedUnits: 400, filledUnits: 390 },
    { demandedUnits: [-1], filledUnits: [-1, 401] },
  );
});
