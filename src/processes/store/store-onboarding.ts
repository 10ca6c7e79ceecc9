import { z } from "zod";
import { isOutcome, isVerdict } from "../chart-words.js";
import { defineProcess, type Process } from "../define-process.js";
import { currencyField } from "../finance/money-fields.js";
import { complianceTermsSchema } from "./compliance-terms.js";
import {
  type OnboardingDocument,
  type StoreType,
  storeOnboardingCommands,
  storeOnboardingDeadlines,
} from "./store-onboarding.commands.js";
import { storeOnboardingSetup, tell, tellWhy } from "./store-onboarding.setup.js";

const giveUp = { target: "#storeOnboarding.givenUp", actions: tellWhy("storeOnboarding.givenUp") } as const;

const choose = <const Type extends StoreType>(type: Type) =>
  ({ guard: isOutcome(type), target: "preparing", actions: { type: "setType", params: type } }) as const;

const chooseType = [
  choose("flagship"),
  choose("exclusive"),
  choose("multi-brand"),
  choose("personal"),
  choose("enterprise"),
] as const;

interface WithDocument {
  readonly event: OnboardingDocument;
}

const addDocument = [
  {
    guard: { type: "isKnownDocument", params: ({ event }: WithDocument) => event },
    actions: "changeNothing",
  },
  {
    guard: { type: "isNewDocument", params: ({ event }: WithDocument) => event.documentId },
    actions: { type: "addDocument", params: ({ event }: WithDocument) => event },
  },
] as const;

interface Fees {
  readonly event: { readonly depositMinor: number; readonly serviceFeeMinor: number };
}

const setFees = { type: "setFees", params: ({ event }: Fees) => event } as const;

const quoteFees = [
  { guard: isOutcome("within"), target: "awaitingPayment", actions: setFees },
  { guard: isOutcome("no-band"), target: "awaitingPayment", actions: setFees },
  {
    guard: isOutcome("outside"),
    target: "depositInQuestion",
    reenter: true,
    actions: [setFees, tell("storeOnboarding.depositQuestioned")],
  },
] as const;

const resubmit = {
  guard: "areDocumentsReady",
  target: "#storeOnboarding.underReview",
  actions: tell("storeOnboarding.submitted"),
} as const;

