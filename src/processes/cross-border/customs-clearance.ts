import { z } from "zod";
import { isOutcome, isVerdict } from "../chart-words.js";
import { defineProcess, type Process } from "../define-process.js";
import {
  customsClearanceCommands,
  customsClearanceDeadlines,
  customsDocuments,
} from "./customs-clearance.commands.js";
import { customsClearanceSetup, tell } from "./customs-clearance.setup.js";

const cancel = {
  target: "#customsClearance.cancelled",
  actions: tell("customsClearance.cancelled"),
} as const;

const recorded = { guard: "isRecorded", actions: "changeNothing" } as const;

/** Customs let go of all or of some; not before the duties are settled. */
const release = [
  recorded,
  {
    guard: "isLastRelease",
    target: "#customsClearance.released",
    actions: ["move", tell("customsClearance.released")],
  },
  { guard: "isReleasable", actions: ["move", tell("customsClearance.released")] },
] as const;

const dispose = [
  recorded,
  {
    guard: "isLastAfterRelease",
    target: "#customsClearance.released",
    actions: ["move", tell("customsClearance.disposed")],
  },
  {
    guard: "isLast",
    target: "#customsClearance.refused",
    actions: ["move", tell("customsClearance.disposed")],
  },
  { guard: "isPossible", actions: ["move", tell("customsClearance.disposed")] },
] as const;

const deliver = [
  recorded,
  { guard: "isPossible", actions: ["move", tell("customsClearance.delivered")] },
] as const;

const payDuty = [
  { guard: "isPaymentBooked", actions: "changeNothing" },
  { guard: "isWithinDuty", actions: "bookPayment" },
] as const;

const settled = {
  guard: "isPaid",
  target: "settled",
  actions: ["settleDuty", tell("customsClearance.dutySettled")],
} as const;

const answerQuery = { guard: "isOpenQuery", target: "unhindered", actions: "closeQuery" } as const;
const answeredBefore = { guard: "isAnsweredQuery", actions: "changeNothing" } as const;
const detain = { target: "detained", actions: tell("customsClearance.detained") } as const;

const machine = customsClearanceSetup.createMachine({
  id: "customsClearance",
  context: ({ input: { lines, ...input } }) => ({
    ...input,
    lines: lines.map(({ lineId, units }) => ({
      lineId,
      units,
      releasedUnits: 0,
      returnedUnits: 0,
      destroyedUnits: 0,
      deliveredUnits: 0,
    })),
    documents: [],
    queryId: null,
    answeredQueries: [],
    dutyMinor: 0,
    payments: [],
    isDutySettled: false,
    movements: [],
  }),
  initial: "unrecorded",
  states: {
    unrecorded: {
      description: "To be recorded with customs; the goods need what the destination asks for",
      meta: { zh: "待备案" },
      on: {
        "customsClearance.record": {
          guard: isOutcome("certified"),
          target: "collecting",
          actions: tell("customsClearance.recorded"),
        },
        "customsClearance.addDocument": { actions: "addDocument" },
        "customsClearance.cancel": cancel,
      },
    },
    collecting: {
      description: "Recorded; documents are still missing",
      meta: { zh: "单证收集中" },
      always: {
        guard: "hasAllDocuments",
        target: "documented",
        actions: tell("customsClearance.documentsComplete"),
      },
      on: {
        "customsClearance.addDocument": { actions: "addDocument" },
        "customsClearance.cancel": cancel,
      },
    },
    documented: {
      description: "All documents are there; to be declared",
      meta: { zh: "待报关" },
      on: {
        "customsClearance.addDocument": { actions: "addDocument" },
        "customsClearance.declare": {
          guard: isOutcome("truthful"),
          target: "clearing",
          actions: tell("customsClearance.declared"),
        },
        "customsClearance.cancel": cancel,
      },
    },
    clearing: {
      description: "Declared: customs assess the duties and examine the goods",
      meta: { zh: "通关中" },
      type: "parallel",
      on: {
        "customsClearance.addDocument": { actions: "addDocument" },
        "customsClearance.amend": {
          guard: "isUntouched",
          target: "documented",
          actions: "forgetDuty",
        },
        "customsClearance.deliver": deliver,
      },
      states: {
        duty: {
          description: "What is to be paid",
          meta: { zh: "税款" },
          initial: "unassessed",
          states: {
            unassessed: {
              description: "Customs have not said yet",
              meta: { zh: "待核税" },
              on: {
                "customsClearance.assess": [
                  {
                    guard: "isFree",
                    target: "settled",
                    actions: ["noteDuty", "settleDuty", tell("customsClearance.dutySettled")],
                  },
                  {
                    guard: isOutcome("dutiable"),
                    target: "due",
                    actions: ["noteDuty", tell("customsClearance.dutyAssessed")],
                  },
                ],
              },
            },
            due: {
              description: "To be paid in time",
              meta: { zh: "待缴税" },
              always: settled,
              on: { "customsClearance.payDuty": payDuty },
              after: {
                paymentWindow: { target: "overdue", actions: tell("customsClearance.dutyOverdue") },
              },
            },
            overdue: {
              description: "Not paid in time: a late fee runs",
              meta: { zh: "缴税逾期" },
              tags: ["overdue"],
              always: settled,
              on: { "customsClearance.payDuty": payDuty },
            },
            settled: {
              description: "Paid, or nothing to pay",
              meta: { zh: "税款已结" },
              on: { "customsClearance.payDuty": { guard: "isPaymentBooked", actions: "changeNothing" } },
            },
          },
        },
        examination: {
          description: "What customs do with papers and goods",
          meta: { zh: "审单查验" },
          initial: "unhindered",
          states: {
            unhindered: {
              description: "Nothing is asked for; goods are released when duties are settled",
              meta: { zh: "正常审核" },
              on: {
                "customsClearance.query": {
                  guard: "isNewQuery",
                  target: "queried",
                  actions: ["openQuery", tell("customsClearance.queried")],
                },
                "customsClearance.answerQuery": answeredBefore,
                "customsClearance.selectForInspection": "inspected",
                "customsClearance.detain": detain,
                "customsClearance.release": release,
              },
            },
            queried: {
              description: "Customs doubt class, value or origin, or want a paper",
              meta: { zh: "待答复质疑" },
              tags: ["attention"],
              on: {
                "customsClearance.answerQuery": answerQuery,
                "customsClearance.detain": detain,
              },
              after: {
                answerWindow: { target: "unanswered", actions: tell("customsClearance.answerOverdue") },
              },
            },
            unanswered: {
              description: "Not answered in time: customs will decide by themselves",
              meta: { zh: "答复逾期" },
              tags: ["overdue"],
              on: {
                "customsClearance.answerQuery": answerQuery,
                "customsClearance.detain": detain,
              },
            },
            inspected: {
              description: "The goods are opened and looked into",
              meta: { zh: "查验中" },
              on: {
                "customsClearance.recordInspection": [
                  { guard: isVerdict("passed"), target: "unhindered" },
                  { guard: isVerdict("detained"), ...detain },
                ],
              },
            },
            detained: {
              description: "Customs hold what is still there: supply papers, send back or give up",
              meta: { zh: "已扣货" },
              tags: ["attention"],
              on: {
                "customsClearance.liftDetention": "unhindered",
                "customsClearance.release": release,
                "customsClearance.dispose": dispose,
              },
            },
          },
        },
      },
    },
    released: {
      description: "Customs hold nothing any more; what was released is on its way",
      meta: { zh: "已放行" },
      always: {
        guard: "isAllDelivered",
        target: "delivered",
        actions: tell("customsClearance.completed"),
      },
      on: {
        "customsClearance.deliver": deliver,
        "customsClearance.release": recorded,
        "customsClearance.dispose": recorded,
      },
    },
    delivered: { description: "All that was released is delivered", meta: { zh: "已交付" }, type: "final" },
    refused: {
      description: "Nothing came through: all was sent back or destroyed",
      meta: { zh: "未通关" },
      type: "final",
    },
    cancelled: { description: "Cancelled before it was declared", meta: { zh: "已取消" }, type: "final" },
  },
});

