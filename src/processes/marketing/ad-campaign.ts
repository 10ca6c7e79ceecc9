import { assign, emit, setup } from "xstate";
import { z } from "zod";
import { adRoiGate } from "../../rules/ad/roi-gate.js";
import { commandsFor, type MachineEventOf, metricsOf } from "../commands.js";
import { type DeadlineTable, defineProcess, type Windows } from "../define-process.js";

const deadlines = {
  optimisationCycle: {
    title: { en: "Optimisation cycle", zh: "优化周期" },
    from: { input: "optimisationCycleDays" },
    unit: "days",
  },
} as const satisfies DeadlineTable;

/** What a campaign's machine remembers; money in major units of one currency. */
export interface AdCampaignContext {
  readonly campaignId: string;
  readonly channel: string;
  /** The product advertised, where it is one. */
  readonly sku?: string;
  readonly platform?: string;
  readonly windows: Windows<typeof deadlines>;
  readonly budget: number;
  readonly spend: number;
  /** Reviews in a row that the gate called unacceptable; a pause or a good review starts them anew. */
  readonly weakReviews: number;
}

/** What a campaign is started with: the line of the on-site promotion plan (R117). */
export interface AdCampaignInput {
  readonly campaignId: string;
  readonly channel: string;
  readonly sku?: string;
  readonly platform?: string;
  readonly budget: number;
  readonly windows: Windows<typeof deadlines>;
}

/** An event of a campaign. */
export interface AdCampaignEvent {
  readonly type:
    | "adCampaign.fundsRequested"
    | "adCampaign.fundsRejected"
    | "adCampaign.launched"
    | "adCampaign.reviewDue"
    | "adCampaign.reviewed"
    | "adCampaign.optimisationStarted"
    | "adCampaign.overBudget"
    | "adCampaign.paused"
    | "adCampaign.resumed"
    | "adCampaign.budgetRaised"
    | "adCampaign.stopped";
  readonly campaignId: string;
  readonly at?: string;
  /** The band of a review, or the reason. */
  readonly detail?: string;
  /** Money that it is about, in major units. */
  readonly amount?: number;
}

const { plain, consulting } = commandsFor<AdCampaignContext>();
const marketers = ["marketing-group", "promotion-planner", "system"] as const;
const amount = z.number().positive();

/** The commands of an ad campaign. */
export const adCampaignCommands = {
  "adCampaign.prepare": plain({
    title: { en: "Set keywords, audience and creative", zh: "设置关键词、人群与创意" },
    payload: z.strictObject({
      keywords: z.exactOptional(z.array(z.string().min(1))),
      audience: z.exactOptional(z.string().min(1)),
      creative: z.exactOptional(z.string().min(1)),
    }),
    roles: marketers,
  }),
  "adCampaign.requestFunds": plain({
    title: { en: "Request the funds", zh: "申请推广资金" },
    payload: z.strictObject({}),
    roles: marketers,
  }),
  "adCampaign.approveFunds": plain({
    title: { en: "Approve the funds", zh: "批准资金" },
    payload: z.strictObject({ budget: z.exactOptional(amount) }),
    roles: ["finance", "operations-director", "system"],
  }),
  "adCampaign.rejectFunds": plain({
    title: { en: "Reject the funds", zh: "驳回资金" },
    payload: z.strictObject({ reason: z.string().min(1) }),
    roles: ["finance", "operations-director", "system"],
  }),
  "adCampaign.launch": plain({
    title: { en: "Launch", zh: "开始投放" },
    payload: z.strictObject({}),
    roles: marketers,
  }),
  "adCampaign.recordSpend": plain({
    title: { en: "Record what was spent", zh: "登记花费" },
    payload: z.strictObject({ spend: z.number().min(0) }),
    roles: marketers,
  }),
  "adCampaign.reviewReturn": consulting(
    {
      title: { en: "Review the return", zh: "投产比评估" },
      payload: z.strictObject({ metrics: metricsOf(adRoiGate) }),
      roles: marketers,
    },
    {
      rule: adRoiGate,
      facts: ({ command }) => ({ roas: null, spend: null, days: null, ...command.metrics }),
      scope: ({ context }) => ({
        ...(context.sku !== undefined && { sku: context.sku }),
        ...(context.platform !== undefined && { platform: context.platform }),
      }),
      overridableBy: ["operations-director"],
    },
  ),
  "adCampaign.finishOptimisation": plain({
    title: { en: "Finish the optimisation", zh: "完成优化" },
    payload: z.strictObject({ changes: z.exactOptional(z.array(z.string().min(1))) }),
    roles: marketers,
  }),
  "adCampaign.raiseBudget": plain({
    title: { en: "Raise the budget", zh: "追加预算" },
    payload: z.strictObject({ budget: amount }),
    roles: ["finance", "operations-director", "system"],
  }),
  "adCampaign.pause": plain({
    title: { en: "Pause", zh: "暂停" },
    payload: z.strictObject({ reason: z.exactOptional(z.string().min(1)) }),
    roles: marketers,
  }),
  "adCampaign.resume": plain({
    title: { en: "Resume", zh: "恢复" },
    payload: z.strictObject({}),
    roles: marketers,
  }),
  "adCampaign.stop": plain({
    title: { en: "Stop", zh: "停止" },
    payload: z.strictObject({ reason: z.exactOptional(z.string().min(1)) }),
    roles: marketers,
  }),
};

