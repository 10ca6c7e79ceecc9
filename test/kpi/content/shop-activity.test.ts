import { shopActivity } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("shopActivity", () => {
  test.each([
    { input: { newArrivals: 4, contentUpdates: 12, days: 28 }, expected: [1, 3] },
    { input: { newArrivals: 3, contentUpdates: 0, days: 7 }, expected: [3, 0] },
    { input: { newArrivals: 1, contentUpdates: 5, days: 30 }, expected: [7 / 30, 35 / 30] },
    { input: { newArrivals: 0, contentUpdates: 0, days: 0 }, expected: [null, null] },
  ])("gives $expected a week for $input", ({ input, expected }) => {
    const { newArrivalsPerWeek, contentUpdatesPerWeek } = shopActivity(input);
    expect([newArrivalsPerWeek, contentUpdatesPerWeek]).toEqual(expected);
  });

  testRefusals(
    shopActivity,
    { newArrivals: 4, contentUpdates: 12, days: 28 },
    { newArrivals: [-1, 0.5], contentUpdates: [-1, 0.5], days: [-1] },
  );
});
