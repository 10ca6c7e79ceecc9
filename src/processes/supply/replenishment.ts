import { z } from "zod";
import { defineProcess, type Process } from "../define-process.js";
import {
  type Receipt,
  replenishmentCommands,
  replenishmentDeadlines,
  someUnits,
} from "./replenishment.commands.js";
import { replenishmentSetup, tell, tellEnd } from "./replenishment.setup.js";
import type { Delivered } from "./replenishment.updates.js";

interface Fields<Event> {
  readonly event: Event;
}
type Movement = Fields<{ readonly units: number; readonly receiptId: string }>;
type Return = Fields<Movement["event"] & { readonly remedy: "replacement" | "credit" }>;
type Answer = Fields<{ readonly units?: number }>;

const isKnownReceipt = { type: "isKnownReceipt", params: ({ event }: Fields<Delivered>) => event } as const;
const isWhole = { type: "isWhole", params: ({ event }: Fields<Delivered>) => event } as const;
const isPart = { type: "isPart", params: ({ event }: Fields<Delivered>) => event } as const;
const isSurplus = { type: "isSurplus", params: ({ event }: Fields<Delivered>) => event } as const;
const takeIn = { type: "receive", params: ({ event }: Fields<Delivered>) => event } as const;
const tellReceived = tell("replenishment.received", "receivedUnits");
const repeated = { guard: isKnownReceipt, actions: "changeNothing" } as const;

/** A note of this kind that came before. */
const known = (kind: Receipt["kind"]) =>
  ({
    guard: { type: "isKnownReceipt", params: ({ event }: Movement) => ({ ...event, kind }) },
    actions: "changeNothing",
  }) as const;

const request = {
  target: "requested",
  actions: tell("replenishment.requested", "requestedUnits"),
} as const;

const order = {
  target: "ordered",
  actions: [
    {
      type: "order",
      params: ({ event }: Fields<{ readonly supplierId?: string }>) => event.supplierId,
    },
    tell("replenishment.ordered", "orderedUnits"),
  ],
} as const;

const cancel = {
  target: "#replenishment.cancelled",
  actions: tellEnd("replenishment.cancelled"),
} as const;

/** Goods come whether or not the supplier announced them, on time or late, at once or in parts; too many need a word. */
const receive = [
  { guard: isWhole, target: "#replenishment.received", actions: [takeIn, tellReceived] },
  {
    guard: isPart,
    target: "#replenishment.partlyReceived",
    actions: [takeIn, tell("replenishment.partlyReceived", "receivedUnits")],
  },
  { guard: isSurplus, target: "#replenishment.received", actions: [takeIn, tellReceived] },
] as const;

/** Where one person receives, checks and shelves the goods, it is one command; for all that is still to come. */
const accept = {
  guard: isWhole,
  target: "#replenishment.stocked",
  actions: [takeIn, "passAll", tellEnd("replenishment.stocked")],
} as const;

/** The rest of what has come in part. */
const arriving = { "replenishment.receive": [repeated, ...receive], "replenishment.accept": accept } as const;

const closeShort = { target: "received", actions: tellReceived } as const;

const confirm = {
  guard: {
    type: "isWithinOrder",
    params: ({ event }: Answer) => event.units,
  },
  target: "confirmed",
  actions: [
    {
      type: "confirm",
      params: ({ event }: Answer) => event.units,
    },
    tell("replenishment.confirmed", "orderedUnits"),
  ],
} as const;

const tellClaim = { type: "tellClaim", params: "replenishment.claimClosed" } as const;

const returnRejects = [
  known("return"),
  {
    guard: { type: "isRejected", params: ({ event }: Movement) => event },
    actions: {
      type: "returnRejects",
      params: ({ event }: Return) => ({ ...event, kind: "return" as const }),
    },
  },
] as const;

/** What the supplier makes good. */
const settle = (kind: "replacement" | "credit") =>
  ({ type: "settleClaim", params: ({ event }: Movement) => ({ ...event, kind }) }) as const;

