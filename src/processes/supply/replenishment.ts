import { assign, emit, setup } from "xstate";
import { z } from "zod";
import { commandsFor, type MachineEventOf } from "../commands.js";
import { type DeadlineTable, defineProcess, type Windows } from "../define-process.js";

const deadlines = {
  deliveryWindow: {
    title: { en: "Delivery by the supplier", zh: "供应商交货期限" },
    from: { rule: "inventory.restock", param: "leadTimeDays" },
    unit: "days",
  },
} as const satisfies DeadlineTable;

/** What a replenishment's machine remembers; quantities are units of `sku`. */
export interface ReplenishmentContext {
  readonly sku: string;
  readonly supplierId?: string;
  readonly windows: Windows<typeof deadlines>;
  /** Whether it was requested when it was started, as the automatic requests of R104 are. */
  readonly requestedAtStart: boolean;
  readonly requestedUnits: number;
  readonly approvedUnits: number;
  readonly orderedUnits: number;
  /** Arrived so far, over all deliveries; never more than ordered. */
  readonly receivedUnits: number;
  /** Arrived and passed the check. */
  readonly passedUnits: number;
}

/** What a replenishment is started with. */
export interface ReplenishmentInput {
  readonly sku: string;
  readonly supplierId?: string;
  readonly units: number;
  /** True to begin in `requested`; in `needed` otherwise. */
  readonly requested?: boolean;
  readonly windows: Windows<typeof deadlines>;
}

/** An event of a replenishment. */
export interface ReplenishmentEvent {
  readonly type:
    | "replenishment.requested"
    | "replenishment.rejected"
    | "replenishment.ordered"
    | "replenishment.late"
    | "replenishment.partlyReceived"
    | "replenishment.received"
    | "replenishment.stocked"
    | "replenishment.cancelled";
  readonly sku: string;
  readonly at?: string;
  /** What the event is about: units requested, ordered, received so far, or put into stock. */
  readonly units: number;
  /** With the last event of a replenishment: the units that were on order because of it and are no more. */
  readonly closedUnits?: number;
}

const { plain } = commandsFor<ReplenishmentContext>();
const buyers = ["supply-chain", "system"] as const;
const keepers = ["warehouse", "system"] as const;
const positive = z.number().positive();

/** The commands of a replenishment. */
export const replenishmentCommands = {
  "replenishment.request": plain({
    title: { en: "Request", zh: "提交补货申请" },
    payload: z.strictObject({}),
    roles: buyers,
  }),
  "replenishment.approve": plain({
    title: { en: "Approve, in full or in part", zh: "批准" },
    payload: z.strictObject({ units: z.exactOptional(positive) }),
    roles: ["operations-director", "store-manager", "finance", "system"],
  }),
  "replenishment.reject": plain({
    title: { en: "Reject", zh: "驳回" },
    payload: z.strictObject({ reason: z.string().min(1) }),
    roles: ["operations-director", "store-manager", "finance", "system"],
  }),
  "replenishment.order": plain({
    title: { en: "Place the purchase order", zh: "下采购单" },
    payload: z.strictObject({
      supplierId: z.exactOptional(z.string().min(1)),
      purchaseOrderId: z.exactOptional(z.string().min(1)),
    }),
    roles: buyers,
  }),
  "replenishment.dispatch": plain({
    title: { en: "Note the supplier's dispatch", zh: "供应商发货" },
    payload: z.strictObject({ trackingNumber: z.exactOptional(z.string().min(1)) }),
    roles: ["supplier", ...buyers],
  }),
  "replenishment.receive": plain({
    title: { en: "Receive goods", zh: "收货" },
    payload: z.strictObject({ units: positive }),
    roles: keepers,
  }),
  "replenishment.closeShort": plain({
    title: { en: "Go on without the rest", zh: "短交结单" },
    payload: z.strictObject({ reason: z.string().min(1) }),
    roles: buyers,
  }),
  "replenishment.check": plain({
    title: { en: "Check quality and count", zh: "质检清点" },
    payload: z.strictObject({ passedUnits: z.number().min(0) }),
    roles: keepers,
  }),
  "replenishment.stock": plain({
    title: { en: "Put into stock", zh: "入库" },
    payload: z.strictObject({}),
    roles: keepers,
  }),
  "replenishment.cancel": plain({
    title: { en: "Cancel", zh: "取消" },
    payload: z.strictObject({ reason: z.string().min(1) }),
    roles: buyers,
  }),
};

