import { adCampaignProcess } from "opscycle/processes";

export const campaign = adCampaignProcess;

export const processSamples = {
  "ad-campaign": {
    start: { campaignId: "C-1", channel: "search", budget: 100, optimisationCycleDays: 7 },
    fields: { "adCampaign.recordSpend": [{ spend: 60 }], "adCampaign.raiseBudget": [{ budget: 200 }] },
    distinguish: ({ spend }: { readonly spend: number }) => Math.min(spend, 300),
    invariants: [
      {
        name: "it is never paused",
        holds: ({ states }: { states: readonly string[] }) => !states.includes("paused"),
      },
    ],
  },
};

export const handOvers = [
  { from: "ad-campaign", event: "adCampaign.stopped", to: "campaign-diary", does: "start", make: () => [] },
];
