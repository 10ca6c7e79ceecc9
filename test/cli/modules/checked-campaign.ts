import {
  adCampaignProcess,
  commandsFor,
  defineHandOver,
  extendProcess,
  productProcess,
} from "opscycle/processes";
import { z } from "zod";

const clear = commandsFor<object>().plain({
  title: { en: "Clear the creative", zh: "素材过审" },
  payload: z.strictObject({}),
  roles: ["compliance-reviewer"],
});

export const checkedCampaign = extendProcess(adCampaignProcess, {
  add: { commands: { "adCampaign.clear": clear } },
  insert: {
    creativeReview: {
      between: ["awaitingFunds", "funded"],
      state: { description: "Being checked", meta: { zh: "审核中" }, on: { "adCampaign.clear": "funded" } },
    },
  },
});

export const handOvers = [
  defineHandOver({
    from: productProcess,
    event: "product.trialStarted",
    to: adCampaignProcess,
    does: "start",
    make: ({ sku }) => ({
      id: sku,
      payload: { campaignId: sku, channel: "search", budget: 10, optimisationCycleDays: 7 },
    }),
  }),
];
