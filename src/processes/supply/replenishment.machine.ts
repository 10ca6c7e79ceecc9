import { replenishmentSetup, tell, tellEnd } from "./replenishment.setup.js";

const request = {
  target: "requested",
  actions: tell("replenishment.requested", "requestedUnits"),
} as const;

const cancel = {
  target: "#replenishment.cancelled",
  actions: tellEnd("replenishment.cancelled"),
} as const;

/** Goods may come whether or not the supplier announced them, on time or late, at once or in parts; never too many. */
const receive = [
  {
    guard: "isWhole",
    target: "#replenishment.received",
    actions: ["receive", tell("replenishment.received", "receivedUnits")],
  },
  {
    guard: "isPart",
    target: "#replenishment.partlyReceived",
    actions: ["receive", tell("replenishment.partlyReceived", "receivedUnits")],
  },
] as const;

/** Where one person receives, checks and shelves the goods, it is one command; for all that is still to come. */
const accept = {
  guard: "isWhole",
  target: "#replenishment.stocked",
  actions: ["receive", "passAll", tellEnd("replenishment.stocked")],
} as const;

const closeShort = {
  target: "received",
  actions: tell("replenishment.received", "receivedUnits"),
} as const;

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
    passedUnits: 0,
  }),
  initial: "needed",
  states: {
    needed: {
      description: "The need is known; nobody has asked for the goods yet",
      always: { guard: "isRequestedAtStart", ...request },
      on: { "replenishment.request": request, "replenishment.cancel": cancel },
    },
    requested: {
      description: "Requested; waits for approval, unless a standing order covers it",
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
      always: {
        guard: "isStanding",
        target: "ordered",
        actions: [
          { type: "order", params: ({ context }) => context.supplierId },
          tell("replenishment.ordered", "orderedUnits"),
        ],
      },
      on: {
        "replenishment.order": {
          target: "ordered",
          actions: [
            { type: "order", params: ({ event }) => event.supplierId },
            tell("replenishment.ordered", "orderedUnits"),
          ],
        },
        "replenishment.cancel": cancel,
      },
    },
    ordered: {
      description: "Ordered; waits for the supplier",
      on: {
        "replenishment.receive": receive,
        "replenishment.accept": accept,
        "replenishment.cancel": cancel,
      },
      after: { deliveryWindow: { target: ".late", actions: tell("replenishment.late", "orderedUnits") } },
      initial: "expected",
      states: {
        expected: {
          description: "Expected within the lead time",
          on: { "replenishment.dispatch": "inTransit" },
        },
        inTransit: { description: "Dispatched by the supplier" },
        late: {
          description: "Not here within the lead time: press the supplier, or cancel",
          tags: ["overdue"],
          on: { "replenishment.dispatch": { target: "late", description: "Dispatched late" } },
        },
      },
    },
    partlyReceived: {
      description: "A part is here; waits for the rest, for another lead time",
      on: {
        "replenishment.receive": receive,
        "replenishment.accept": accept,
        "replenishment.closeShort": closeShort,
      },
      after: { deliveryWindow: { target: "restLate", actions: tell("replenishment.late", "orderedUnits") } },
    },
    restLate: {
      description: "A part is here and the rest is late: press the supplier, or go on without it",
      tags: ["overdue"],
      on: {
        "replenishment.receive": receive,
        "replenishment.accept": accept,
        "replenishment.closeShort": closeShort,
      },
    },
    received: {
      description: "Here, all or what there will be; waits for the check of quality and count",
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
      on: { "replenishment.stock": { target: "stocked", actions: tellEnd("replenishment.stocked") } },
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
