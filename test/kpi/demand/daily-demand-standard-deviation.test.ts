import { dailyDemandStandardDeviation } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf } from "../refuses.js";

/** NumAcc2 of the NIST Statistical Reference Datasets: 1.2, then 1.1 and 1.3 in turn; 1,001 values. */
const numAcc2 = Array.from({ length: 1001 }, (_, index) => (index === 0 ? 1.2 : index % 2 === 1 ? 1.1 : 1.3));

describe("dailyDemandStandardDeviation", () => {
  test.each([
    {
      origin: "NumAcc1 of the NIST reference data sets",
      dailyUnits: [10000001, 10000003, 10000002],
      deviation: 1,
    },
    { origin: "NumAcc2 of the NIST reference data sets", dailyUnits: numAcc2, deviation: 0.1 },
    { origin: "the same units every day", dailyUnits: [7, 7, 7], deviation: 0 },
  ])("gives $deviation for $origin", ({ dailyUnits, deviation }) => {
    expect(dailyDemandStandardDeviation({ dailyUnits })).toBeCloseTo(deviation, 12);
  });

  test("divides by the number of days for a population", () => {
    const dailyUnits = [2, 4, 4, 4, 5, 5, 7, 9];
    expect(dailyDemandStandardDeviation({ dailyUnits, basis: "population" })).toBe(2);
    expect(dailyDemandStandardDeviation({ dailyUnits })).toBeCloseTo(Math.sqrt(32 / 7), 12);
  });

  test("is null where there are too few days", () => {
    expect(dailyDemandStandardDeviation({ dailyUnits: [] })).toBeNull();
    expect(dailyDemandStandardDeviation({ dailyUnits: [3] })).toBeNull();
    expect(dailyDemandStandardDeviation({ dailyUnits: [], basis: "population" })).toBeNull();
    expect(dailyDemandStandardDeviation({ dailyUnits: [3], basis: "population" })).toBe(0);
  });

  test("refuses an impossible day and names it", () => {
    const error = errorOf(() => dailyDemandStandardDeviation({ dailyUnits: [1, 2, -1] }));
    expect(error).toMatchObject({ issues: [{ path: "dailyUnits.2" }] });
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() => dailyDemandStandardDeviation({ dailyUnits: [0, 1e200] }));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ subject: "dailyDemandStandardDeviation" });
  });
});
