import { z } from "zod";
import { isOutcome } from "../chart-words.js";
import { defineProcess, type Process } from "../define-process.js";
import { currencyField } from "./money-fields.js";
import { settlementCommands, settlementDeadlines } from "./settlement.commands.js";
import { type Forecast, settlementSetup, tell } from "./settlement.setup.js";
import type {
  SettlementContext,
  SettlementDifference,
  SettlementFee,
  SettlementRefund,
  SettlementSale,
  SettlementStatement,
} from "./settlement.updates.js";

interface Fields<Event> {
  readonly event: Event;
}
type Payout = Fields<SettlementContext["payouts"][number]>;
type Difference = Fields<Omit<SettlementDifference, "standing">>;
type Standing = "explained" | "claimed" | "written-off";

const sale = ({ event }: Fields<SettlementSale>) => event;
const refund = ({ event }: Fields<SettlementRefund>) => event;
const fee = ({ event }: Fields<SettlementFee>) => event;
const statement = ({ event }: Fields<SettlementStatement>) => event;
const payout = ({ event }: Payout) => event;

/** What belongs to the batch; refunds and fees come until it is reconciled, and lower the net. */
const books = {
  "settlement.recordSale": [
    { guard: { type: "isKnownSale", params: sale }, actions: "changeNothing" },
    { guard: { type: "isConfirmedSale", params: sale }, actions: { type: "confirmSale", params: sale } },
    { guard: { type: "isNewSale", params: sale }, actions: { type: "keepSale", params: sale } },
  ],
  "settlement.recordRefund": [
    { guard: { type: "isKnownRefund", params: refund }, actions: "changeNothing" },
    { guard: { type: "isNewRefund", params: refund }, actions: { type: "keepRefund", params: refund } },
  ],
  "settlement.recordFee": [
    { guard: { type: "isKnownFee", params: fee }, actions: "changeNothing" },
    { guard: { type: "isNewFee", params: fee }, actions: { type: "keepFee", params: fee } },
  ],
} as const;

const forecast = [
  { type: "keepForecast", params: ({ event }: Fields<Forecast>) => event },
  tell("settlement.forecast"),
] as const;
const forecasts = [
  { guard: isOutcome("confirmed"), target: "#settlement.waiting.confirmed", actions: forecast },
  { guard: isOutcome("expected"), target: "#settlement.waiting.expected", actions: forecast },
] as const;

const firstStatement = {
  guard: { type: "isNewStatement", params: statement },
  target: "#settlement.stated",
  reenter: true,
  actions: [{ type: "keepStatement", params: statement }, tell("settlement.stated")],
} as const;
const recordStatement = [
  { guard: { type: "isKnownStatement", params: statement }, actions: "changeNothing" },
  firstStatement,
] as const;

const recordPayout = [
  { guard: { type: "isKnownPayout", params: payout }, actions: "changeNothing" },
  {
    guard: { type: "isStillDue", params: payout },
    actions: [{ type: "keepPayout", params: payout }, tell("settlement.payoutReceived")],
  },
] as const;

const difference = (standing: Standing) =>
  [
    {
      guard: { type: "isKnownDifference", params: ({ event }: Difference) => ({ ...event, standing }) },
      actions: "changeNothing",
    },
    {
      guard: { type: "isNewDifference", params: ({ event }: Difference) => event },
      actions: { type: "keepDifference", params: ({ event }: Difference) => ({ ...event, standing }) },
    },
  ] as const;

