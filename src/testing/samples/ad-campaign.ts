import type { AdCampaignContext } from "../../processes/marketing/ad-campaign.commands.js";
import type { ProcessSamples } from "../process-samples.js";

/** A campaign with 100 to spend, which two bookings of 60 exceed. */
export const adCampaignSamples: ProcessSamples<AdCampaignContext> = {
  start: { campaignId: "C-1", channel: "search", budget: 100, optimisationCycleDays: 7 },
  fields: {
    "adCampaign.recordSpend": [{ spend: 60 }],
    "adCampaign.raiseBudget": [{ budget: 200 }],
  },
  distinguish: ({ weakReviews, spend, budget }) => [weakReviews, Math.min(spend, 200), budget],
  invariants: [
    { name: "nothing negative is spent", holds: ({ context }) => context.spend >= 0 && context.budget > 0 },
    {
      name: "what was spent never becomes less",
      holds: ({ context, before }) => before === undefined || context.spend >= before.spend,
    },
    {
      name: "it delivers on only where its spend is within its budget",
      holds: ({ context, states }) =>
        !states.some((state) => state.startsWith("running") || state === "optimising") ||
        context.spend <= context.budget,
    },
  ],
};
