import { transactionPeak } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf } from "../refuses.js";

const instants = [
  "2024-03-10T06:59:59Z",
  "2024-03-10T07:00:00Z",
  "2024-11-03T05:30:00Z",
  "2024-11-03T06:30:00Z",
  "2024-12-29T04:59:00Z",
  "2025-01-01T12:00:00Z",
];

describe("transactionPeak", () => {
  // Weekday, from 1 for Monday, and hour: R 4.2.2 format.POSIXct with "%u %H".
  test.each([
    { zone: "America/New_York", local: ["7 01", "7 03", "7 01", "7 01", "6 23", "3 07"] },
    { zone: "Asia/Kathmandu", local: ["7 12", "7 12", "7 11", "7 12", "7 10", "3 17"] },
    { zone: "Australia/Lord_Howe", local: ["7 17", "7 18", "7 16", "7 17", "7 15", "3 23"] },
    { zone: "Asia/Shanghai", local: ["7 14", "7 15", "7 13", "7 14", "7 12", "3 20"] },
  ])("finds the local hour and weekday in $zone", ({ zone, local }) => {
    instants.forEach((instant, index) => {
      const { peakWeekdays, peakHours } = transactionPeak({ transactedAt: [instant], zone });
      const [weekday, hour] = (local[index] ?? "").split(" ").map(Number);
      expect([peakWeekdays, peakHours]).toEqual([[weekday], [hour]]);
    });
  });

  test("counts by hour, by weekday and by both", () => {
    const peak = transactionPeak({ transactedAt: instants });
    expect(peak.byHour[14]).toBe(2);
    expect(peak.byWeekday).toEqual(Float64Array.of(0, 0, 1, 0, 0, 0, 5));
    expect(peak.byHourOfWeek[6 * 24 + 14]).toBe(2);
    expect([peak.peakHours, peak.peakWeekdays]).toEqual([[14], [7]]);
  });

  test("weighs by amount", () => {
    const peak = transactionPeak({ transactedAt: instants, weights: [1, 1, 1, 1, 1, 100] });
    expect([peak.peakHours, peak.peakWeekdays, peak.byHour[14]]).toEqual([[20], [3], 2]);
  });

  test("names all hours that tie, and none without transactions", () => {
    const transactedAt = ["2024-05-01T12:00:00+08:00", "2024-05-01T20:00:00+08:00"];
    expect(transactionPeak({ transactedAt }).peakHours).toEqual([12, 20]);
    const none = transactionPeak({ transactedAt: [] });
    expect([none.peakHours, none.peakWeekdays]).toEqual([[], []]);
  });

  test("reads instants before 1970", () => {
    // A Wednesday.
    const { peakHours, peakWeekdays } = transactionPeak({
      transactedAt: ["1969-12-31T23:30:00Z"],
      zone: "UTC",
    });
    expect([peakHours, peakWeekdays]).toEqual([[23], [3]]);
  });

  test.each([
    { fault: { transactedAt: ["2024-05-01T12:00:00"] }, path: "transactedAt.0" },
    { fault: { transactedAt: ["2024-02-30T12:00:00Z"] }, path: "transactedAt.0" },
    { fault: { transactedAt: ["2024-05-01T25:00:00Z"] }, path: "transactedAt.0" },
    { fault: { transactedAt: ["noon"] }, path: "transactedAt.0" },
    { fault: { zone: "Asia/Shangai" }, path: "zone" },
    { fault: { weights: [1] }, path: "weights" },
    { fault: { weights: [1, 1, 1, 1, 1, -1] }, path: "weights.5" },
  ])("refuses what is wrong at $path", ({ fault, path }) => {
    const error = errorOf(() => transactionPeak({ transactedAt: instants, ...fault }));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ subject: "transactionPeak", issues: [{ path }] });
  });

  test("refuses to go without transactedAt", () => {
    const input = { transactedAt: undefined } as never;
    expect(errorOf(() => transactionPeak(input))).toMatchObject({
      subject: "transactionPeak",
      issues: [{ path: "transactedAt", received: "nothing" }],
    });
  });
});
