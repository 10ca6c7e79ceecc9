import { firstWeekSales } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf } from "../refuses.js";

const dates = Array.from({ length: 10 }, (_, day) => `2024-05-${String(day + 1).padStart(2, "0")}`);
const dailyUnits = [99, 5, 8, 0, 4, 9, 2, 2, 50, 50];
const input = { dates, dailyUnits, launchDate: "2024-05-02", asOf: "2024-05-10" };

describe("firstWeekSales", () => {
  test("adds up the seven days from the launch day", () => {
    expect(firstWeekSales(input)).toEqual({
      from: "2024-05-02",
      to: "2024-05-08",
      elapsedDays: 7,
      missingDates: [],
      units: 30,
      unitsSoFar: 30,
    });
  });

  test.each([
    { asOf: "2024-05-08", elapsedDays: 7, units: 30, unitsSoFar: 30 },
    { asOf: "2024-05-07", elapsedDays: 6, units: null, unitsSoFar: 28 },
    { asOf: "2024-05-02", elapsedDays: 1, units: null, unitsSoFar: 5 },
    { asOf: "2024-05-01", elapsedDays: 0, units: null, unitsSoFar: 0 },
    { asOf: "2024-04-01", elapsedDays: 0, units: null, unitsSoFar: 0 },
  ])("is not mature before the seven days are over: $asOf", ({ asOf, ...expected }) => {
    expect(firstWeekSales({ ...input, asOf })).toMatchObject(expected);
  });

  test("names missing days and does not guess", () => {
    const units = dailyUnits.with(3, Number.NaN);
    expect(firstWeekSales({ ...input, dailyUnits: units })).toMatchObject({
      units: null,
      unitsSoFar: 30,
      missingDates: ["2024-05-04"],
    });
    const late = firstWeekSales({ ...input, launchDate: "2024-05-09", asOf: "2024-05-20" });
    expect(late.missingDates).toHaveLength(5);
  });

  test.each([
    { fault: { launchDate: "2024-5-2" }, path: "launchDate" },
    { fault: { asOf: "soon" }, path: "asOf" },
    { fault: { dailyUnits: [1] }, path: "dailyUnits" },
    { fault: { dailyUnits: dailyUnits.with(3, -1) }, path: "dailyUnits.3" },
    { fault: { dates: dates.with(3, "2024-05-01") }, path: "dates.3" },
  ])("refuses what is wrong at $path", ({ fault, path }) => {
    const error = errorOf(() => firstWeekSales({ ...input, ...fault }));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ subject: "firstWeekSales", issues: [{ path }] });
  });
});