/** The machine's type, printed once. */
export type CustomsClearanceMachine = typeof machine;

/** A customs clearance as a bare XState machine. */
export const customsClearanceMachine: CustomsClearanceMachine = machine;

const start = z.strictObject({
  clearanceId: z.string().min(1),
  shipmentId: z.string().min(1),
  country: z.string().min(1).describe("Where duties are due, in the words of tax.duty"),
  currency: z.string().length(3),
  lines: z
    .array(z.strictObject({ lineId: z.string().min(1), units: z.number().positive() }))
    .min(1)
    .refine((lines) => new Set(lines.map(({ lineId }) => lineId)).size === lines.length, {
      message: "each line once",
    }),
  furtherDocuments: z
    .exactOptional(z.array(z.string().min(1)))
    .describe("Asked for beside invoice, packing list and certificate of origin"),
  queryAnswerDays: z.number().positive(),
  dutyPaymentDays: z
    .number()
    .positive()
    .describe("Tariff Law of China 2024: 15 days; elsewhere what the customs of the place ask for"),
});

/**
 * Goods through customs: recorded → documents complete → declared → duties assessed and paid beside queries, inspection
 * and detention → released, all or some → delivered; what is not released is sent back or destroyed.
 *
 * Extensions (E-36): queries with a clock, duties in parts, release and detention of a part, units kept per line.
 *
 * Source: P139; R124, R233, R234; E-36.
 */
export const customsClearanceProcess: Process<
  "customs-clearance",
  CustomsClearanceMachine,
  typeof customsClearanceCommands,
  z.input<typeof start>
> = defineProcess({
  id: "customs-clearance",
  title: { en: "Customs clearance", zh: "进出口通关" },
  covers: ["P139"],
  owner: "supply-chain",
  version: 1,
  machine: customsClearanceMachine,
  commands: customsClearanceCommands,
  start,
  deadlines: customsClearanceDeadlines,
  restingStates: ["unrecorded", "collecting", "documented", "clearing", "released"],
  deliverables: ["customs-invoice", "packing-list", "certificate-of-origin", "contingency-plan"],
  kpis: ["fulfilment/fulfilment-time", "costs/logistics-cost"],
  toInput: (
    { furtherDocuments, queryAnswerDays: _answer, dutyPaymentDays: _payment, ...start },
    windows,
  ) => ({
    ...start,
    windows,
    requiredDocuments: [...customsDocuments, ...(furtherDocuments ?? [])],
  }),
});
