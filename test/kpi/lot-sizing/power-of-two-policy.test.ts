import { powerOfTwoPolicy } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusedFields } from "../newsvendor/refused-fields.js";

const input = { demandPerPeriod: 1200, orderCost: 6, holdingCost: 1 };

describe("powerOfTwoPolicy", () => {
  test("gives the policy worked by hand", () => {
    const policy = powerOfTwoPolicy(input);
    expect(policy).toMatchObject({ exponent: -3, orderInterval: 0.125, orderQuantity: 150 });
    expect(policy.costPerPeriod).toBe(48 + 75);
    expect(policy.costRatio).toBeCloseTo(123 / 120, 14);
  });

  test("meets the economic interval where the base is such", () => {
    expect(powerOfTwoPolicy({ ...input, basePeriod: 0.4 })).toMatchObject({ exponent: -2, costRatio: 1 });
  });

  testRefusedFields(powerOfTwoPolicy, input, {
    demandPerPeriod: [0],
    orderCost: [0],
    holdingCost: [0],
    basePeriod: [0, -1],
  });
});
