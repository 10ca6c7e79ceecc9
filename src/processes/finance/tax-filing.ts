import { z } from "zod";
import { isOutcome } from "../chart-words.js";
import { defineProcess, type Process } from "../define-process.js";
import { currencyField } from "./money-fields.js";
import { taxFilingCommands, taxFilingDeadlines } from "./tax-filing.commands.js";
import { taxFilingSetup, tell } from "./tax-filing.setup.js";
import type { SettledPeriod, TaxedSale, TaxFilingContext } from "./tax-filing.updates.js";

interface Fields<Event> {
  readonly event: Event;
}
type Sold = Fields<
  Pick<TaxedSale, "entryId" | "soldOn" | "amountMinor" | "category"> & {
    readonly decision: { readonly proposal?: { readonly rate: number } };
  }
>;
type InputTax = Fields<TaxFilingContext["inputTaxes"][number]>;
type Payment = Fields<TaxFilingContext["payments"][number]>;
type Surcharge = Fields<TaxFilingContext["surcharges"][number]>;
type Refund = Fields<TaxFilingContext["refunds"][number]>;
type Return = Fields<TaxFilingContext["returns"][number]>;

const sold = ({ event }: Sold) => event;
const input = ({ event }: InputTax) => event;
const payment = ({ event }: Payment) => event;
const surcharge = ({ event }: Surcharge) => event;
const refund = ({ event }: Refund) => event;
const amended = ({ event }: Return) => event;

const takeTax = {
  type: "takeTax",
  params: ({ event }: Fields<{ readonly taxMinor: number }>) => event.taxMinor,
} as const;
const takeProposedTax = {
  type: "takeTax",
  params: ({ event }: Fields<{ readonly decision: { readonly proposal?: { readonly taxMinor: number } } }>) =>
    event.decision.proposal?.taxMinor,
} as const;

/** Value-added tax from what was recorded; income tax where nothing of that kind was; or what an adviser computed. */
const compute = {
  "taxFiling.computeVat": { target: "computed", actions: ["computeVat", tell("taxFiling.computed")] },
  "taxFiling.computeIncomeTax": {
    guard: "isIncomeTax",
    target: "computed",
    actions: [takeProposedTax, tell("taxFiling.computed")],
  },
  "taxFiling.enterTax": {
    target: "computed",
    actions: [takeTax, tell("taxFiling.computed")],
  },
} as const;
const reopen = { target: "#taxFiling.preparing.work.reopened" } as const;

const settled = ({ event }: Fields<SettledPeriod>) => event;
/** What comes of platforms and countries whether or not the books are closed. */
const evidence = {
  "taxFiling.recordSettlement": [
    { guard: { type: "isKnownSettlement", params: settled }, actions: "changeNothing" },
    {
      guard: { type: "isNewSettlement", params: settled },
      actions: { type: "keepSettlement", params: settled },
    },
  ],
  "taxFiling.checkRegistration": [
    { guard: isOutcome("in-order"), actions: "changeNothing" },
    { guard: isOutcome("register"), actions: tell("taxFiling.registrationDue") },
  ],
} as const;

const entries = {
  "taxFiling.recordSale": [
    { guard: { type: "isKnownSale", params: sold }, actions: "changeNothing" },
    { guard: { type: "isTaxableSale", params: sold }, actions: { type: "keepSale", params: sold } },
  ],
  "taxFiling.recordInputTax": [
    { guard: { type: "isKnownInput", params: input }, actions: "changeNothing" },
    { guard: { type: "isNewInput", params: input }, actions: { type: "keepInput", params: input } },
  ],
} as const;

/** Found wrong later: the tax is another, and what was paid stays paid. */
const correct = [
  { guard: { type: "isKnownReturn", params: amended }, actions: "changeNothing" },
  {
    guard: { type: "isNewReturn", params: amended },
    target: "#taxFiling.filed",
    actions: [takeTax, { type: "keepReturn", params: amended }, tell("taxFiling.corrected")],
  },
] as const;

