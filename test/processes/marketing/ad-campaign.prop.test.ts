import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { adCampaignProcess } from "../../../src/processes/marketing/ad-campaign.js";
import { adCampaignSamples } from "../../../src/testing/samples/ad-campaign.js";
import { sentAtRandom } from "../sent-at-random.js";

describe("adCampaignProcess", () => {
  test("keeps its invariants whatever comes, in whatever order", () => {
    fc.assert(
      fc.property(sentAtRandom(adCampaignProcess, adCampaignSamples), ({ broken }) => {
        expect(broken).toEqual([]);
      }),
    );
  });
});
