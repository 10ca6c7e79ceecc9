import { z } from "zod";
import { isOutcome, isVerdict } from "../chart-words.js";
import { defineProcess, type Process } from "../define-process.js";
import { complianceTermsSchema } from "../store/compliance-terms.js";
import { promotionCommands, promotionDeadlines, promotionGoals } from "./promotion.commands.js";
import { promotionSetup, tell } from "./promotion.setup.js";

const cancel = {
  target: "#promotion.cancelled",
  actions: ["noteReason", tell("promotion.cancelled")],
} as const;

const plan = {
  target: "#promotion.inReview",
  actions: ["plan", tell("promotion.complianceRequested")],
} as const;

const launch = {
  guard: isOutcome("honoured"),
  target: "live",
  actions: tell("promotion.launched"),
} as const;

/** An order counts once, and never beyond what is offered. */
const recordUse = [
  { guard: "isKnownUse", actions: "changeNothing" },
  { guard: "isFittingUse", actions: "recordUse" },
] as const;

const live = promotionSetup.createStateConfig({
  description: "Live; what orders have of it is counted",
  meta: { zh: "进行中" },
  tags: ["live"],
  initial: "running",
  on: {
    "promotion.end": { target: "ended", actions: "noteReason" },
    "promotion.checkHonour": [
      { guard: isOutcome("honoured"), actions: "changeNothing" },
      { guard: isOutcome("broken"), target: ".broken", actions: tell("promotion.promiseBroken") },
    ],
    "promotion.recordUse": recordUse,
    "promotion.releaseUse": { actions: "releaseUse" },
  },
  states: {
    running: {
      description: "Buyers can have it",
      meta: { zh: "可参与" },
      always: { guard: "isUsedUp", target: "usedUp", actions: tell("promotion.usedUp") },
      on: {
        "promotion.pause": { target: "paused", actions: ["noteReason", tell("promotion.paused")] },
        "promotion.topUp": { guard: "isRaise", actions: "topUp" },
      },
    },
    usedUp: {
      description: "Budget or units are used up",
      meta: { zh: "已用完" },
      tags: ["attention"],
      on: {
        "promotion.topUp": { guard: "isRaise", target: "running", actions: "topUp" },
        "promotion.releaseUse": [
          { guard: "isUsedBy", target: "running", actions: "releaseUse" },
          { actions: "changeNothing" },
        ],
      },
    },
    paused: {
      description: "Buyers cannot have it for the time being; orders placed before still count",
      meta: { zh: "已暂停" },
      on: { "promotion.resume": { target: "running", actions: tell("promotion.resumed") } },
    },
    broken: {
      description: "A promise is not kept, or the stock behind it is not real: make it good",
      meta: { zh: "承诺未兑现" },
      tags: ["attention"],
      on: { "promotion.makeGood": { target: "running", actions: tell("promotion.madeGood") } },
    },
  },
});

