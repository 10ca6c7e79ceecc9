import { customerLifetimeValue } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("customerLifetimeValue", () => {
  test.each([
    {
      origin: "80 four times a year for three years at a quarter",
      input: { averageOrderValue: 80, ordersPerPeriod: 4, lifetimePeriods: 3, marginRatio: 0.25 },
      result: 240,
    },
    {
      origin: "a margin below 0",
      input: { averageOrderValue: 80, ordersPerPeriod: 1, lifetimePeriods: 1, marginRatio: -0.5 },
      result: -40,
    },
    {
      origin: "a customer who never buys",
      input: { averageOrderValue: 80, ordersPerPeriod: 0, lifetimePeriods: 3, marginRatio: 1 },
      result: 0,
    },
  ])("gives $result for $origin", ({ input, result }) => {
    expect(customerLifetimeValue(input)).toBeCloseTo(result, 10);
  });

  testRefusals(
    customerLifetimeValue,
    { averageOrderValue: 80, ordersPerPeriod: 4, lifetimePeriods: 3, marginRatio: 0.25 },
    { averageOrderValue: [-1], ordersPerPeriod: [-1], lifetimePeriods: [-1], marginRatio: [] },
  );
});
