import { z } from "zod";
import { isOutcome, isVerdict } from "../chart-words.js";
import { defineProcess, type Process } from "../define-process.js";
import { bigPromotionCommands, bigPromotionDeadlines } from "./big-promotion.commands.js";
import { bigPromotionSetup, tell } from "./big-promotion.setup.js";

const enrol = { target: "enrolled", actions: ["enrol", tell("bigPromotion.enrolled")] } as const;

const giveUp = { target: "givenUp", actions: ["noteReason", tell("bigPromotion.givenUp")] } as const;

/** A blocker is raised and resolved once, whoever tells it again. */
const blockers = {
  "bigPromotion.raiseBlocker": [
    { guard: "isKnownBlocker", actions: "changeNothing" },
    { guard: "isNewBlocker", actions: ["raiseBlocker", tell("bigPromotion.blockerRaised")] },
  ],
  "bigPromotion.resolveBlocker": [
    { guard: "isResolvedBlocker", actions: "changeNothing" },
    { guard: "isOpenBlocker", actions: ["resolveBlocker", tell("bigPromotion.blockerResolved")] },
  ],
} as const;

const addPromotion = { actions: "noteOffers" } as const;

const violation = [
  { guard: "isKnownViolation", actions: "changeNothing" },
  {
    target: "#bigPromotion.suspended",
    actions: ["noteViolation", "noteReason", tell("bigPromotion.violated")],
  },
] as const;

const expulsion = {
  target: "#bigPromotion.returnsWave",
  actions: ["noteReason", tell("bigPromotion.expelled")],
} as const;

/** Preparation: stock, content and technology side by side; blockers are kept over all three. */
const preparing = bigPromotionSetup.createStateConfig({
  description: "Being prepared: stock, content and technology side by side",
  meta: { zh: "筹备中" },
  type: "parallel",
  on: { ...blockers, "bigPromotion.addPromotion": addPromotion, "bigPromotion.giveUp": giveUp },
  onDone: { target: "prepared", actions: tell("bigPromotion.prepared") },
  states: {
    stock: {
      description: "Stock",
      meta: { zh: "备货" },
      initial: "estimated",
      states: {
        estimated: {
          description: "How much is needed is being estimated",
          meta: { zh: "销量预估" },
          on: {
            "bigPromotion.planStock": {
              target: "ordered",
              actions: ["planStock", tell("bigPromotion.stockPlanned")],
            },
          },
        },
        ordered: {
          description: "The goods are on order; they must be real before they are offered",
          meta: { zh: "备货中" },
          on: {
            "bigPromotion.planStock": { actions: ["planStock", tell("bigPromotion.stockPlanned")] },
            "bigPromotion.confirmStock": [
              { guard: isOutcome("honoured"), target: "confirmed" },
              {
                guard: isOutcome("broken"),
                target: "doubtful",
                actions: tell("bigPromotion.stockFictitious"),
              },
            ],
          },
        },
        doubtful: {
          description: "What is to be offered is not there, or is hoarded: plan anew",
          meta: { zh: "库存不实" },
          tags: ["attention"],
          on: {
            "bigPromotion.planStock": {
              target: "ordered",
              actions: ["planStock", tell("bigPromotion.stockPlanned")],
            },
          },
        },
        confirmed: { description: "The stock is there", meta: { zh: "备货完成" }, type: "final" },
      },
    },
    content: {
      description: "Pages, pictures and offers",
      meta: { zh: "内容" },
      initial: "making",
      states: {
        making: {
          description: "Pages, pictures and offers are being made",
          meta: { zh: "制作中" },
          on: { "bigPromotion.finishContent": { target: "finished", actions: "noteOffers" } },
        },
        finished: { description: "The content is ready", meta: { zh: "内容完成" }, type: "final" },
      },
    },
    technology: {
      description: "Shop, systems and interfaces under load",
      meta: { zh: "技术" },
      initial: "testing",
      states: {
        testing: {
          description: "The load is being tested",
          meta: { zh: "压测中" },
          on: {
            "bigPromotion.recordLoadTest": [
              { guard: isVerdict("accepted"), target: "passed" },
              { target: "failing", actions: "noteReason" },
            ],
          },
        },
        failing: {
          description: "It does not bear the load: fix it and test again",
          meta: { zh: "压测未过" },
          tags: ["attention"],
          on: {
            "bigPromotion.recordLoadTest": [
              { guard: isVerdict("accepted"), target: "passed" },
              { actions: "noteReason" },
            ],
          },
        },
        passed: { description: "It bears the load", meta: { zh: "压测通过" }, type: "final" },
      },
    },
  },
});

