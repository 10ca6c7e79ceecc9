import { z } from "zod";
import { isOutcome } from "../chart-words.js";
import { defineProcess, type Process } from "../define-process.js";
import { memberCommands } from "./member.commands.js";
import { memberDeadlines } from "./member.context.js";
import { memberSetup, tell } from "./member.setup.js";
import { newMember } from "./member.updates.js";

const whole = <Event>({ event }: { readonly event: Event }) => event;
const redemptionOf = ({ event }: { readonly event: { readonly redemptionId: string } }) => event.redemptionId;
const contactOf = ({ event }: { readonly event: { readonly contactId: string } }) => event.contactId;

const known = { guard: { type: "isKnownPurchase", params: whole }, actions: "changeNothing" } as const;
const earn = ["addPurchase", tell("member.pointsEarned")] as const;
const firstPurchase = {
  guard: { type: "isPurchase", params: "new" },
  target: "#member.enrolled.relation.active.new",
  actions: [...earn, tell("member.activated")],
} as const;
const nextPurchase = {
  guard: { type: "isPurchase", params: "repeat" },
  target: "#member.enrolled.relation.active.repeat",
  actions: [...earn, tell("member.repeated")],
} as const;
/** Whoever buys is back, wherever they had gone. */
const comeBack = [
  known,
  { ...nextPurchase, actions: [...earn, tell("member.returned")] },
  { ...firstPurchase, actions: [...earn, tell("member.returned")] },
] as const;
const fallAsleep = {
  target: "#member.enrolled.relation.away",
  actions: tell("member.becameDormant"),
} as const;
const asleep = { dormantWindow: fallAsleep } as const;
const reviewed = ["noteValueAction", tell("member.valueReviewed")] as const;
const identifyCause = {
  guard: "isDecided",
  target: "understood",
  actions: ["noteWinBack", tell("member.winBackPlanned")],
} as const;
const contact = [
  { guard: { type: "isKnownContact", params: contactOf }, actions: "changeNothing" },
  {
    guard: "hasConsent",
    target: "contacted",
    actions: [{ type: "noteContact", params: contactOf }, tell("member.contacted")],
  },
] as const;
const giveUp = { target: "givenUp", actions: tell("member.givenUp") } as const;

