import type { Process } from "opscycle/processes";
import {
  type AdCampaignContext,
  type AlertContext,
  adCampaignProcess,
  alertProcess,
  productProcess,
  type ReplenishmentContext,
  replenishmentProcess,
} from "opscycle/processes";
import { type Walk, walkProcess } from "opscycle/testing";
import { productSamples } from "../../src/testing/samples/product.js";
import { shopRulebook } from "./shop-rulebook.js";

const rules = shopRulebook.at();

/** A walk through each of the library's processes. */
export const walks: readonly { readonly process: Process; readonly walk: Walk }[] = [
  {
    process: productProcess,
    walk: walkProcess(productProcess, {
      input: productProcess.input({ sku: "A-1", requiredGates: ["principles"] }, rules),
      ...productSamples,
    }),
  },
  {
    process: replenishmentProcess,
    walk: walkProcess(replenishmentProcess, {
      input: replenishmentProcess.input({ sku: "A-1", units: 10 }, rules),
      fields: {
        "replenishment.approve": [{}, { units: 6 }],
        "replenishment.receive": [{ units: 2 }, { units: 8 }],
        "replenishment.accept": [{ units: 10 }],
        "replenishment.check": [{ passedUnits: 2 }],
      },
      distinguish: ({ orderedUnits, receivedUnits }: ReplenishmentContext) => [orderedUnits, receivedUnits],
    }),
  },
  {
    process: adCampaignProcess,
    walk: walkProcess(adCampaignProcess, {
      input: adCampaignProcess.input(
        { campaignId: "C-1", channel: "search", budget: 100, optimisationCycleDays: 7 },
        rules,
      ),
      fields: {
        "adCampaign.recordSpend": [{ spend: 60 }],
        "adCampaign.raiseBudget": [{ budget: 200 }],
      },
      distinguish: ({ weakReviews, spend, budget }: AdCampaignContext) => [
        weakReviews,
        spend > budget,
        budget,
      ],
    }),
  },
  {
    process: alertProcess,
    walk: walkProcess(alertProcess, {
      input: alertProcess.input({ rule: "inventory.slow-mover", subject: "A-1" }, rules),
      fields: {
        "alert.observe": [{ facts: {} }, { facts: {}, cause: "another" }],
        "alert.snooze": [{ reason: "later" }],
        "alert.escalate": [{ reason: "urgent" }],
        "alert.close": [{ reason: "seen to" }],
      },
      distinguish: ({ cause, relapsed }: AlertContext) => [cause, relapsed],
    }),
  },
];
