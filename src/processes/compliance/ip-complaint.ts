import { z } from "zod";
import { isField, isVerdict } from "../chart-words.js";
import { defineProcess, type Process } from "../define-process.js";
import type { AnnouncedPenalty } from "./announced-penalty.js";
import { ipComplaintCommands, ipComplaintDeadlines } from "./ip-complaint.commands.js";
import { ipComplaintSetup, tell } from "./ip-complaint.setup.js";

interface WithDebt {
  readonly event: { readonly compensationMinor?: number };
}
interface WithPenalty {
  readonly event: { readonly penalty: AnnouncedPenalty };
}

/** It is true: what is owed is known, and the listing may not stay. Whether it was up still is told first. */
const uphold = [
  { type: "noteDebt", params: ({ event }: WithDebt) => event.compensationMinor },
  tell("ipComplaint.upheld"),
  "noteTakedown",
] as const;

const concede = { target: "#ipComplaint.liable", actions: uphold } as const;
const cleared = { target: "#ipComplaint.cleared", actions: tell("ipComplaint.cleared") } as const;

const assess = [
  { guard: isVerdict("justified"), target: "justified" },
  { guard: isVerdict("unfounded"), target: "disputed" },
] as const;

const recordPenalty = [
  {
    guard: { type: "isKnownPenalty", params: ({ event }: WithPenalty) => event.penalty },
    actions: "changeNothing",
  },
  {
    actions: [
      { type: "notePenalty", params: ({ event }: WithPenalty) => event.penalty },
      tell("ipComplaint.penalised"),
    ],
  },
] as const;

const sentBefore = { guard: "isKnownStatement", actions: "changeNothing" } as const;

const machine = ipComplaintSetup.createMachine({
  id: "ipComplaint",
  context: ({ input }) => ({
    ...input,
    statements: [],
    penalties: [],
    compensationMinor: 0,
    payments: [],
    recourses: [],
  }),
  initial: "contested",
  on: { "ipComplaint.recordPenalty": recordPenalty },
  states: {
    contested: {
      description: "Nobody has decided yet who is right",
      meta: { zh: "争议中" },
      initial: "received",
      on: {
        "ipComplaint.recordTakedown": [
          { guard: "isListingDown", actions: "changeNothing" },
          { actions: ["noteTakedown", tell("ipComplaint.listingTakenDown")] },
        ],
        "ipComplaint.restore": {
          guard: "isListingDown",
          actions: ["noteRestoration", tell("ipComplaint.listingRestored")],
        },
        "ipComplaint.withdraw": cleared,
      },
      states: {
        received: {
          description: "Received; to be assessed and answered in time",
          meta: { zh: "已收到投诉" },
          on: { "ipComplaint.assess": assess },
          after: { answerWindow: { target: "unanswered", actions: tell("ipComplaint.answerOverdue") } },
        },
        unanswered: {
          description: "Not answered in time: the platform may take it for true",
          meta: { zh: "答复逾期" },
          tags: ["overdue"],
          on: { "ipComplaint.assess": assess, "ipComplaint.concede": concede },
        },
        justified: {
          description: "The right holder is right: what is due is agreed upon",
          meta: { zh: "投诉成立" },
          on: { "ipComplaint.concede": concede, "ipComplaint.recordSuit": "inProceedings" },
        },
        disputed: {
          description: "A statement with evidence is prepared, or prepared anew",
          meta: { zh: "准备申辩" },
          on: {
            "ipComplaint.counter": {
              guard: "isNewStatement",
              target: "stated",
              actions: ["noteStatement", tell("ipComplaint.countered")],
            },
            "ipComplaint.concede": concede,
          },
        },
        stated: {
          description: "The statement is with the platform",
          meta: { zh: "已提交声明" },
          on: {
            "ipComplaint.counter": sentBefore,
            "ipComplaint.rejectStatement": "disputed",
            "ipComplaint.forwardStatement": "awaitingRightHolder",
          },
        },
        awaitingRightHolder: {
          description: "The right holder has the statement: sues in time, or the measures end",
          meta: { zh: "等待期" },
          on: {
            "ipComplaint.counter": sentBefore,
            "ipComplaint.recordSuit": { target: "inProceedings", actions: tell("ipComplaint.sued") },
            "ipComplaint.concede": concede,
          },
          after: { waitingPeriod: cleared },
        },
        inProceedings: {
          description: "Before the court or the authority",
          meta: { zh: "诉讼中" },
          tags: ["attention"],
          on: {
            "ipComplaint.recordRuling": [
              { guard: isField("verdict", "upheld"), ...concede },
              { guard: isField("verdict", "dismissed"), ...cleared },
            ],
            "ipComplaint.concede": { ...concede, description: "A settlement out of court" },
          },
        },
      },
    },
    cleared: {
      description: "Nothing is held against the listing any more: it is to come back",
      meta: { zh: "待恢复" },
      tags: ["attention"],
      always: { guard: "isListingUp", target: "dismissed" },
      on: {
        "ipComplaint.restore": {
          actions: ["noteRestoration", tell("ipComplaint.listingRestored")],
        },
        "ipComplaint.close": { target: "dismissed", description: "The listing stays away, by choice" },
      },
    },
    liable: {
      description: "The complaint was true",
      meta: { zh: "侵权成立" },
      initial: "owing",
      states: {
        owing: {
          description: "Compensation is owed",
          meta: { zh: "待赔偿" },
          always: { guard: "isPaid", target: "settled" },
          on: {
            "ipComplaint.payCompensation": [
              { guard: "isPaymentBooked", actions: "changeNothing" },
              { guard: "isWithinDebt", actions: "bookPayment" },
            ],
          },
        },
        settled: {
          description: "Nothing is owed; what the supplier is liable for may be claimed back",
          meta: { zh: "已赔付" },
          entry: tell("ipComplaint.settled"),
          on: {
            "ipComplaint.payCompensation": { guard: "isPaymentBooked", actions: "changeNothing" },
            "ipComplaint.recordRecourse": [
              { guard: "isRecourseBooked", actions: "changeNothing" },
              { guard: "isWithinPayments", actions: "bookRecourse" },
            ],
            "ipComplaint.close": "#ipComplaint.closed",
          },
        },
      },
    },
    dismissed: {
      description: "Over without blame",
      meta: { zh: "投诉不成立" },
      type: "final",
      entry: tell("ipComplaint.closed"),
    },
    closed: {
      description: "Over: upheld and paid",
      meta: { zh: "已结案" },
      type: "final",
      entry: tell("ipComplaint.closed"),
    },
  },
});