const machine = replenishmentSetup.createMachine({
  id: "replenishment",
  context: ({ input: { units, requested = false, standing = false, ...input } }) => ({
    ...input,
    requestedAtStart: requested,
    standing,
    requestedUnits: units,
    approvedUnits: 0,
    orderedUnits: 0,
    receivedUnits: 0,
    surplusUnits: 0,
    refusedUnits: 0,
    receipts: [],
    passedUnits: 0,
    toReplaceUnits: 0,
    replacedUnits: 0,
    toCreditUnits: 0,
    creditedUnits: 0,
    leftOnOrderUnits: 0,
  }),
  initial: "needed",
  states: {
    needed: {
      description: "The need is known; nobody has asked for the goods yet",
      meta: { zh: "待申请" },
      always: { guard: "isRequestedAtStart", ...request },
      on: { "replenishment.request": request, "replenishment.cancel": cancel },
    },
    requested: {
      description: "Requested; waits for approval, unless a standing order covers it",
      meta: { zh: "待审批" },
      always: {
        guard: "isStanding",
        target: "approved",
        actions: { type: "approve", params: ({ context }) => context.requestedUnits },
      },
      on: {
        "replenishment.approve": {
          guard: { type: "isWithinRequest", params: ({ event }) => event.units },
          target: "approved",
          actions: { type: "approve", params: ({ event }) => event.units },
        },
        "replenishment.reject": { target: "rejected", actions: tellEnd("replenishment.rejected") },
        "replenishment.cancel": cancel,
      },
    },
    approved: {
      description: "Approved; waits for the purchase order",
      meta: { zh: "待下单" },
      always: {
        guard: "isStanding",
        target: "ordered",
        actions: [
          { type: "order", params: ({ context }) => context.supplierId },
          tell("replenishment.ordered", "orderedUnits"),
        ],
      },
      on: { "replenishment.order": order, "replenishment.cancel": cancel },
    },
    ordered: {
      description: "Ordered; waits for the supplier",
      meta: { zh: "已下单" },
      on: {
        "replenishment.receive": receive,
        "replenishment.accept": accept,
        "replenishment.refuse": {
          target: "refused",
          actions: [tell("replenishment.refused", "orderedUnits"), "forgetOrder"],
        },
        "replenishment.cancel": cancel,
      },
      after: { deliveryWindow: { target: ".late", actions: tell("replenishment.late", "orderedUnits") } },
      initial: "expected",
      states: {
        expected: {
          description: "Expected within the lead time; the supplier has not answered",
          meta: { zh: "待供应商确认" },
          on: { "replenishment.confirm": confirm, "replenishment.dispatch": "inTransit" },
        },
        confirmed: {
          description: "Confirmed by the supplier, in full or in part",
          meta: { zh: "供应商已确认" },
          on: { "replenishment.dispatch": "inTransit" },
        },
        inTransit: { description: "Dispatched by the supplier", meta: { zh: "运输中" } },
        late: {
          description: "Not here within the lead time: press the supplier, or cancel",
          meta: { zh: "交货逾期" },
          tags: ["overdue"],
          on: { "replenishment.dispatch": { target: "late", description: "Dispatched late" } },
        },
      },
    },
    refused: {
      description: "The supplier refused the order: order elsewhere, or cancel",
      meta: { zh: "供应商拒单" },
      tags: ["attention"],
      on: { "replenishment.order": order, "replenishment.cancel": cancel },
    },
    partlyReceived: {
      description: "A part is here; waits for the rest, for another lead time",
      meta: { zh: "部分到货" },
      on: { ...arriving, "replenishment.closeShort": closeShort },
      after: { deliveryWindow: { target: "restLate", actions: tell("replenishment.late", "orderedUnits") } },
    },
    restLate: {
      description: "A part is here and the rest is late: press the supplier, or go on without it",
      meta: { zh: "余货逾期" },
      tags: ["overdue"],
      on: { ...arriving, "replenishment.closeShort": closeShort },
    },
    received: {
      description: "Here, all or what there will be; waits for the check of quality and count",
      meta: { zh: "待质检" },
      on: {
        "replenishment.receive": [
          repeated,
          { guard: isWhole, actions: [takeIn, tellReceived] },
          { guard: isPart, actions: [takeIn, tellReceived] },
          { guard: isSurplus, actions: [takeIn, tellReceived] },
        ],
        "replenishment.check": [
          {
            guard: { type: "isAllPassed", params: ({ event }) => event.passedUnits },
            target: "checked",
            actions: { type: "pass", params: ({ event }) => event.passedUnits },
          },
          {
            guard: { type: "isWithinReceipt", params: ({ event }) => event.passedUnits },
            target: "checked",
            actions: [{ type: "pass", params: ({ event }) => event.passedUnits }, "tellRejects"],
          },
        ],
      },
    },
    checked: {
      description: "Checked; rejected units may go back to the supplier, the rest waits to be put into stock",
      meta: { zh: "待入库" },
      on: {
        "replenishment.receive": repeated,
        "replenishment.returnRejects": returnRejects,
        "replenishment.stock": [
          { guard: "isClaiming", target: "claiming", actions: ["leaveOnOrder", "tellStocked"] },
          { target: "stocked", actions: tellEnd("replenishment.stocked") },
        ],
      },
    },
    claiming: {
      description: "What passed is in stock; the supplier has still to replace or credit what did not",
      meta: { zh: "索赔中" },
      always: { guard: "isClaimSettled", target: "stocked", actions: tellClaim },
      on: {
        "replenishment.receiveReplacement": [
          known("replacement"),
          {
            guard: { type: "isToReplace", params: ({ event }) => event },
            actions: [{ type: "tellReplaced", params: ({ event }) => event }, settle("replacement")],
          },
        ],
        "replenishment.recordCredit": [
          known("credit"),
          { guard: { type: "isToCredit", params: ({ event }) => event }, actions: settle("credit") },
        ],
        "replenishment.returnRejects": returnRejects,
        "replenishment.dropClaim": { target: "stocked", actions: tellClaim },
      },
      initial: "claimed",
      states: {
        claimed: {
          description: "Expected within another lead time",
          meta: { zh: "待供应商处理" },
          after: {
            deliveryWindow: {
              target: "claimLate",
              actions: { type: "tellClaim", params: "replenishment.claimLate" },
            },
          },
        },
        claimLate: {
          description: "Neither replaced nor credited in time: press the supplier, or go on without",
          meta: { zh: "索赔逾期" },
          tags: ["overdue"],
        },
      },
    },
    stocked: { description: "In stock", meta: { zh: "已入库" }, type: "final" },
    rejected: { description: "Rejected", meta: { zh: "已驳回" }, type: "final" },
    cancelled: { description: "Cancelled before anything came", meta: { zh: "已取消" }, type: "final" },
  },
});

