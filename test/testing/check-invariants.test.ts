import fc from "fast-check";
import { type AdCampaignContext, adCampaignProcess, extendProcess } from "opscycle/processes";
import { checkInvariants, type Invariant, type ProcessSamples, processSamples } from "opscycle/testing";
import { describe, expect, test } from "vitest";

const samples = processSamples.get("ad-campaign") as ProcessSamples<AdCampaignContext>;
const within: Invariant<AdCampaignContext> = {
  name: "no more is spent than was granted",
  holds: ({ context }) => context.spend <= context.budget,
};
const campaign = { ...samples, fields: { "adCampaign.recordSpend": [{ spend: 60 }] }, invariants: [within] };

describe("checkInvariants", () => {
  test("is undefined when every invariant holds on every walk", () => {
    expect(checkInvariants(fc, adCampaignProcess, samples, { walks: 300, seed: 1 })).toBeUndefined();
  });

  test("gives the shortest way to where one breaks", () => {
    for (const seed of [1, 2, 3]) {
      const broken = checkInvariants(fc, adCampaignProcess, campaign, { seed });
      expect(broken).toMatchObject({ name: "no more is spent than was granted", context: { spend: 120 } });
      expect(broken?.path.map(({ event }) => event)).toEqual([
        "adCampaign.prepare",
        "adCampaign.requestFunds",
        "adCampaign.approveFunds",
        "adCampaign.launch",
        "adCampaign.recordSpend",
        "adCampaign.recordSpend",
      ]);
    }
  });

  test("sees what an extension breaks", () => {
    const generous = extendProcess(adCampaignProcess, {
      wrap: { "adCampaign.pause": { before: ["addSpend"] } },
      change: { version: 2 },
    });
    const never = {
      name: "spend is a number",
      holds: ({ context }: { context: AdCampaignContext }) => context.spend >= 0,
    };
    expect(
      checkInvariants(fc, generous, { ...campaign, invariants: [never] }, { walks: 50, seed: 1 }),
    ).toBeUndefined();
  });

  test("looks at the start too", () => {
    const never = { name: "never", holds: () => false };
    expect(checkInvariants(fc, adCampaignProcess, { ...campaign, invariants: [never] })).toMatchObject({
      name: "never",
      path: [],
    });
  });
});