const machine = bigPromotionSetup.createMachine({
  id: "bigPromotion",
  context: ({ input }) => ({
    ...input,
    slots: [],
    enrolments: 0,
    lead: null,
    members: [],
    blockers: [],
    stock: [],
    stockPlans: 0,
    promotionIds: [],
    violationIds: [],
    reason: null,
  }),
  initial: "announced",
  states: {
    announced: {
      description: "The platform has announced it; enrolment is open",
      meta: { zh: "报名开放" },
      on: { "bigPromotion.enrol": enrol, "bigPromotion.giveUp": giveUp },
    },
    enrolled: {
      description: "Enrolled; the platform decides",
      meta: { zh: "已报名" },
      on: {
        "bigPromotion.recordEnrolment": [
          { guard: isVerdict("accepted"), target: "accepted", actions: tell("bigPromotion.accepted") },
          { target: "refused", actions: ["noteReason", tell("bigPromotion.refused")] },
        ],
        "bigPromotion.giveUp": giveUp,
      },
    },
    refused: {
      description: "Refused by the platform: put right what was missing and enrol again, or give it up",
      meta: { zh: "报名未通过" },
      tags: ["attention"],
      on: { "bigPromotion.enrol": enrol, "bigPromotion.giveUp": giveUp },
    },
    accepted: {
      description: "Accepted; the project group is to be formed",
      meta: { zh: "报名通过" },
      on: {
        "bigPromotion.formGroup": {
          target: "preparing",
          actions: ["formGroup", tell("bigPromotion.groupFormed")],
        },
        "bigPromotion.giveUp": giveUp,
      },
    },
    preparing,
    prepared: {
      description: "Prepared; begins by the platform's calendar, once no blocker is open",
      meta: { zh: "筹备完成" },
      on: {
        ...blockers,
        "bigPromotion.addPromotion": addPromotion,
        "bigPromotion.reopen": { target: "preparing", actions: "noteReason" },
        "bigPromotion.recordViolation": violation,
        "bigPromotion.advance": [
          {
            guard: { type: "isUnblocked", params: "pre-heat" },
            target: "preheating",
            actions: tell("bigPromotion.preheated"),
          },
          {
            guard: { type: "isUnblocked", params: "running" },
            target: "official",
            actions: tell("bigPromotion.opened"),
          },
        ],
        "bigPromotion.giveUp": giveUp,
      },
    },
    preheating: {
      description: "Pre-heating: what is announced is binding",
      meta: { zh: "预热期" },
      on: {
        ...blockers,
        "bigPromotion.recordViolation": violation,
        "bigPromotion.advance": [
          { guard: isOutcome("pre-heat"), actions: "changeNothing" },
          { guard: isOutcome("running"), target: "official", actions: tell("bigPromotion.opened") },
          { guard: isOutcome("outside"), target: "returnsWave", actions: tell("bigPromotion.missed") },
        ],
      },
    },
    official: {
      description: "The promotion itself",
      meta: { zh: "正式期" },
      tags: ["live"],
      on: {
        ...blockers,
        "bigPromotion.recordViolation": violation,
        "bigPromotion.advance": [
          { guard: isOutcome("running"), actions: "changeNothing" },
          { guard: isOutcome("outside"), target: "returnsWave", actions: tell("bigPromotion.over") },
        ],
      },
    },
    suspended: {
      description: "Suspended for a violation: hoarding, stock that is not real, promises not kept",
      meta: { zh: "违规暂停" },
      tags: ["attention"],
      on: {
        ...blockers,
        "bigPromotion.recordViolation": [
          { guard: "isKnownViolation", actions: "changeNothing" },
          { actions: ["noteViolation", "noteReason", tell("bigPromotion.violated")] },
        ],
        "bigPromotion.rectify": {
          guard: isOutcome("honoured"),
          target: "prepared",
          actions: tell("bigPromotion.rectified"),
        },
        "bigPromotion.recordExpulsion": expulsion,
      },
    },
    returnsWave: {
      description: "Over; parcels are delivered, and goods come back",
      meta: { zh: "退货高峰期" },
      after: { returnsWindow: { target: "reviewDue", actions: tell("bigPromotion.reviewDue") } },
    },
    reviewDue: {
      description: "The returns are in: the result is to be reviewed",
      meta: { zh: "待复盘" },
      on: { "bigPromotion.review": { target: "reviewed", actions: tell("bigPromotion.reviewed") } },
      after: { reviewWindow: { target: "reviewOverdue", actions: tell("bigPromotion.reviewOverdue") } },
    },
    reviewOverdue: {
      description: "The review is late",
      meta: { zh: "复盘超期" },
      tags: ["overdue"],
      on: { "bigPromotion.review": { target: "reviewed", actions: tell("bigPromotion.reviewed") } },
    },
    reviewed: {
      description: "Reviewed; what was learnt is written down",
      meta: { zh: "已复盘" },
      type: "final",
    },
    givenUp: { description: "Given up", meta: { zh: "已放弃" }, type: "final" },
  },
});

/** The machine's type, printed once. */
export type BigPromotionMachine = typeof machine;

/** A big promotion of a platform as a bare XState machine. */
export const bigPromotionMachine: BigPromotionMachine = machine;

const start = z.strictObject({
  bigPromotionId: z.string().min(1),
  promotion: z.string().min(1),
  platform: z.string().min(1),
  category: z.exactOptional(z.string().min(1)),
});

/**
 * A big promotion of a platform, such as 618: enrolled, and again when it was refused → accepted → project group → stock,
 * content and technology prepared side by side, with blockers → pre-heating → official, by the platform's calendar → the
 * wave of returns → reviewed; suspended for a violation until it is put right, or expelled.
 *
 * Source: P061; R016, R050, R051, R247. Extensions: the answer to the enrolment, load test, suspension, returns before the
 * review.
 */
export const bigPromotionProcess: Process<
  "big-promotion",
  BigPromotionMachine,
  typeof bigPromotionCommands,
  z.input<typeof start>
> = defineProcess({
  id: "big-promotion",
  title: { en: "Platform big promotion", zh: "平台大促" },
  covers: ["P061"],
  owner: "operations-director",
  version: 1,
  machine: bigPromotionMachine,
  commands: bigPromotionCommands,
  start,
  deadlines: bigPromotionDeadlines,
  restingStates: [
    "announced",
    "enrolled",
    "accepted",
    "preparing",
    "prepared",
    "preheating",
    "official",
    "returnsWave",
  ],
  deliverables: ["operation-plan", "contingency-plan", "campaign-review-report"],
  kpis: ["sales/gmv", "traffic/unique-visitors", "conversion/conversion-rate", "inventory/stock-out-rate"],
  toInput: (start, windows) => ({ ...start, windows }),
});
