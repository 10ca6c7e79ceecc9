import type { Operations } from "opscycle/operations";

const marketing = { actor: "marketing", role: "marketing-group" } as const;

/** Two campaigns for growing products wait for their funds. */
export async function requestCampaigns(operations: Operations): Promise<void> {
  const growing = await operations.list({ process: "product", state: "operating.stage.growth", limit: 2 });
  for (const { id: sku } of growing) {
    const id = `search/${sku}`;
    const plan = { campaignId: id, channel: "search", budget: 300, optimisationCycleDays: 7, sku };
    await operations.start("ad-campaign", id, plan, marketing);
    await operations.send("ad-campaign", id, { type: "adCampaign.prepare" }, marketing);
    await operations.send("ad-campaign", id, { type: "adCampaign.requestFunds" }, marketing);
  }
}