const knownPayment = {
  guard: { type: "isKnownPayment", params: payment },
  actions: "changeNothing",
} as const;
const recordSurcharge = [
  { guard: { type: "isKnownSurcharge", params: surcharge }, actions: "changeNothing" },
  {
    guard: { type: "isNewSurcharge", params: surcharge },
    target: "#taxFiling.filed",
    actions: { type: "keepSurcharge", params: surcharge },
  },
] as const;

const machine = taxFilingSetup.createMachine({
  id: "taxFiling",
  context: ({ input }) => ({
    ...input,
    sales: [],
    inputTaxes: [],
    settlements: [],
    taxMinor: 0,
    late: false,
    returns: [],
    payments: [],
    surcharges: [],
    refunds: [],
    carriedMinor: 0,
  }),
  initial: "open",
  states: {
    open: {
      description: "The period runs; what is taxable is recorded",
      meta: { zh: "期间进行中" },
      on: {
        ...entries,
        ...evidence,
        "taxFiling.closePeriod": { target: "preparing", actions: tell("taxFiling.periodClosed") },
      },
    },
    preparing: {
      description: "The period is over; the return is prepared while its time runs",
      meta: { zh: "申报准备" },
      type: "parallel",
      states: {
        work: {
          description: "How far the return has come",
          meta: { zh: "申报进度" },
          on: evidence,
          initial: "closed",
          states: {
            closed: {
              description: "The books are closed; the tax is to be computed",
              meta: { zh: "已结账" },
              on: { ...compute, "taxFiling.reopenPeriod": reopen },
            },
            reopened: {
              description: "Open once more, for what was forgotten; the time to file runs on",
              meta: { zh: "已反结账" },
              on: { ...entries, "taxFiling.closePeriod": "closed" },
            },
            computed: {
              description: "The tax is known; the records are to be reviewed",
              meta: { zh: "已计税" },
              on: {
                "taxFiling.review": [
                  { guard: isOutcome("in-order"), target: "reviewed" },
                  {
                    guard: isOutcome("faulty"),
                    target: "faulty",
                    actions: tell("taxFiling.recordsFaulty"),
                  },
                ],
                "taxFiling.reopenPeriod": reopen,
              },
            },
            faulty: {
              description: "The records are incomplete or untrue, or the authority sent the return back",
              meta: { zh: "记录有误" },
              tags: ["attention"],
              on: { ...compute, "taxFiling.reopenPeriod": reopen },
            },
            reviewed: {
              description: "In order; to be filed",
              meta: { zh: "待申报" },
              on: {
                "taxFiling.file": {
                  guard: { type: "isNewReturn", params: ({ event }) => event },
                  target: "#taxFiling.filed",
                  actions: [{ type: "keepReturn", params: ({ event }) => event }, tell("taxFiling.filed")],
                },
                "taxFiling.reopenPeriod": reopen,
              },
            },
          },
        },
        clock: {
          description: "The time to file",
          meta: { zh: "申报期限" },
          initial: "running",
          states: {
            running: {
              description: "Within the time to file",
              meta: { zh: "期限内" },
              after: {
                filingWindow: { target: "overdue", actions: ["noteLate", tell("taxFiling.overdue")] },
              },
            },
            overdue: {
              description: "The time to file is over: file late",
              meta: { zh: "申报逾期" },
              tags: ["overdue"],
              type: "final",
            },
          },
        },
      },
    },
    filed: {
      description: "Filed: what is owed is paid, what is too much comes back",
      meta: { zh: "已申报" },
      always: { guard: "isSettled", target: "settled", actions: tell("taxFiling.settled") },
      on: {
        "taxFiling.file": {
          description: "The same return, noted twice",
          guard: { type: "isFiled", params: ({ event }) => event.returnId },
          actions: "changeNothing",
        },
        "taxFiling.correct": correct,
        "taxFiling.recordSurcharge": recordSurcharge,
        "taxFiling.recordRejection": {
          target: "preparing.work.faulty",
          actions: tell("taxFiling.rejected"),
        },
      },
      initial: "owed",
      states: {
        owed: {
          description: "Tax is to be paid",
          meta: { zh: "待缴款" },
          always: { guard: "isCredit", target: "credit" },
          on: {
            "taxFiling.recordPayment": [
              knownPayment,
              {
                guard: { type: "isStillOwed", params: payment },
                actions: [{ type: "keepPayment", params: payment }, tell("taxFiling.paid")],
              },
            ],
          },
          after: {
            paymentWindow: { target: ".late", actions: tell("taxFiling.paymentOverdue") },
          },
          initial: "due",
          states: {
            due: { description: "Within the time to pay", meta: { zh: "缴款期内" } },
            late: { description: "Not paid in time", meta: { zh: "缴款逾期" }, tags: ["overdue"] },
          },
        },
        credit: {
          description: "More was paid or deducted than is due: claimed back, or carried forward",
          meta: { zh: "留抵或多缴" },
          on: {
            "taxFiling.claimRefund": { target: "refundClaimed", actions: tell("taxFiling.refundClaimed") },
            "taxFiling.carryForward": { actions: "carryForward" },
          },
        },
        refundClaimed: {
          description: "The refund is claimed, and comes, in parts",
          meta: { zh: "退税中" },
          on: {
            "taxFiling.recordRefund": [
              { guard: { type: "isKnownRefund", params: refund }, actions: "changeNothing" },
              {
                guard: { type: "isToComeBack", params: refund },
                actions: { type: "keepRefund", params: refund },
              },
            ],
            "taxFiling.carryForward": { actions: "carryForward" },
          },
        },
      },
    },
    settled: {
      description: "Nothing is owed on either side; the records are to be archived",
      meta: { zh: "已清税" },
      on: {
        "taxFiling.recordPayment": knownPayment,
        "taxFiling.recordSurcharge": recordSurcharge,
        "taxFiling.correct": correct,
        "taxFiling.archive": { target: "archived", actions: tell("taxFiling.archived") },
      },
    },
    archived: {
      description: "Kept for as long as the law asks; may still be corrected",
      meta: { zh: "已归档" },
      on: {
        "taxFiling.recordSurcharge": recordSurcharge,
        "taxFiling.correct": correct,
        "taxFiling.endRetention": "ended",
      },
    },
    ended: { description: "The records need be kept no longer", meta: { zh: "保存期满" }, type: "final" },
  },
});

