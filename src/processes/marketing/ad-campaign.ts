import { z } from "zod";
import { isOutcome } from "../chart-words.js";
import { defineProcess, type Process } from "../define-process.js";
import { adCampaignCommands, adCampaignDeadlines } from "./ad-campaign.commands.js";
import { adCampaignSetup, tell, tellMoney } from "./ad-campaign.setup.js";

interface WithReason {
  readonly event: { readonly reason?: string };
}

const pause = {
  target: "paused",
  actions: {
    type: "tell",
    params: ({ event }: WithReason) =>
      ({ type: "adCampaign.paused", ...(event.reason !== undefined && { detail: event.reason }) }) as const,
  },
} as const;

/** What was spent is booked whatever the budget; beyond it the delivery stops. */
const recordSpend = [
  { guard: "isWithinBudget", actions: "addSpend" },
  { target: "paused", actions: ["addSpend", tell("adCampaign.overBudget")] },
] as const;

const raiseBudget = {
  guard: "isRaise",
  actions: [
    "setBudget",
    {
      type: "tell",
      params: ({ event }: { readonly event: { readonly budget: number } }) =>
        ({ type: "adCampaign.budgetRaised", amount: event.budget }) as const,
    },
  ],
} as const;

const machine = adCampaignSetup.createMachine({
  id: "adCampaign",
  context: ({ input }) => ({ ...input, spend: 0, weakReviews: 0 }),
  initial: "planned",
  states: {
    planned: {
      description: "Channel, budget, goal and optimisation cycle are planned",
      meta: { zh: "已计划" },
      on: { "adCampaign.prepare": "prepared", "adCampaign.stop": "stopped" },
    },
    prepared: {
      description: "Keywords, audience and creative are set; the funds are still to be requested",
      meta: { zh: "已准备" },
      on: {
        "adCampaign.requestFunds": {
          target: "awaitingFunds",
          actions: tellMoney("adCampaign.fundsRequested", "budget"),
        },
        "adCampaign.stop": "stopped",
      },
    },
    awaitingFunds: {
      description: "Finance is deciding on the funds",
      meta: { zh: "待批资金" },
      on: {
        "adCampaign.approveFunds": { target: "funded", actions: "setBudget" },
        "adCampaign.rejectFunds": {
          target: "prepared",
          actions: {
            type: "tell",
            params: ({ event }) => ({ type: "adCampaign.fundsRejected", detail: event.reason }),
          },
        },
      },
    },
    funded: {
      description: "Funds are there; ready to launch",
      meta: { zh: "资金到位" },
      on: {
        "adCampaign.launch": { target: "running", actions: tellMoney("adCampaign.launched", "budget") },
        "adCampaign.stop": "stopped",
      },
    },
    running: {
      description: "Delivering; its return is reviewed every cycle",
      meta: { zh: "投放中" },
      on: {
        "adCampaign.recordSpend": recordSpend,
        "adCampaign.raiseBudget": raiseBudget,
        "adCampaign.reviewReturn": [
          {
            guard: isOutcome("pays"),
            target: ".delivering",
            actions: ["forgetWeakReviews", tell("adCampaign.reviewed", "pays")],
          },
          {
            guard: isOutcome("acceptable"),
            target: ".delivering",
            actions: ["forgetWeakReviews", tell("adCampaign.reviewed", "acceptable")],
          },
          {
            guard: "isWeakAgain",
            target: "paused",
            actions: [
              "forgetWeakReviews",
              tell("adCampaign.paused", "unacceptable again after optimisation"),
            ],
          },
          {
            guard: isOutcome("unacceptable"),
            target: "optimising",
            actions: ["countWeakReview", tell("adCampaign.optimisationStarted")],
          },
        ],
        "adCampaign.pause": pause,
        "adCampaign.stop": "stopped",
      },
      initial: "delivering",
      states: {
        delivering: {
          description: "Within its cycle",
          meta: { zh: "投放周期内" },
          after: { optimisationCycle: { target: "reviewDue", actions: tell("adCampaign.reviewDue") } },
        },
        reviewDue: {
          description: "The cycle is over; the return is to be reviewed",
          meta: { zh: "待评估" },
          tags: ["overdue"],
        },
      },
    },
    optimising: {
      description: "Targeting, creative or bids are being changed; it goes on delivering meanwhile",
      meta: { zh: "优化中" },
      on: {
        "adCampaign.finishOptimisation": "running",
        "adCampaign.recordSpend": recordSpend,
        "adCampaign.pause": pause,
        "adCampaign.stop": "stopped",
      },
    },
    paused: {
      description: "Not delivering: the return was too low, the budget is used up, or somebody said so",
      meta: { zh: "已暂停" },
      on: {
        "adCampaign.resume": {
          guard: "isFunded",
          target: "running",
          actions: tell("adCampaign.resumed"),
        },
        "adCampaign.raiseBudget": raiseBudget,
        "adCampaign.recordSpend": { description: "Spend that is reported late", actions: "addSpend" },
        "adCampaign.stop": "stopped",
      },
    },
    stopped: {
      description: "Over; its review follows",
      meta: { zh: "已停止" },
      type: "final",
      entry: tellMoney("adCampaign.stopped", "spend"),
    },
  },
});

/** The machine's type, printed once. */
export type AdCampaignMachine = typeof machine;

/** An ad campaign as a bare XState machine. */
export const adCampaignMachine: AdCampaignMachine = machine;

const start = z.strictObject({
  campaignId: z.string().min(1),
  channel: z.string().min(1),
  sku: z.exactOptional(z.string().min(1)),
  category: z.exactOptional(z.string()),
  platform: z.exactOptional(z.string().min(1)),
  budget: z.number().positive(),
  optimisationCycleDays: z.number().positive(),
});

/**
 * A paid advertising campaign: planned → prepared → funded → running, with a review of its return every optimisation
 * cycle: it pays, is acceptable, is optimised, or is paused when it stays under the floor.
 *
 * Source: P059; R001, R002, R117; E-08.
 */
export const adCampaignProcess: Process<
  "ad-campaign",
  AdCampaignMachine,
  typeof adCampaignCommands,
  z.input<typeof start>
> = defineProcess({
  id: "ad-campaign",
  title: { en: "Paid advertising campaign", zh: "广告投放" },
  covers: ["P059"],
  owner: "marketing-group",
  version: 1,
  machine: adCampaignMachine,
  commands: adCampaignCommands,
  start,
  deadlines: adCampaignDeadlines,
  restingStates: ["planned", "prepared", "funded", "running.delivering", "paused"],
  deliverables: ["on-site-promotion-plan"],
  kpis: ["ads/roas", "ads/ctr", "ads/cpc"],
  toInput: ({ optimisationCycleDays: _resolved, ...start }, windows) => ({ ...start, windows }),
});
