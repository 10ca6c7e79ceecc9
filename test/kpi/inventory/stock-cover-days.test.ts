import { stockCoverDays } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf, testRefusals } from "../refuses.js";

describe("stockCoverDays", () => {
  test.each([
    {
      origin: "a month of stock worked by hand",
      input: { stockUnits: 120, averageDailyUnits: 4 },
      result: 30,
    },
    { origin: "an empty shelf", input: { stockUnits: 0, averageDailyUnits: 4 }, result: 0 },
    { origin: "stock that nobody buys", input: { stockUnits: 120, averageDailyUnits: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(stockCoverDays(input)).toBeNull();
    else expect(stockCoverDays(input)).toBeCloseTo(result, 10);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() => stockCoverDays({ stockUnits: Number.MAX_VALUE, averageDailyUnits: 0.1 }));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(
    stockCoverDays,
    { stockUnits: 120, averageDailyUnits: 4 },
    { stockUnits: [-1], averageDailyUnits: [-1] },
  );
});
