import { adCampaignSetup, isOutcome, tell } from "./ad-campaign.setup.js";

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
      on: { "adCampaign.prepare": "prepared", "adCampaign.stop": "stopped" },
    },
    prepared: {
      description: "Keywords, audience and creative are set; the funds are still to be requested",
      on: {
        "adCampaign.requestFunds": { target: "awaitingFunds", actions: tell("adCampaign.fundsRequested") },
        "adCampaign.stop": "stopped",
      },
    },
    awaitingFunds: {
      description: "Finance is deciding on the funds",
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
      on: {
        "adCampaign.launch": { target: "running", actions: tell("adCampaign.launched") },
        "adCampaign.stop": "stopped",
      },
    },
    running: {
      description: "Delivering; its return is reviewed every cycle",
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
          after: { optimisationCycle: { target: "reviewDue", actions: tell("adCampaign.reviewDue") } },
        },
        reviewDue: { description: "The cycle is over; the return is to be reviewed", tags: ["overdue"] },
      },
    },
    optimising: {
      description: "Targeting, creative or bids are being changed; it goes on delivering meanwhile",
      on: {
        "adCampaign.finishOptimisation": "running",
        "adCampaign.recordSpend": recordSpend,
        "adCampaign.pause": pause,
        "adCampaign.stop": "stopped",
      },
    },
    paused: {
      description: "Not delivering: the return was too low, the budget is used up, or somebody said so",
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
      type: "final",
      entry: tell("adCampaign.stopped"),
    },
  },
});

/** The machine's type, printed once. */
export type AdCampaignMachine = typeof machine;

/** An ad campaign as a bare XState machine. */
export const adCampaignMachine: AdCampaignMachine = machine;
