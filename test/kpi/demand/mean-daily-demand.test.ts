import { meanDailyDemand } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf } from "../refuses.js";

describe("meanDailyDemand", () => {
  test.each([
    { origin: "three days worked by hand", dailyUnits: [4, 0, 8], mean: 4 },
    {
      origin: "NumAcc1 of the NIST reference data sets",
      dailyUnits: [10000001, 10000003, 10000002],
      mean: 10000002,
    },
    { origin: "no days", dailyUnits: [], mean: null },
  ])("gives $mean for $origin", ({ dailyUnits, mean }) => {
    expect(meanDailyDemand({ dailyUnits })).toBe(mean);
    expect(meanDailyDemand({ dailyUnits: Float64Array.from(dailyUnits) })).toBe(mean);
  });

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("refuses a day of %d units and names it", (units) => {
    const error = errorOf(() => meanDailyDemand({ dailyUnits: [1, units] }));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path: "dailyUnits.1" }] });
  });

  test("refuses input whose result is no longer finite", () => {
    const dailyUnits = [Number.MAX_VALUE, Number.MAX_VALUE];
    expect(errorOf(() => meanDailyDemand({ dailyUnits }))).toBeInstanceOf(InvalidInputError);
  });
});
