import { demandOverPeriods, orderUpToLevelForFillRate, orderUpToPolicyService } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf, testRefusals } from "../refuses.js";

const leadTimeDemand = { distribution: "normal", mean: 40, standardDeviation: 12 } as const;
const protectionDemand = { distribution: "normal", mean: 60, standardDeviation: 15 } as const;
const target = { fillRate: 0.95, leadTimeDemand, protectionDemand };

describe("orderUpToLevelForFillRate", () => {
  // Roots found with scipy 1.10 (optimize.brentq).
  test.each([
    { options: {}, level: 76.71845817130612 },
    { options: { formula: "exact" }, level: 76.69030011671833 },
    { options: { shortages: "lost-sales" }, level: 76.32952978612613 },
  ] as const)("is $level with $options", ({ options, level }) => {
    expect(orderUpToLevelForFillRate({ ...target, ...options })).toBeCloseTo(level, 9);
  });

  test("is the lowest integer that meets the rate for whole units", () => {
    const whole = {
      leadTimeDemand: { distribution: "poisson", mean: 4 },
      protectionDemand: { distribution: "poisson", mean: 6 },
      formula: "exact",
    } as const;
    const level = orderUpToLevelForFillRate({ ...whole, fillRate: 0.95 });
    expect(orderUpToPolicyService({ ...whole, orderUpToLevel: level }).fillRate).toBeGreaterThanOrEqual(0.95);
    expect(orderUpToPolicyService({ ...whole, orderUpToLevel: level - 1 }).fillRate).toBeLessThan(0.95);
  });

  test("takes a lead time so short that the square of its deviation is 0", () => {
    const demandPerPeriod = { distribution: "gamma", mean: 1, standardDeviation: 0.5 } as const;
    const over = (periods: number) => demandOverPeriods({ demandPerPeriod, periods });
    const short = { leadTimeDemand: over(5e-324), protectionDemand: over(1), formula: "exact" } as const;
    const none = { ...short, leadTimeDemand: over(0) };
    expect(orderUpToLevelForFillRate({ ...short, fillRate: 0.9 })).toBe(
      orderUpToLevelForFillRate({ ...none, fillRate: 0.9 }),
    );
  });

  test("refuses a review period without demand", () => {
    const error = errorOf(() => orderUpToLevelForFillRate({ ...target, leadTimeDemand: protectionDemand }));
    expect(error).toMatchObject({ issues: [{ path: "leadTimeDemand" }] });
  });

  testRefusals(orderUpToLevelForFillRate, target, {
    fillRate: [0, 1],
    leadTimeDemand: [],
    protectionDemand: [],
  } as never);
});