const machine = memberSetup.createMachine({
  id: "member",
  context: ({ input }) => ({ ...input, ...newMember }),
  initial: "enrolled",
  states: {
    enrolled: {
      description: "A member: the relation and the level go on side by side",
      meta: { zh: "会员" },
      type: "parallel",
      on: {
        "member.recordReturn": [
          { guard: { type: "isKnownReturn", params: whole }, actions: "changeNothing" },
          {
            guard: { type: "isPossibleReturn", params: whole },
            actions: [{ type: "addReturn", params: whole }, tell("member.pointsTakenBack")],
          },
        ],
        "member.redeem": [
          { guard: { type: "isKnownRedemption", params: whole }, actions: "changeNothing" },
          {
            guard: { type: "isPossibleRedemption", params: whole },
            actions: [{ type: "addRedemption", params: whole }, tell("member.pointsRedeemed")],
          },
        ],
        "member.reverseRedemption": [
          { guard: { type: "isReversed", params: redemptionOf }, actions: "changeNothing" },
          {
            guard: { type: "isReversible", params: redemptionOf },
            actions: [{ type: "reverseRedemption", params: redemptionOf }, tell("member.redemptionReversed")],
          },
        ],
        "member.adjustPoints": [
          { guard: { type: "isKnownAdjustment", params: whole }, actions: "changeNothing" },
          {
            guard: { type: "isNewAdjustment", params: whole },
            actions: [{ type: "addAdjustment", params: whole }, tell("member.pointsAdjusted")],
          },
        ],
        "member.giveConsent": [
          {
            guard: "hasNoConsent",
            actions: [{ type: "noteConsent", params: true }, tell("member.consentGiven")],
          },
          { actions: "changeNothing" },
        ],
        "member.withdrawConsent": [
          {
            guard: "hasConsent",
            actions: [{ type: "noteConsent", params: false }, tell("member.consentWithdrawn")],
          },
          { actions: "changeNothing" },
        ],
        "member.leave": { target: "left", actions: ["forfeitPoints", tell("member.left")] },
        "member.erase": { target: "anonymised", actions: [tell("member.erased"), "anonymise"] },
      },
      states: {
        relation: {
          description: "How near the customer is",
          meta: { zh: "客户关系" },
          initial: "prospect",
          states: {
            prospect: {
              description: "Acquired, has not bought yet: first-order offer",
              meta: { zh: "获客" },
              on: { "member.recordPurchase": [firstPurchase, nextPurchase] },
            },
            active: {
              description: "Buys",
              meta: { zh: "活跃" },
              initial: "new",
              on: {
                "member.recordPurchase": [known, nextPurchase, firstPurchase],
              },
              states: {
                new: {
                  description: "Bought once: first experience, after-sales care",
                  meta: { zh: "新客户" },
                  after: asleep,
                  on: {
                    "member.reviewValue": [
                      {
                        guard: isOutcome("dormant"),
                        ...fallAsleep,
                        actions: [...reviewed, fallAsleep.actions],
                      },
                      { guard: isOutcome("high-value"), actions: reviewed },
                      { guard: isOutcome("potential"), actions: reviewed },
                    ],
                  },
                },
                repeat: {
                  description: "Bought again: personal service, exclusive rights",
                  meta: { zh: "复购客户" },
                  after: asleep,
                  on: {
                    "member.reviewValue": [
                      {
                        guard: isOutcome("dormant"),
                        ...fallAsleep,
                        actions: [...reviewed, fallAsleep.actions],
                      },
                      {
                        guard: isOutcome("high-value"),
                        target: "loyal",
                        actions: [...reviewed, tell("member.becameLoyal")],
                      },
                      { guard: isOutcome("potential"), actions: reviewed },
                    ],
                  },
                },
                loyal: {
                  description: "Buys often and much",
                  meta: { zh: "忠诚客户" },
                  after: asleep,
                  on: {
                    "member.recordPurchase": [
                      known,
                      { ...nextPurchase, target: "#member.enrolled.relation.active.loyal", reenter: true },
                    ],
                    "member.reviewValue": [
                      {
                        guard: isOutcome("dormant"),
                        ...fallAsleep,
                        actions: [...reviewed, fallAsleep.actions],
                      },
                      { guard: isOutcome("high-value"), actions: reviewed },
                      { guard: isOutcome("potential"), target: "repeat", actions: reviewed },
                    ],
                  },
                },
              },
            },
            away: {
              description: "Has not bought for long: to be woken",
              meta: { zh: "唤醒" },
              tags: "attention",
              type: "parallel",
              on: { "member.recordPurchase": comeBack },
              states: {
                absence: {
                  description: "How long",
                  meta: { zh: "离开时长" },
                  initial: "dormant",
                  states: {
                    dormant: {
                      description: "Dormant",
                      meta: { zh: "沉睡客" },
                      after: { lostWindow: { target: "lost", actions: tell("member.becameLost") } },
                    },
                    lost: { description: "Counts as lost", meta: { zh: "流失客" } },
                  },
                },
                winBack: {
                  description: "What is done about it",
                  meta: { zh: "老客唤醒" },
                  initial: "flagged",
                  states: {
                    flagged: {
                      description: "Flagged; why they stay away is not known",
                      meta: { zh: "已标记" },
                      on: { "member.identifyCause": identifyCause, "member.giveUp": giveUp },
                    },
                    understood: {
                      description: "The cause is known, and what fits it",
                      meta: { zh: "原因已明" },
                      on: {
                        "member.identifyCause": identifyCause,
                        "member.contact": contact,
                        "member.giveUp": giveUp,
                      },
                    },
                    contacted: {
                      description: "An offer was made; waits for a purchase",
                      meta: { zh: "已触达" },
                      on: {
                        "member.identifyCause": identifyCause,
                        "member.contact": contact,
                        "member.giveUp": giveUp,
                      },
                    },
                    givenUp: {
                      description: "Given up; may still come back",
                      meta: { zh: "已放弃" },
                      on: { "member.identifyCause": identifyCause },
                    },
                  },
                },
              },
            },
          },
        },
        tier: {
          description: "The level: rises at once, is kept or lowered when its period ends",
          meta: { zh: "会员等级" },
          initial: "period",
          states: {
            period: {
              description: "A period of the level",
              meta: { zh: "考核期" },
              initial: "base",
              after: {
                tierPeriod: [
                  {
                    guard: "isBelowLevel",
                    target: "period",
                    reenter: true,
                    actions: ["endPeriod", tell("member.levelLowered")],
                  },
                  {
                    guard: "isRaised",
                    target: "period",
                    reenter: true,
                    actions: ["endPeriod", tell("member.levelKept")],
                  },
                  { target: "period", reenter: true, actions: "endPeriod" },
                ],
              },
              states: {
                base: {
                  description: "The lowest level",
                  meta: { zh: "基础等级" },
                  always: [
                    {
                      guard: "isAboveLevel",
                      target: "raised",
                      actions: ["raiseLevel", tell("member.levelRaised")],
                    },
                    { guard: "isRaised", target: "raised" },
                  ],
                },
                raised: {
                  description: "A higher level",
                  meta: { zh: "高等级" },
                  always: { guard: "isAboveLevel", actions: ["raiseLevel", tell("member.levelRaised")] },
                },
              },
            },
          },
        },
        expiry: {
          description: "Points on their way to their date, lot by lot",
          meta: { zh: "积分有效期" },
          initial: "idle",
          states: {
            idle: {
              description: "No points",
              meta: { zh: "无积分" },
              always: { guard: "hasPoints", target: "counting" },
            },
            counting: {
              description: "Waits for the date of the lot that expires first",
              meta: { zh: "计时中" },
              entry: "noteExpiry",
              always: { guard: "expiresSooner", target: "counting", reenter: true },
              after: {
                pointsExpiry: [
                  {
                    guard: "hasPointsOverDate",
                    target: "idle",
                    actions: ["expirePoints", tell("member.pointsExpired")],
                  },
                  { target: "idle", description: "They were spent before" },
                ],
              },
            },
          },
        },
      },
    },
    left: { description: "Left the programme; points are given up", meta: { zh: "已退出" }, type: "final" },
    anonymised: {
      description: "Erased: only sums are left",
      meta: { zh: "已匿名化" },
      type: "final",
    },
  },
});

