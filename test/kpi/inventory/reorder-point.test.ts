import { reorderPoint } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf, testRefusals } from "../refuses.js";

describe("reorderPoint", () => {
  test.each([
    {
      origin: "a week of lead time worked by hand",
      input: { averageDailyUnits: 12, leadTimeDays: 7, safetyStockUnits: 30 },
      result: 114,
    },
    {
      origin: "the carpet store of Russell and Taylor, Operations Management (326.1 yards)",
      input: { averageDailyUnits: 30, leadTimeDays: 10, safetyStockUnits: 26.1 },
      result: 326.1,
    },
    {
      origin: "the batteries of Heizer and Render, Operations Management (1,004 packs)",
      input: { averageDailyUnits: 150, leadTimeDays: 5, safetyStockUnits: 254 },
      result: 1004,
    },
    {
      origin: "goods that are there at once",
      input: { averageDailyUnits: 12, leadTimeDays: 0, safetyStockUnits: 0 },
      result: 0,
    },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(reorderPoint(input)).toBeNull();
    else expect(reorderPoint(input)).toBeCloseTo(result, 10);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() =>
      reorderPoint({ averageDailyUnits: Number.MAX_VALUE, leadTimeDays: 2, safetyStockUnits: 0 }),
    );
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(
    reorderPoint,
    { averageDailyUnits: 12, leadTimeDays: 7, safetyStockUnits: 30 },
    { averageDailyUnits: [-1], leadTimeDays: [-1], safetyStockUnits: [-1] },
  );
});