const machine = settlementSetup.createMachine({
  id: "settlement",
  context: ({ input }) => ({
    ...input,
    graceMs: input.windows.settlementTerm,
    sales: [],
    refunds: [],
    fees: [],
    statements: [],
    differences: [],
    payouts: [],
    reserves: [],
    released: [],
  }),
  initial: "collecting",
  states: {
    collecting: {
      description: "Sales, refunds and fees of the batch are being collected",
      meta: { zh: "归集中" },
      on: { ...books, "settlement.closeBatch": forecasts },
    },
    waiting: {
      description: "The platform's own time runs",
      meta: { zh: "待结算" },
      on: {
        ...books,
        "settlement.forecast": forecasts,
        "settlement.recordStatement": firstStatement,
      },
      initial: "expected",
      states: {
        expected: {
          description: "Delivered and not confirmed: the dates span both ends",
          meta: { zh: "待确认收货" },
          after: { settlementTerm: { target: "late", actions: tell("settlement.late") } },
        },
        confirmed: {
          description: "Receipt is confirmed, or does not matter: the dates are sure",
          meta: { zh: "已确认收货" },
          after: { settlementTerm: { target: "late", actions: tell("settlement.late") } },
        },
        late: {
          description: "No statement came in time: ask the platform",
          meta: { zh: "结算逾期" },
          tags: ["overdue"],
        },
      },
    },
    stated: {
      description: "The statement is here, to be reconciled with the books",
      meta: { zh: "待对账" },
      on: {
        ...books,
        "settlement.recordStatement": recordStatement,
        "settlement.recordPayout": recordPayout,
        "settlement.reconcile": [
          { guard: isOutcome("reconciled"), target: "paying", actions: tell("settlement.reconciled") },
          { guard: isOutcome("residual"), target: "differing", actions: tell("settlement.differenceFound") },
        ],
      },
    },
    differing: {
      description: "Books and statement differ: every minor unit is explained, claimed or written off",
      meta: { zh: "差异处理中" },
      tags: ["attention"],
      on: {
        ...books,
        "settlement.recordStatement": recordStatement,
        "settlement.recordPayout": recordPayout,
        "settlement.explainDifference": difference("explained"),
        "settlement.claimDifference": difference("claimed"),
        "settlement.writeOffDifference": difference("written-off"),
        "settlement.settleClaim": [
          { guard: { type: "isAnsweredSo", params: ({ event }) => event }, actions: "changeNothing" },
          {
            guard: { type: "isClaimed", params: ({ event }) => event.differenceId },
            actions: { type: "answerClaim", params: ({ event }) => event },
          },
        ],
        "settlement.reconcile": {
          guard: "isReconciled",
          target: "paying",
          actions: tell("settlement.reconciled"),
        },
      },
      after: { claimWindow: { target: ".late", actions: tell("settlement.differencesLate") } },
      initial: "clearing",
      states: {
        clearing: { description: "Within the time for it", meta: { zh: "差异核查中" } },
        late: { description: "Not cleared in time", meta: { zh: "差异处理逾期" }, tags: ["overdue"] },
      },
    },
    paying: {
      description: "Reconciled to the last minor unit; the money comes, in parts, or is held in reserve",
      meta: { zh: "待到账" },
      always: { guard: "isPaidOut", target: "closed" },
      on: {
        "settlement.recordPayout": recordPayout,
        "settlement.holdReserve": [
          { guard: { type: "isKnownReserve", params: ({ event }) => event }, actions: "changeNothing" },
          {
            guard: { type: "isReservable", params: ({ event }) => event },
            actions: { type: "keepReserve", params: ({ event }) => event },
          },
        ],
        "settlement.releaseReserve": [
          {
            guard: { type: "isReleased", params: ({ event }) => event.reserveId },
            actions: "changeNothing",
          },
          {
            guard: { type: "isHeld", params: ({ event }) => event.reserveId },
            actions: { type: "releaseReserve", params: ({ event }) => event.reserveId },
          },
        ],
      },
      after: { payoutWindow: { target: ".late", actions: tell("settlement.payoutLate") } },
      initial: "open",
      states: {
        open: { description: "Within the time for it", meta: { zh: "打款中" } },
        late: {
          description: "Not paid in time: ask the platform",
          meta: { zh: "到账逾期" },
          tags: ["overdue"],
        },
      },
    },
    closed: {
      description: "Paid to the last minor unit",
      meta: { zh: "已结清" },
      type: "final",
      entry: tell("settlement.closed"),
    },
  },
});

/** The machine's type, printed once. */
export type SettlementMachine = typeof machine;

/** A settlement as a bare XState machine. */
export const settlementMachine: SettlementMachine = machine;

const start = z.strictObject({
  settlementId: z.string().min(1),
  platform: z.string().min(1),
  taxFilingId: z.exactOptional(z.string().min(1)),
  currency: currencyField,
  graceDays: z.number().min(0),
  claimDays: z.number().positive(),
  payoutDays: z.number().positive(),
});

/**
 * The settlement of a platform for a batch of orders: collected → waiting, from confirmed receipt, for as long as the
 * platform takes → stated → reconciled to the last minor unit, or its differences explained, claimed or written off →
 * paid out.
 *
 * Source: P123; R027–R030, R230; E-47. Extensions: differences, partial payouts, reserves, corrected statements.
 */
export const settlementProcess: Process<
  "settlement",
  SettlementMachine,
  typeof settlementCommands,
  z.input<typeof start>
> = defineProcess({
  id: "settlement",
  title: { en: "Platform settlement", zh: "平台资金结算" },
  covers: ["P123"],
  owner: "finance",
  version: 1,
  machine: settlementMachine,
  commands: settlementCommands,
  start,
  deadlines: settlementDeadlines,
  restingStates: ["collecting", "waiting", "stated", "differing", "paying"],
  deliverables: [],
  kpis: ["settlement/settlement-net", "inventory/days-sales-outstanding"],
  toInput: ({ graceDays: _grace, claimDays: _claim, payoutDays: _payout, ...start }, windows) => ({
    ...start,
    windows,
  }),
});
