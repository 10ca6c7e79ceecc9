import { z } from "zod";
import { defineProcess } from "../define-process.js";
import { adCampaignCommands, adCampaignDeadlines } from "./ad-campaign.commands.js";
import { adCampaignMachine } from "./ad-campaign.machine.js";

/**
 * A paid advertising campaign: planned → prepared → funded → running, with a review of its return every optimisation
 * cycle: it pays, is acceptable, is optimised, or is paused when it stays under the floor.
 *
 * Source: P059; R001, R002, R117; E-08.
 */
export const adCampaignProcess = defineProcess({
  id: "ad-campaign",
  title: { en: "Paid advertising campaign", zh: "广告投放" },
  covers: ["P059"],
  owner: "marketing-group",
  version: 1,
  machine: adCampaignMachine,
  commands: adCampaignCommands,
  start: z.strictObject({
    campaignId: z.string().min(1),
    channel: z.string().min(1),
    sku: z.exactOptional(z.string().min(1)),
    category: z.exactOptional(z.string()),
    platform: z.exactOptional(z.string().min(1)),
    budget: z.number().positive(),
    optimisationCycleDays: z.number().positive(),
  }),
  deadlines: adCampaignDeadlines,
  restingStates: ["planned", "prepared", "funded", "running.delivering", "paused"],
  deliverables: ["on-site-promotion-plan"],
  kpis: ["ads/roas", "ads/ctr", "ads/cpc"],
  toInput: ({ optimisationCycleDays: _resolved, ...start }, windows) => ({ ...start, windows }),
});