const machine = promotionSetup.createMachine({
  id: "promotion",
  context: ({ input }) => ({
    ...input,
    form: null,
    preheatAt: null,
    startsAt: null,
    endsAt: null,
    currency: null,
    budgetMinor: null,
    offeredUnits: null,
    uses: [],
    complianceRounds: 0,
    reason: null,
  }),
  initial: "proposed",
  states: {
    proposed: {
      description: "The goal is fixed; the form is to be chosen",
      meta: { zh: "已定目标" },
      on: {
        "promotion.chooseForm": { target: "formed", actions: "chooseForm" },
        "promotion.cancel": cancel,
      },
    },
    formed: {
      description: "The form is chosen; how deep it goes is to be weighed against margin and rivals",
      meta: { zh: "待定力度" },
      on: {
        "promotion.chooseForm": { actions: "chooseForm" },
        "promotion.setStrength": { guard: isOutcome("allowed"), target: "weighed" },
        "promotion.cancel": cancel,
      },
    },
    weighed: {
      description: "It is not too deep; times, budget and units are to be planned",
      meta: { zh: "制定方案" },
      on: { "promotion.plan": plan, "promotion.cancel": cancel },
    },
    inReview: {
      description: "Planned; its rules and wording are in the compliance review",
      meta: { zh: "合规审核中" },
      on: {
        "promotion.recordCompliance": [
          { guard: isVerdict("passed"), target: "approved", actions: tell("promotion.approved") },
          {
            guard: isVerdict("returned"),
            target: "returned",
            actions: ["noteReason", tell("promotion.returned")],
          },
          { target: "blocked", actions: ["noteReason", tell("promotion.blocked")] },
        ],
        "promotion.cancel": cancel,
      },
    },
    returned: {
      description: "Returned by the compliance review: change the plan",
      meta: { zh: "退回修改" },
      tags: ["attention"],
      on: { "promotion.plan": plan, "promotion.cancel": cancel },
    },
    blocked: {
      description: "It crosses a red line: choose another form, or call it off",
      meta: { zh: "合规拦截" },
      tags: ["attention"],
      on: {
        "promotion.chooseForm": { target: "formed", actions: "chooseForm" },
        "promotion.cancel": cancel,
      },
    },
    approved: {
      description: "Approved; waits to be scheduled",
      meta: { zh: "待排期" },
      on: {
        "promotion.schedule": { target: "scheduled", actions: tell("promotion.scheduled") },
        "promotion.plan": plan,
        "promotion.cancel": cancel,
      },
    },
    scheduled: {
      description: "Begins at its time",
      meta: { zh: "已排期" },
      on: {
        "promotion.preheat": { target: "preheating", actions: tell("promotion.preheated") },
        "promotion.launch": launch,
        "promotion.plan": plan,
        "promotion.cancel": cancel,
      },
    },
    preheating: {
      description: "Announced to buyers: what it promises is binding",
      meta: { zh: "预热中" },
      on: { "promotion.launch": launch, "promotion.cancel": cancel },
    },
    live,
    ended: {
      description: "Over; orders may still be cancelled, and its review is due",
      meta: { zh: "待复盘" },
      entry: tell("promotion.ended"),
      initial: "reviewable",
      on: {
        "promotion.releaseUse": { actions: "releaseUse" },
        "promotion.review": { target: "reviewed", actions: tell("promotion.reviewed") },
      },
      states: {
        reviewable: {
          description: "To be reviewed in time",
          meta: { zh: "复盘期内" },
          after: { reviewWindow: { target: "overdue", actions: tell("promotion.reviewOverdue") } },
        },
        overdue: { description: "The review is late", meta: { zh: "复盘超期" }, tags: ["overdue"] },
      },
    },
    reviewed: {
      description: "Reviewed; what was learnt is written down",
      meta: { zh: "已复盘" },
      type: "final",
    },
    cancelled: { description: "Called off before it was live", meta: { zh: "已取消" }, type: "final" },
  },
});

/** The machine's type, printed once. */
export type PromotionMachine = typeof machine;

/** A promotion as a bare XState machine. */
export const promotionMachine: PromotionMachine = machine;

const start = z.strictObject({
  promotionId: z.string().min(1),
  goal: z.enum(promotionGoals),
  skus: z.exactOptional(z.array(z.string().min(1))),
  platform: z.exactOptional(z.string().min(1)),
  category: z.exactOptional(z.string().min(1)),
  bigPromotionId: z.exactOptional(z.string().min(1)),
  complianceTerms: z.exactOptional(complianceTermsSchema),
});

/**
 * A promotion of the shop: goal → form → strength within margin and rivals → planned → compliance review → scheduled →
 * pre-heating → live, until its time, its budget or its units are over → reviewed; paused, topped up, and made good where a
 * promise was broken.
 *
 * Source: P060, P062; R125, R210, R247; E-14. Extensions: what an order had of it, counted once and given back when the
 * order is cancelled; pause; top-up.
 */
export const promotionProcess: Process<
  "promotion",
  PromotionMachine,
  typeof promotionCommands,
  z.input<typeof start>
> = defineProcess({
  id: "promotion",
  title: { en: "Promotion", zh: "促销活动" },
  covers: ["P060", "P062"],
  owner: "marketing-group",
  version: 1,
  machine: promotionMachine,
  commands: promotionCommands,
  start,
  deadlines: promotionDeadlines,
  restingStates: [
    "proposed",
    "weighed",
    "inReview",
    "approved",
    "scheduled",
    "preheating",
    "live.running",
    "live.paused",
    "ended.reviewable",
  ],
  deliverables: ["on-site-promotion-plan", "campaign-review-report"],
  kpis: ["sales/gmv", "conversion/conversion-rate", "sales/average-order-value", "profit/gross-margin"],
  toInput: ({ skus = [], bigPromotionId = null, complianceTerms = null, ...start }, windows) => ({
    ...start,
    skus,
    bigPromotionId,
    complianceTerms,
    windows,
  }),
});
