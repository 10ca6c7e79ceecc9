import { leadTimeDemandSample } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

describe("leadTimeDemandSample", () => {
  test("sums every stretch of days", () => {
    expect(leadTimeDemandSample({ dailyDemand: [1, 2, 3, 4], days: 3 })).toEqual([6, 9]);
  });

  test("sums stretches of their own", () => {
    const input = { dailyDemand: [1, 2, 3, 4, 5], days: 2, stretches: "separate" } as const;
    expect(leadTimeDemandSample(input)).toEqual([3, 7]);
  });

  test("is empty where there are too few days", () => {
    expect(leadTimeDemandSample({ dailyDemand: [1, 2], days: 3 })).toEqual([]);
  });

  test.each([
    { path: "days", change: { days: 0 } },
    { path: "days", change: { days: 1.5 } },
    { path: "dailyDemand.0", change: { dailyDemand: [-1] } },
    { path: "stretches", change: { stretches: "some" as never } },
  ])("refuses a wrong $path", ({ path, change }) => {
    const error = errorOf(() => leadTimeDemandSample({ dailyDemand: [1], days: 1, ...change }));
    expect(error).toMatchObject({ issues: [{ path }] });
  });
});
