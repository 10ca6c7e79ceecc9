import { describe, expect, test } from "vitest";
import { campaignMetricWeights } from "../../../src/rules/campaign/metric-weights.js";
import { campaignStarterParams } from "../../../src/rules/campaign/starter-params.js";
import { decideWithStarter } from "../decide-with-starter.js";

const decide = decideWithStarter([campaignMetricWeights], campaignStarterParams);
const none = { gmvAttainment: 0, newCustomersAttainment: 0, newCustomerCostAttainment: 0 };

describe("campaignStarterParams", () => {
  test.each([
    ["volume", { gmvAttainment: 1 }, 0.8],
    ["volume", { newCustomersAttainment: 1 }, 0.1],
    ["volume", { newCustomerCostAttainment: 1 }, 0.1],
    ["acquisition", { gmvAttainment: 1 }, 0.2],
    ["acquisition", { newCustomersAttainment: 1 }, 0.4],
    ["acquisition", { newCustomerCostAttainment: 1 }, 0.4],
    // no more than one and a half times the target
    ["volume", { gmvAttainment: 1.5 }, 1.2],
    ["volume", { gmvAttainment: 1.6 }, 1.2],
  ])("weigh for %s %j with %s", (goal, change, score) => {
    expect(decide("campaign.metric-weights", { goal, ...none, ...change }).proposal).toEqual({ score });
  });

  test.each([
    [1.25, "reached"],
    [1.249, "missed"],
  ])("call a volume campaign with %s times its GMV and no new customers %s", (gmvAttainment, outcome) => {
    const facts = { goal: "volume", ...none, gmvAttainment };
    expect(decide("campaign.metric-weights", facts).outcome).toBe(outcome);
  });
});
