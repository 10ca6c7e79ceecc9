import { rfmSegment } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../../refuses.js";

const cutOffs = { dormantAfterDays: 180, highFrequency: 4, highMonetary: 1000 };

describe("rfmSegment", () => {
  test.each([
    { recencyDays: 180, frequency: 4, monetary: 1000, segment: "highValue" },
    { recencyDays: 20, frequency: 4, monetary: 999, segment: "potential" },
    { recencyDays: 20, frequency: 3, monetary: 5000, segment: "potential" },
    { recencyDays: 181, frequency: 9, monetary: 5000, segment: "dormant" },
  ])("calls $recencyDays days, $frequency purchases and $monetary $segment", ({ segment, ...customer }) => {
    expect(rfmSegment({ ...customer, ...cutOffs })).toBe(segment);
  });

  testRefusals(
    rfmSegment,
    { recencyDays: 20, frequency: 3, monetary: 90, ...cutOffs },
    {
      recencyDays: [-1],
      frequency: [-1, 0.5],
      monetary: [-1],
      dormantAfterDays: [-1],
      highFrequency: [-1],
      highMonetary: [-1],
    },
  );
});
