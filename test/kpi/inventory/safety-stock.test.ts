import { safetyStock } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf, testRefusals } from "../refuses.js";

describe("safetyStock", () => {
  test.each([
    {
      origin: "a week of lead time and a buffer worked by hand",
      input: { averageDailyUnits: 12, leadTimeDays: 7, bufferUnits: 20 },
      result: 104,
    },
    { origin: "no buffer", input: { averageDailyUnits: 1.5, leadTimeDays: 3, bufferUnits: 0 }, result: 4.5 },
    {
      origin: "a product that does not sell",
      input: { averageDailyUnits: 0, leadTimeDays: 7, bufferUnits: 2 },
      result: 2,
    },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(safetyStock(input)).toBeNull();
    else expect(safetyStock(input)).toBeCloseTo(result, 10);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() =>
      safetyStock({ averageDailyUnits: Number.MAX_VALUE, leadTimeDays: 2, bufferUnits: 0 }),
    );
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(
    safetyStock,
    { averageDailyUnits: 12, leadTimeDays: 7, bufferUnits: 20 },
    { averageDailyUnits: [-1], leadTimeDays: [-1], bufferUnits: [-1] },
  );
});
