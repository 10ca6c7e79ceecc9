import { sSPolicyByPowerApproximation } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

const example48 = {
  fixedCostPerOrder: 2.5,
  holdingCostPerUnitPeriod: 0.18,
  backorderCostPerUnitPeriod: 0.7,
  demandPerPeriod: 50,
  demandStandardDeviation: 8,
};

describe("sSPolicyByPowerApproximation", () => {
  // stockpyl s_s_power_approximation; the first two are Snyder & Shen's example 4.8 and problem 4.32.
  test.each([
    { costs: [0.18, 0.7, 2.5], demand: [50, 8], levels: [40.19461695647407, 74.29017010980579] },
    { costs: [2, 36, 60], demand: [190, 48], levels: [226.61379282228387, 324.3797868133974] },
    { costs: [1, 9, 64], demand: [25, 5], levels: [18.64503817891405, 71.17760852903882] },
    { costs: [2, 30, 20], demand: [4, 3], levels: [5.436592374730855, 14.143102532464939] },
  ])(
    "is $levels for demand of $demand",
    ({ costs: [h = 0, b = 0, K = 0], demand: [mean = 0, deviation = 0], levels }) => {
      const policy = sSPolicyByPowerApproximation({
        fixedCostPerOrder: K,
        holdingCostPerUnitPeriod: h,
        backorderCostPerUnitPeriod: b,
        demandPerPeriod: mean,
        demandStandardDeviation: deviation,
      });
      expect(policy.reorderPoint).toBeCloseTo(levels[0] ?? Number.NaN, 9);
      expect(policy.orderUpToLevel).toBeCloseTo(levels[1] ?? Number.NaN, 9);
    },
  );

  test("caps small orders at the base stock where it is told to", () => {
    const policy = sSPolicyByPowerApproximation({ ...example48, smallOrders: "capped" });
    expect(policy.reorderPoint).toBeCloseTo(40.19461695647407, 9);
    // stockpyl newsvendor_normal
    expect(policy.orderUpToLevel).toBeCloseTo(56.60395592743389, 9);
  });

  test("leaves orders of more than one and a half periods uncapped", () => {
    const large = { ...example48, fixedCostPerOrder: 100 };
    expect(sSPolicyByPowerApproximation({ ...large, smallOrders: "capped" })).toEqual(
      sSPolicyByPowerApproximation(large),
    );
  });

  test("takes mean and deviation over the lead time and a period", () => {
    const policy = sSPolicyByPowerApproximation({ ...example48, leadTimePeriods: 3 });
    // 1.30·50^0.494·(2.5/0.18)^0.506·(1 + 256/2500)^0.116 and so on, by Python.
    expect(policy.orderUpToLevel - policy.reorderPoint).toBeCloseTo(34.38235649301425, 8);
    expect(policy.reorderPoint).toBeCloseTo(189.4760354335576, 8);
  });

  testRefusals(
    sSPolicyByPowerApproximation,
    { ...example48, leadTimePeriods: 1, smallOrders: "capped", rounding: "nearest" },
    {
      fixedCostPerOrder: [0],
      holdingCostPerUnitPeriod: [0],
      backorderCostPerUnitPeriod: [0],
      demandPerPeriod: [0],
      demandStandardDeviation: [0],
    } as never,
  );
});
