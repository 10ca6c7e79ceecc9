import fc from "fast-check";
import {
  communityActivity,
  communityActivityBatch,
  completionRate,
  completionRateBatch,
  interactionRate,
  interactionRateBatch,
  shopActivity,
} from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRatio } from "../traffic/ratio-properties.js";

describe("content ratios", () => {
  testRatio("interactions", "views", interactionRate, interactionRateBatch);
  testRatio("completePlays", "plays", completionRate, completionRateBatch);
  testRatio("activeMembers", "members", communityActivity, communityActivityBatch);
});

describe("shopActivity", () => {
  test("is the count itself over a week", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (newArrivals, contentUpdates) => {
        const activity = shopActivity({ newArrivals, contentUpdates, days: 7 });
        expect(activity).toEqual({
          newArrivalsPerWeek: newArrivals,
          contentUpdatesPerWeek: contentUpdates,
        });
      }),
    );
  });
});
