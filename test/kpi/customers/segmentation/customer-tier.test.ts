import { customerTier } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../../refuses.js";

const cutOffs = { lostAfterDays: 365, highFrequency: 6, highMonetary: 2000, highOrderValue: 500 };
const customer = { recencyDays: 10, frequency: 2, previousFrequency: 2, monetary: 100, largestOrder: 60 };

describe("customerTier", () => {
  test.each([
    { change: {}, tier: "ordinary" },
    { change: { largestOrder: 500 }, tier: "potential" },
    { change: { previousFrequency: 1, largestOrder: 500 }, tier: "growing" },
    { change: { frequency: 6, monetary: 2000, previousFrequency: 1 }, tier: "highValue" },
    { change: { frequency: 6, monetary: 1999, previousFrequency: 7 }, tier: "ordinary" },
    { change: { frequency: 6, monetary: 2000, recencyDays: 366 }, tier: "lost" },
  ])("makes $tier of $change", ({ change, tier }) => {
    expect(customerTier({ ...customer, ...change, ...cutOffs })).toBe(tier);
  });

  testRefusals(
    customerTier,
    { ...customer, ...cutOffs },
    {
      recencyDays: [-1],
      frequency: [-1, 0.5],
      previousFrequency: [-1, 0.5],
      monetary: [-1],
      largestOrder: [-1],
      lostAfterDays: [-1],
      highFrequency: [-1],
      highMonetary: [-1],
      highOrderValue: [-1],
    },
  );
});