/** The machine's type, printed once. */
export type IpComplaintMachine = typeof machine;

/** A complaint about intellectual property as a bare XState machine. */
export const ipComplaintMachine: IpComplaintMachine = machine;

const start = z.strictObject({
  complaintId: z.string().min(1),
  storeId: z.string().min(1),
  listingId: z.string().min(1),
  right: z.enum(["trademark", "patent", "copyright", "design"]),
  complainant: z.string().min(1),
  currency: z.string().length(3),
  listingDown: z.boolean().describe("Whether the platform took the listing down with the complaint"),
  earlierUpheld: z.exactOptional(z.int().nonnegative()).describe("0 where it is absent"),
  answerDays: z.number().positive().describe("The platform's"),
  waitingDays: z
    .number()
    .positive()
    .describe(
      "E-Commerce Law art. 43: 15 days from the day the statement arrives; 17 USC 512(g)(2)(C): 10 to 14 business days, to be given in calendar days",
    ),
});

/**
 * A right holder's complaint against a listing: received → assessed → conceded, or disputed with a statement → the
 * waiting period in which the right holder may sue → restored, or proceedings → upheld and compensated, or dismissed.
 *
 * The order is that of art. 42 and 43 of the E-Commerce Law of China and of 17 USC 512(c) and (g): notice, takedown,
 * counter-statement, waiting period, restoration.
 *
 * Extensions: a statement sent back, withdrawal, compensation in parts, recourse to the supplier, repeat offenders.
 *
 * Source: P132; R226; 002 S35, S36.
 */
export const ipComplaintProcess: Process<
  "ip-complaint",
  IpComplaintMachine,
  typeof ipComplaintCommands,
  z.input<typeof start>
> = defineProcess({
  id: "ip-complaint",
  title: { en: "Complaint about intellectual property", zh: "知识产权投诉" },
  covers: ["P132"],
  owner: "compliance-reviewer",
  version: 1,
  machine: ipComplaintMachine,
  commands: ipComplaintCommands,
  start,
  deadlines: ipComplaintDeadlines,
  restingStates: ["contested", "cleared", "liable.owing", "liable.settled"],
  deliverables: [],
  kpis: ["service/complaint-rate"],
  toInput: (
    { answerDays: _answer, waitingDays: _waiting, listingDown, earlierUpheld, ...start },
    windows,
  ) => ({ ...start, windows, isListingDown: listingDown, earlierUpheld: earlierUpheld ?? 0 }),
});