/** The machine's type, printed once. */
export type ReplenishmentMachine = typeof machine;

/** A replenishment as a bare XState machine. */
export const replenishmentMachine: ReplenishmentMachine = machine;

const start = z.strictObject({
  replenishmentId: z.exactOptional(z.string().min(1)),
  sku: z.string().min(1),
  units: someUnits,
  category: z.exactOptional(z.string()),
  platform: z.exactOptional(z.string()),
  supplierId: z.exactOptional(z.string().min(1)),
  requested: z.exactOptional(z.boolean()),
  standing: z.exactOptional(z.boolean()),
});

/**
 * From the need of goods to goods in stock: needed → requested → approved → ordered → confirmed → in transit → received
 * → checked → stocked, with rejection, a supplier's refusal, partial receipt, surplus, a late supplier, rejected units
 * that are replaced or credited, and cancellation. Under a standing order it is approved and ordered once it is requested.
 *
 * Source: P113. Extensions: confirmation and refusal by the supplier, partial receipt, surplus, lateness, claims for
 * rejected units (E-36).
 */
export const replenishmentProcess: Process<
  "replenishment",
  ReplenishmentMachine,
  typeof replenishmentCommands,
  z.input<typeof start>
> = defineProcess({
  id: "replenishment",
  title: { en: "Procurement and replenishment", zh: "采购与补货" },
  covers: ["P113"],
  owner: "supply-chain",
  version: 2,
  machine: replenishmentMachine,
  commands: replenishmentCommands,
  start,
  deadlines: replenishmentDeadlines,
  restingStates: [
    "needed",
    "requested",
    "approved",
    "ordered.expected",
    "ordered.confirmed",
    "ordered.inTransit",
    "ordered.late",
    "refused",
    "partlyReceived",
    "restLate",
    "claiming.claimed",
    "claiming.claimLate",
  ],
  deliverables: ["replenishment-request", "purchase-plan"],
  kpis: ["inventory/stock-out-rate", "inventory/reorder-point"],
  toInput: (start, windows) => ({ ...start, windows }),
});