/** The machine's type, printed once. */
export type MemberMachine = typeof machine;

/** A member as a bare XState machine. */
export const memberMachine: MemberMachine = machine;

const name = z.string().min(1);

const start = z.strictObject({
  customerId: name,
  platform: z.exactOptional(name),
  store: z.exactOptional(name),
  currency: z.string().length(3).describe("ISO 4217"),
  amountMinorPerPoint: z.int().positive(),
  pointsValidDays: z.number().positive(),
  levels: z
    .array(z.strictObject({ name, fromMinor: z.int().nonnegative() }))
    .min(1)
    .refine(
      (levels) =>
        levels.every(({ fromMinor }, index) =>
          index === 0 ? fromMinor === 0 : fromMinor > (levels[index - 1]?.fromMinor ?? 0),
        ),
      "from 0 upwards, each more than the one before",
    ),
  tierPeriodDays: z.number().positive(),
  marketingConsent: z.boolean(),
});

/**
 * A member of the customer programme: acquired → new → repeat → loyal, dormant → won back, given up or lost; beside it
 * the level, and a ledger of points that are held until the goods can no longer come back, spent first in, first out,
 * expire lot by lot, and are taken back with returned goods (which may leave a debt).
 *
 * Source: P099, P100, P101, P105; R034, R112, R113, R235, R248, R249; E-26. Extensions: the ledger of points, periods of
 * levels, consent, leaving and erasure.
 */
export const memberProcess: Process<
  "member",
  MemberMachine,
  typeof memberCommands,
  z.input<typeof start>
> = defineProcess({
  id: "member",
  title: { en: "Member", zh: "会员" },
  covers: ["P099", "P100", "P105"],
  owner: "operations-department",
  version: 1,
  machine,
  commands: memberCommands,
  start,
  deadlines: memberDeadlines,
  restingStates: ["enrolled"],
  deliverables: ["user-persona"],
  kpis: [
    "customers/repurchase-rate",
    "customers/retention-rate",
    "customers/churn-rate",
    "customers/recency-days",
  ],
  toInput: ({ pointsValidDays: _valid, tierPeriodDays: _period, ...start }, windows) => ({
    ...start,
    windows,
  }),
});
