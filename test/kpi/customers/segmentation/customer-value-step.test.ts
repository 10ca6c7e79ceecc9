import { customerValueStep } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../../refuses.js";

const cutOffs = { loyalFrequency: 5, loyalMonetary: 1000 };

describe("customerValueStep", () => {
  test.each([
    { frequency: 0, monetary: 0, step: null },
    { frequency: 1, monetary: 5000, step: "new" },
    { frequency: 2, monetary: 5000, step: "repeat" },
    { frequency: 9, monetary: 999, step: "repeat" },
    { frequency: 5, monetary: 1000, step: "loyal" },
  ])("calls $frequency purchases for $monetary $step", ({ step, ...customer }) => {
    expect(customerValueStep({ ...customer, ...cutOffs })).toBe(step);
  });

  testRefusals(
    customerValueStep,
    { frequency: 1, monetary: 10, ...cutOffs },
    { frequency: [-1, 0.5], monetary: [-1], loyalFrequency: [-1], loyalMonetary: [-1] },
  );
});