const machine = storeOnboardingSetup.createMachine({
  id: "storeOnboarding",
  context: ({ input }) => ({
    ...input,
    documents: [],
    outstandingKinds: [],
    depositMinor: 0,
    serviceFeeMinor: 0,
    payments: [],
  }),
  initial: "considered",
  states: {
    considered: {
      description: "Whether the platform lets us in at all is being looked at",
      meta: { zh: "评估入驻" },
      on: {
        "storeOnboarding.checkEntry": { guard: isOutcome("possible"), target: "eligible" },
        "storeOnboarding.giveUp": giveUp,
      },
    },
    eligible: {
      description: "Entry is possible; the type of shop is to be chosen",
      meta: { zh: "可入驻" },
      on: { "storeOnboarding.chooseType": chooseType, "storeOnboarding.giveUp": giveUp },
    },
    preparing: {
      description: "The papers are being made ready",
      meta: { zh: "资质准备" },
      on: {
        "storeOnboarding.addDocument": addDocument,
        "storeOnboarding.chooseType": chooseType,
        "storeOnboarding.register": {
          guard: "areDocumentsReady",
          target: "registered",
          actions: "tellRegistered",
        },
        "storeOnboarding.giveUp": giveUp,
      },
    },
    registered: {
      description: "Registered with the platform; what it asks for is to be noted",
      meta: { zh: "已注册" },
      on: { "storeOnboarding.quoteFees": quoteFees, "storeOnboarding.giveUp": giveUp },
    },
    depositInQuestion: {
      description: "The deposit is outside the usual band: ask before it is paid",
      meta: { zh: "保证金异常" },
      tags: ["attention"],
      on: {
        "storeOnboarding.quoteFees": quoteFees,
        "storeOnboarding.acceptFees": "awaitingPayment",
        "storeOnboarding.giveUp": giveUp,
      },
    },
    awaitingPayment: {
      description: "Deposit and service fee are being paid, at once or in parts",
      meta: { zh: "待缴费" },
      always: { guard: "isPaid", target: "awaitingVerification", actions: tell("storeOnboarding.paid") },
      on: {
        "storeOnboarding.pay": [
          { guard: { type: "isKnownPayment", params: ({ event }) => event }, actions: "changeNothing" },
          {
            guard: { type: "isDuePayment", params: ({ event }) => event },
            actions: { type: "notePayment", params: ({ event }) => event },
          },
        ],
        "storeOnboarding.giveUp": giveUp,
      },
    },
    awaitingVerification: {
      description: "All is paid; the real name is to be verified",
      meta: { zh: "待实名认证" },
      on: {
        "storeOnboarding.pay": {
          guard: { type: "isKnownPayment", params: ({ event }) => event },
          actions: "changeNothing",
        },
        "storeOnboarding.verifyIdentity": [
          {
            guard: isVerdict("passed"),
            target: "underReview",
            actions: tell("storeOnboarding.submitted"),
          },
          {
            description: "To be tried again",
            guard: isVerdict("failed"),
            actions: tellWhy("storeOnboarding.verificationFailed"),
          },
        ],
        "storeOnboarding.giveUp": giveUp,
      },
    },
    underReview: {
      description: "The platform is reviewing the qualifications",
      meta: { zh: "资质审核" },
      on: {
        "storeOnboarding.requestSupplement": {
          target: "supplementAsked",
          actions: [
            { type: "askFor", params: ({ event }) => event.kinds },
            { type: "tellSupplement", params: ({ event }) => event.reason },
          ],
        },
        "storeOnboarding.reportExpiry": {
          guard: { type: "hasExpired", params: ({ event }) => event },
          target: "supplementAsked",
          actions: [
            { type: "askForDocument", params: ({ event }) => event.documentId },
            { type: "tellSupplement", params: ({ event }) => event.documentId },
          ],
        },
        "storeOnboarding.approve": { target: "approved", actions: tell("storeOnboarding.approved") },
        "storeOnboarding.reject": { target: "rejected", actions: tellWhy("storeOnboarding.rejected") },
        "storeOnboarding.giveUp": giveUp,
      },
      initial: "inTime",
      states: {
        inTime: {
          description: "Within the time that a review takes",
          meta: { zh: "审核中" },
          after: { reviewWindow: { target: "overdue", actions: tell("storeOnboarding.reviewOverdue") } },
        },
        overdue: {
          description: "No answer within the usual time: ask the platform",
          meta: { zh: "审核超时" },
          tags: ["overdue"],
          on: {
            "storeOnboarding.followUp": {
              target: "inTime",
              actions: {
                type: "tell",
                params: ({ event }) => ({
                  type: "storeOnboarding.followedUp",
                  ...(event.note !== undefined && { detail: event.note }),
                }),
              },
            },
          },
        },
      },
    },
    supplementAsked: {
      description: "Papers are asked for, or one has expired",
      meta: { zh: "待补充材料" },
      after: {
        supplementWindow: { target: ".overdue", actions: tell("storeOnboarding.supplementOverdue") },
      },
      on: {
        "storeOnboarding.addDocument": addDocument,
        "storeOnboarding.resubmit": resubmit,
        "storeOnboarding.reject": { target: "rejected", actions: tellWhy("storeOnboarding.rejected") },
        "storeOnboarding.giveUp": giveUp,
      },
      initial: "inTime",
      states: {
        inTime: { description: "Within the time for it", meta: { zh: "补充中" } },
        overdue: { description: "The time for it is over", meta: { zh: "补充超时" }, tags: ["overdue"] },
      },
    },
    rejected: {
      description: "Rejected; it may be handed in again",
      meta: { zh: "审核不通过" },
      tags: ["attention"],
      on: {
        "storeOnboarding.addDocument": addDocument,
        "storeOnboarding.resubmit": resubmit,
        "storeOnboarding.giveUp": giveUp,
      },
    },
    approved: {
      description: "Approved; the store is to be opened",
      meta: { zh: "审核通过" },
      on: {
        "storeOnboarding.open": {
          target: "opened",
          actions: {
            type: "tell",
            params: ({ event }) => ({ type: "storeOnboarding.opened", storeId: event.storeId }),
          },
        },
        "storeOnboarding.giveUp": giveUp,
      },
    },
    opened: { description: "The store is open", meta: { zh: "已开店" }, type: "final" },
    givenUp: { description: "Given up", meta: { zh: "已放弃" }, type: "final" },
  },
});

/** The machine's type, printed once. */
export type StoreOnboardingMachine = typeof machine;

/** An application to a platform as a bare XState machine. */
export const storeOnboardingMachine: StoreOnboardingMachine = machine;

const start = z.strictObject({
  applicationId: z.string().min(1),
  platform: z.string().min(1),
  category: z.exactOptional(z.string().min(1)),
  individual: z.boolean(),
  currency: currencyField,
  requiredKinds: z.array(z.string().min(1)).min(1),
  complianceTerms: z.exactOptional(complianceTermsSchema),
  supplementDays: z.number().positive(),
});

/**
 * A shop's way onto a platform: is entry possible → which type of shop → papers → registered → deposit and service fee
 * paid → real name verified → reviewed, with supplements, rejection and handing in again, and a follow-up where the
 * answer is late → approved → opened. What becomes of a deposit afterwards is not stated and left out (E-48).
 *
 * Source: P047, P048; R022, R024, R025, R026, R251; E-19, E-43, E-44, E-48. Extensions: supplement and resubmission,
 * overdue review, expiry of papers, payment in parts, giving up.
 */
export const storeOnboardingProcess: Process<
  "store-onboarding",
  StoreOnboardingMachine,
  typeof storeOnboardingCommands,
  z.input<typeof start>
> = defineProcess({
  id: "store-onboarding",
  title: { en: "Platform onboarding", zh: "平台入驻与资质审核" },
  covers: ["P047", "P048"],
  owner: "store-manager",
  version: 1,
  machine: storeOnboardingMachine,
  commands: storeOnboardingCommands,
  start,
  deadlines: storeOnboardingDeadlines,
  restingStates: [
    "considered",
    "eligible",
    "preparing",
    "registered",
    "depositInQuestion",
    "awaitingPayment",
    "awaitingVerification",
    "underReview",
    "supplementAsked",
    "rejected",
    "approved",
  ],
  deliverables: ["store-pre-launch-checklist"],
  kpis: ["costs/platform-cost"],
  toInput: ({ supplementDays: _resolved, ...start }, windows) => ({ ...start, windows }),
});
