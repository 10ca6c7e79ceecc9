import { nDayRetention } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

const visits = { customers: [1, 1, 2, 2, 3, 4, 4, 5], days: [0, 7, 1, 4, 2, 0, 9, 6], asOfDay: 10 };

describe("nDayRetention", () => {
  test.each([
    { convention: "on-day" as const, retained: 1 },
    { convention: "within-days" as const, retained: 2 },
    { convention: "on-or-after" as const, retained: 2 },
  ])("counts $retained of 4 $convention, and leaves out who came too late", ({ convention, retained }) => {
    expect(nDayRetention({ ...visits, afterDays: 7, convention })).toEqual({
      customerCount: 4,
      retainedCustomerCount: retained,
      rate: retained / 4,
    });
  });

  test("takes the cohort of the days asked for", () => {
    const cohort = { cohortFromDay: 0, cohortToDay: 0 };
    expect(nDayRetention({ ...visits, afterDays: 7, ...cohort }).rate).toBe(0.5);
  });

  test("is undefined where nobody's day has come", () => {
    expect(nDayRetention({ ...visits, afterDays: 30 })).toEqual({
      customerCount: 0,
      retainedCustomerCount: 0,
      rate: null,
    });
  });

  test.each([
    { change: { afterDays: 0 }, path: "afterDays" },
    { change: { afterDays: 1.5 }, path: "afterDays" },
    { change: { asOfDay: 0.5 }, path: "asOfDay" },
  ])("refuses $change", ({ change, path }) => {
    const error = errorOf(() => nDayRetention({ ...visits, afterDays: 7, ...change }));
    expect(error).toMatchObject({ subject: "nDayRetention", issues: [{ path }] });
  });
});