type AdCampaignMachineEvent = MachineEventOf<typeof adCampaignCommands>;

const adCampaignSetup = setup({
  types: {
    context: {} as AdCampaignContext,
    events: {} as AdCampaignMachineEvent,
    input: {} as AdCampaignInput,
    emitted: {} as AdCampaignEvent,
  },
  delays: { optimisationCycle: ({ context }) => context.windows.optimisationCycle },
  guards: {
    isOutcome: ({ event }, outcome: string) => "decision" in event && event.decision.outcome === outcome,
    isWeakAgain: ({ context, event }) =>
      "decision" in event && event.decision.outcome === "unacceptable" && context.weakReviews > 0,
    isWithinBudget: ({ context }, spend: number) => context.spend + spend <= context.budget,
    isRaise: ({ context }, budget: number) => budget > context.budget,
    isFunded: ({ context }) => context.spend < context.budget,
  },
  actions: {
    setBudget: assign(({ context }, budget: number | undefined) => ({ budget: budget ?? context.budget })),
    addSpend: assign(({ context }, spend: number) => ({ spend: context.spend + spend })),
    countWeakReview: assign(({ context }) => ({ weakReviews: context.weakReviews + 1 })),
    forgetWeakReviews: assign({ weakReviews: 0 }),
    tell: emit(
      ({ context, event }, told: Omit<AdCampaignEvent, "campaignId" | "at">): AdCampaignEvent => ({
        ...told,
        campaignId: context.campaignId,
        ...("at" in event && { at: event.at }),
      }),
    ),
  },
});

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
        "adCampaign.requestFunds": {
          target: "awaitingFunds",
          actions: { type: "tell", params: { type: "adCampaign.fundsRequested" } },
        },
        "adCampaign.stop": "stopped",
      },
    },
    awaitingFunds: {
      description: "Finance is deciding on the funds",
      on: {
        "adCampaign.approveFunds": {
          target: "funded",
          actions: { type: "setBudget", params: ({ event }) => event.budget },
        },
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
        "adCampaign.launch": {
          target: "running",
          actions: { type: "tell", params: { type: "adCampaign.launched" } },
        },
        "adCampaign.stop": "stopped",
      },
    },
    running: {
      description: "Delivering; its return is reviewed every cycle",
      initial: "delivering",
      on: {
        "adCampaign.recordSpend": [
          {
            guard: { type: "isWithinBudget", params: ({ event }) => event.spend },
            actions: { type: "addSpend", params: ({ event }) => event.spend },
          },
          {
            target: "paused",
            actions: [
              { type: "addSpend", params: ({ event }) => event.spend },
              { type: "tell", params: { type: "adCampaign.overBudget" } },
            ],
          },
        ],
        "adCampaign.raiseBudget": {
          guard: { type: "isRaise", params: ({ event }) => event.budget },
          actions: [
            { type: "setBudget", params: ({ event }) => event.budget },
            {
              type: "tell",
              params: ({ event }) => ({ type: "adCampaign.budgetRaised", amount: event.budget }),
            },
          ],
        },
        "adCampaign.reviewReturn": [
          {
            guard: { type: "isOutcome", params: "pays" },
            target: ".delivering",
            reenter: true,
            actions: [
              "forgetWeakReviews",
              { type: "tell", params: { type: "adCampaign.reviewed", detail: "pays" } },
            ],
          },
          {
            guard: { type: "isOutcome", params: "acceptable" },
            target: ".delivering",
            reenter: true,
            actions: [
              "forgetWeakReviews",
              { type: "tell", params: { type: "adCampaign.reviewed", detail: "acceptable" } },
            ],
          },
          {
            guard: "isWeakAgain",
            target: "paused",
            actions: [
              "forgetWeakReviews",
              {
                type: "tell",
                params: { type: "adCampaign.paused", detail: "unacceptable again after optimisation" },
              },
            ],
          },
          {
            guard: { type: "isOutcome", params: "unacceptable" },
            target: "optimising",
            actions: [
              "countWeakReview",
              { type: "tell", params: { type: "adCampaign.optimisationStarted" } },
            ],
          },
        ],
        "adCampaign.pause": {
          target: "paused",
          actions: {
            type: "tell",
            params: ({ event }) => ({
              type: "adCampaign.paused",
              ...(event.reason && { detail: event.reason }),
            }),
          },
        },
        "adCampaign.stop": "stopped",
      },
      states: {
        delivering: {
          description: "Within its cycle",
          after: {
            optimisationCycle: {
              target: "reviewDue",
              actions: { type: "tell", params: { type: "adCampaign.reviewDue" } },
            },
          },
        },
        reviewDue: { description: "The cycle is over; the return is to be reviewed", tags: ["overdue"] },
      },
    },
    optimising: {
      description: "Targeting, creative or bids are being changed; it goes on delivering meanwhile",
      on: {
        "adCampaign.finishOptimisation": "running",
        "adCampaign.recordSpend": { actions: { type: "addSpend", params: ({ event }) => event.spend } },
        "adCampaign.pause": {
          target: "paused",
          actions: {
            type: "tell",
            params: ({ event }) => ({
              type: "adCampaign.paused",
              ...(event.reason && { detail: event.reason }),
            }),
          },
        },
        "adCampaign.stop": "stopped",
      },
    },
    paused: {
      description: "Not delivering: the return was too low, the budget is used up, or somebody said so",
      on: {
        "adCampaign.resume": {
          guard: "isFunded",
          target: "running",
          actions: { type: "tell", params: { type: "adCampaign.resumed" } },
        },
        "adCampaign.raiseBudget": {
          guard: { type: "isRaise", params: ({ event }) => event.budget },
          actions: [
            { type: "setBudget", params: ({ event }) => event.budget },
            {
              type: "tell",
              params: ({ event }) => ({ type: "adCampaign.budgetRaised", amount: event.budget }),
            },
          ],
        },
        "adCampaign.stop": "stopped",
      },
    },
    stopped: {
      description: "Over; its review follows",
      type: "final",
      entry: { type: "tell", params: { type: "adCampaign.stopped" } },
    },
  },
});

/** The machine's type, printed once. */
export type AdCampaignMachine = typeof machine;

/** An ad campaign as a bare XState machine. */
export const adCampaignMachine: AdCampaignMachine = machine;

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
    platform: z.exactOptional(z.string().min(1)),
    budget: amount,
    optimisationCycleDays: amount,
  }),
  deadlines,
  restingStates: ["planned", "prepared", "funded", "running.delivering", "paused"],
  deliverables: ["On-site promotion plan"],
  kpis: ["ads/roas", "ads/click-through-rate", "ads/cost-per-click"],
  toInput: ({ optimisationCycleDays: _resolved, ...start }, windows) => ({ ...start, windows }),
});