type ReplenishmentMachineEvent = MachineEventOf<typeof replenishmentCommands>;

const replenishmentSetup = setup({
  types: {
    context: {} as ReplenishmentContext,
    events: {} as ReplenishmentMachineEvent,
    input: {} as ReplenishmentInput,
    emitted: {} as ReplenishmentEvent,
  },
  delays: { deliveryWindow: ({ context }) => context.windows.deliveryWindow },
  guards: {
    isRequestedAtStart: ({ context }) => context.requestedAtStart,
    isWithinRequest: ({ context }, units: number | undefined) =>
      units === undefined || units <= context.requestedUnits,
    isWhole: ({ context }, units: number) => context.receivedUnits + units === context.orderedUnits,
    isPart: ({ context }, units: number) => context.receivedUnits + units < context.orderedUnits,
    isWithinReceipt: ({ context }, units: number) => units <= context.receivedUnits,
  },
  actions: {
    approve: assign(({ context }, units: number | undefined) => ({
      approvedUnits: units ?? context.requestedUnits,
    })),
    order: assign(({ context }, supplierId: string | undefined) => ({
      orderedUnits: context.approvedUnits,
      ...(supplierId !== undefined && { supplierId }),
    })),
    receive: assign(({ context }, units: number) => ({ receivedUnits: context.receivedUnits + units })),
    pass: assign((_, passedUnits: number) => ({ passedUnits })),
    tell: emit(
      (
        { context, event },
        told: { readonly type: ReplenishmentEvent["type"]; readonly quantity: keyof Quantities },
      ): ReplenishmentEvent => ({
        type: told.type,
        sku: context.sku,
        units: context[told.quantity],
        ...("at" in event && { at: event.at }),
      }),
    ),
    tellEnd: emit(
      ({ context, event }, type: ReplenishmentEvent["type"]): ReplenishmentEvent => ({
        type,
        sku: context.sku,
        at: event.at,
        units: type === "replenishment.stocked" ? context.passedUnits : 0,
        closedUnits: context.requestedUnits,
      }),
    ),
  },
});

type Quantities = Pick<ReplenishmentContext, "requestedUnits" | "orderedUnits" | "receivedUnits">;

/** Goods may come whether or not the supplier announced them, on time or late, at once or in parts. */
const receive = [
  {
    guard: { type: "isWhole", params: ({ event }: Receiving) => event.units },
    target: "#replenishment.received",
    actions: [
      { type: "receive", params: ({ event }: Receiving) => event.units },
      { type: "tell", params: { type: "replenishment.received", quantity: "receivedUnits" } },
    ],
  },
  {
    guard: { type: "isPart", params: ({ event }: Receiving) => event.units },
    target: "#replenishment.partlyReceived",
    actions: [
      { type: "receive", params: ({ event }: Receiving) => event.units },
      { type: "tell", params: { type: "replenishment.partlyReceived", quantity: "receivedUnits" } },
    ],
  },
] as const;

interface Receiving {
  readonly event: { readonly units: number };
}

const request = {
  target: "requested",
  actions: { type: "tell", params: { type: "replenishment.requested", quantity: "requestedUnits" } },
} as const;

const cancel = {
  target: "#replenishment.cancelled",
  actions: { type: "tellEnd", params: "replenishment.cancelled" },
} as const;

