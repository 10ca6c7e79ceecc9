import { bgNbdConditionalExpectedPurchases, discountedCustomerValue } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

const input = {
  expectedPurchases: (periods: number) => 0.5 * periods,
  valuePerPurchase: 100,
  steps: 2,
  periodsPerStep: 1,
  discountRate: 0.25,
};

describe("discountedCustomerValue", () => {
  test("adds 50 / 1.25 + 50 / 1.5625", () => {
    expect(discountedCustomerValue(input)).toBeCloseTo(72, 12);
  });

  test("is all that is expected without interest", () => {
    const parameters = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
    const customer = { frequency: 2, recencyPeriods: 30.43, agePeriods: 38.86 };
    const expectedPurchases = (periods: number) =>
      bgNbdConditionalExpectedPurchases({ parameters, ...customer, periods });
    const steps = { steps: 12, periodsPerStep: 4.345, discountRate: 0, valuePerPurchase: 1 };
    expect(discountedCustomerValue({ expectedPurchases, ...steps })).toBeCloseTo(
      expectedPurchases(52.14),
      12,
    );
  });

  test("is 0 for no steps", () => {
    expect(discountedCustomerValue({ ...input, steps: 0 })).toBe(0);
  });

  test.each([
    { change: { steps: 1.5 }, path: "steps" },
    { change: { periodsPerStep: 0 }, path: "periodsPerStep" },
    { change: { discountRate: -1 }, path: "discountRate" },
    { change: { valuePerPurchase: -1 }, path: "valuePerPurchase" },
    { change: { expectedPurchases: () => Number.NaN }, path: "expectedPurchases" },
  ])("refuses an impossible $path", ({ change, path }) => {
    const error = errorOf(() => discountedCustomerValue({ ...input, ...change }));
    expect(error).toMatchObject({ subject: "discountedCustomerValue", issues: [{ path }] });
  });
});