/** The machine's type, printed once. */
export type TaxFilingMachine = typeof machine;

/** A tax return as a bare XState machine. */
export const taxFilingMachine: TaxFilingMachine = machine;

const start = z.strictObject({
  filingId: z.string().min(1),
  tax: z.enum(["vat", "income", "foreign-vat", "duty"]),
  country: z.string().min(1),
  period: z.string().min(1),
  currency: currencyField,
  platform: z.exactOptional(z.string().min(1)),
  rounding: z
    .enum(["half-away-from-zero", "half-even", "up", "down"])
    .describe("where the tax on a sale goes that lies between two minor units"),
  filingDays: z
    .number()
    .positive()
    .describe("days after the period is closed; the law of the country says, and moves it over holidays"),
  paymentDays: z.number().positive(),
});

/**
 * The tax return of a period: recorded → closed → computed → reviewed → filed → paid, refunded or carried forward →
 * archived. No tax advice.
 *
 * Source: P124; R031–R033, R242; E-32. Extensions: reopened period, rejection, surcharge, partial payment, refund,
 * correction, retention.
 */
export const taxFilingProcess: Process<
  "tax-filing",
  TaxFilingMachine,
  typeof taxFilingCommands,
  z.input<typeof start>
> = defineProcess({
  id: "tax-filing",
  title: { en: "Tax filing and compliance", zh: "税务申报与合规" },
  covers: ["P124"],
  owner: "finance",
  version: 1,
  machine: taxFilingMachine,
  commands: taxFilingCommands,
  start,
  deadlines: taxFilingDeadlines,
  restingStates: [
    "open",
    "preparing.work.closed",
    "preparing.work.faulty",
    "preparing.work.reviewed",
    "filed.owed",
    "filed.credit",
    "filed.refundClaimed",
    "settled",
    "archived",
  ],
  deliverables: [],
  kpis: ["profit/net-profit", "sales/net-sales"],
  toInput: ({ filingDays: _filing, paymentDays: _payment, ...start }, windows) => ({ ...start, windows }),
});