const machine = replenishmentSetup.createMachine({
  id: "replenishment",
  context: ({ input: { units, requested = false, ...input } }) => ({
    ...input,
    requestedAtStart: requested,
    requestedUnits: units,
    approvedUnits: 0,
    orderedUnits: 0,
    receivedUnits: 0,
    passedUnits: 0,
  }),
  initial: "needed",
  states: {
    needed: {
      description: "The need is known; nobody has asked for the goods yet",
      always: { guard: "isRequestedAtStart", ...request },
      on: {
        "replenishment.request": request,
        "replenishment.cancel": cancel,
      },
    },
    requested: {
      description: "Requested; waits for approval",
      on: {
        "replenishment.approve": {
          guard: { type: "isWithinRequest", params: ({ event }) => event.units },
          target: "approved",
          actions: { type: "approve", params: ({ event }) => event.units },
        },
        "replenishment.reject": {
          target: "rejected",
          actions: { type: "tellEnd", params: "replenishment.rejected" },
        },
        "replenishment.cancel": cancel,
      },
    },
    approved: {
      description: "Approved; waits for the purchase order",
      on: {
        "replenishment.order": {
          target: "ordered",
          actions: [
            { type: "order", params: ({ event }) => event.supplierId },
            { type: "tell", params: { type: "replenishment.ordered", quantity: "orderedUnits" } },
          ],
        },
        "replenishment.cancel": cancel,
      },
    },
    ordered: {
      description: "Ordered; waits for the supplier",
      initial: "expected",
      on: {
        "replenishment.receive": receive,
        "replenishment.dispatch": ".inTransit",
        "replenishment.cancel": cancel,
      },
      after: {
        deliveryWindow: {
          target: ".late",
          actions: { type: "tell", params: { type: "replenishment.late", quantity: "orderedUnits" } },
        },
      },
      states: {
        expected: { description: "Expected within the lead time" },
        inTransit: { description: "Dispatched by the supplier" },
        late: {
          description: "Not here within the lead time: press the supplier, or cancel",
          tags: ["overdue"],
        },
      },
    },
    partlyReceived: {
      description: "A part is here; waits for the rest",
      on: { "replenishment.receive": receive, "replenishment.closeShort": "received" },
      after: {
        deliveryWindow: {
          actions: { type: "tell", params: { type: "replenishment.late", quantity: "orderedUnits" } },
        },
      },
    },
    received: {
      description: "All here; waits for the check of quality and count",
      on: {
        "replenishment.check": {
          guard: { type: "isWithinReceipt", params: ({ event }) => event.passedUnits },
          target: "checked",
          actions: { type: "pass", params: ({ event }) => event.passedUnits },
        },
      },
    },
    checked: {
      description: "Checked; waits to be put into stock",
      on: {
        "replenishment.stock": {
          target: "stocked",
          actions: { type: "tellEnd", params: "replenishment.stocked" },
        },
      },
    },
    stocked: { description: "In stock", type: "final" },
    rejected: { description: "Rejected", type: "final" },
    cancelled: { description: "Cancelled before anything came", type: "final" },
  },
});

/** The machine's type, printed once. */
export type ReplenishmentMachine = typeof machine;

/** A replenishment as a bare XState machine. */
export const replenishmentMachine: ReplenishmentMachine = machine;

/**
 * From the need of goods to goods in stock: needed → requested → approved → ordered → in transit → received → checked →
 * stocked, with rejection, partial receipt, a late supplier and cancellation.
 *
 * Source: P113; partial receipts and lateness are extensions (E-36).
 */
export const replenishmentProcess = defineProcess({
  id: "replenishment",
  title: { en: "Procurement and replenishment", zh: "采购与补货" },
  covers: ["P113"],
  owner: "supply-chain",
  version: 1,
  machine: replenishmentMachine,
  commands: replenishmentCommands,
  start: z.strictObject({
    sku: z.string().min(1),
    units: positive,
    supplierId: z.exactOptional(z.string().min(1)),
    requested: z.exactOptional(z.boolean()),
  }),
  deadlines,
  restingStates: [
    "needed",
    "requested",
    "approved",
    "ordered.expected",
    "ordered.inTransit",
    "partlyReceived",
  ],
  deliverables: ["Replenishment request", "Purchase plan"],
  kpis: ["inventory/stock-out-rate", "inventory/reorder-point"],
  toInput: (start, windows) => ({ ...start, windows }),
});
