import { statisticalSafetyStock } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf, testRefusals } from "../refuses.js";

describe("statisticalSafetyStock", () => {
  test.each([
    {
      origin: "a 3-4-5 triangle worked by hand",
      input: {
        serviceFactor: 1.5,
        averageDailyUnits: 10,
        dailyUnitsStandardDeviation: 5,
        leadTimeDays: 36,
        leadTimeStandardDeviationDays: 4,
      },
      result: 75,
    },
    {
      origin: "the carpet store of Russell and Taylor, Operations Management (26.1 yards)",
      input: {
        serviceFactor: 1.65,
        averageDailyUnits: 30,
        dailyUnitsStandardDeviation: 5,
        leadTimeDays: 10,
        leadTimeStandardDeviationDays: 0,
      },
      result: 1.65 * 5 * Math.sqrt(10),
    },
    {
      origin:
        "constant demand and a lead time of 6 days, deviation 3, in Heizer and Render, Operations Management (61.65)",
      input: {
        serviceFactor: 2.055,
        averageDailyUnits: 10,
        dailyUnitsStandardDeviation: 0,
        leadTimeDays: 6,
        leadTimeStandardDeviationDays: 3,
      },
      result: 61.65,
    },
    {
      origin:
        "the sand of Stevenson, Operations Management, whose demand over the lead time deviates by 5 tons (9.40)",
      input: {
        serviceFactor: 1.88,
        averageDailyUnits: 50,
        dailyUnitsStandardDeviation: 5,
        leadTimeDays: 1,
        leadTimeStandardDeviationDays: 0,
      },
      result: 9.4,
    },
    {
      origin: "demand and lead time without doubt",
      input: {
        serviceFactor: 1.65,
        averageDailyUnits: 30,
        dailyUnitsStandardDeviation: 0,
        leadTimeDays: 10,
        leadTimeStandardDeviationDays: 0,
      },
      result: 0,
    },
    {
      origin: "a service level of one half",
      input: {
        serviceFactor: 0,
        averageDailyUnits: 30,
        dailyUnitsStandardDeviation: 5,
        leadTimeDays: 10,
        leadTimeStandardDeviationDays: 2,
      },
      result: 0,
    },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(statisticalSafetyStock(input)).toBeNull();
    else expect(statisticalSafetyStock(input)).toBeCloseTo(result, 10);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() =>
      statisticalSafetyStock({
        serviceFactor: 1,
        averageDailyUnits: 1,
        dailyUnitsStandardDeviation: 1e200,
        leadTimeDays: 2,
        leadTimeStandardDeviationDays: 0,
      }),
    );
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  test("meets the printed figure where demand and lead time both vary", () => {
    // Heizer and Render, Operations Management: 150 packs a day (16), 5 days (1), rounded there to 154 before z = 1.65.
    const deviation = statisticalSafetyStock({
      serviceFactor: 1,
      averageDailyUnits: 150,
      dailyUnitsStandardDeviation: 16,
      leadTimeDays: 5,
      leadTimeStandardDeviationDays: 1,
    });
    expect(Math.round(deviation)).toBe(154);
  });

  testRefusals(
    statisticalSafetyStock,
    {
      serviceFactor: 1.65,
      averageDailyUnits: 30,
      dailyUnitsStandardDeviation: 5,
      leadTimeDays: 10,
      leadTimeStandardDeviationDays: 2,
    },
    {
      serviceFactor: [-1],
      averageDailyUnits: [-1],
      dailyUnitsStandardDeviation: [-1],
      leadTimeDays: [-1],
      leadTimeStandardDeviationDays: [-1],
    },
  );
});
