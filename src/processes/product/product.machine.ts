import { operating } from "./product.operating.js";
import { selection } from "./product.selection.js";
import { isOutcome, isVerdict, productSetup, replenish, tell } from "./product.setup.js";

const reviewTrial = [
  { guard: isOutcome("pass"), target: "#product.operating", actions: tell("product.trialPassed") },
  { guard: isOutcome("drop"), target: "#product.dropped", actions: tell("product.dropped", "trial") },
  {
    guard: isOutcome("adjust"),
    target: "adjusting",
    actions: ["countRound", tell("product.adjustmentRequested")],
  },
] as const;

const trial = productSetup.createStateConfig({
  description: "On sale at small scale, to see whether it fits the market",
  tags: ["onSale"],
  entry: ["beginTrial", tell("product.trialStarted")],
  on: { "product.requestReplenishment": replenish },
  after: { trialWindow: { target: ".overdue", actions: tell("product.trialOverdue") } },
  initial: "testing",
  states: {
    testing: {
      description: "Being tested; the review decides",
      on: { "product.reviewTrial": reviewTrial },
    },
    adjusting: {
      description: "Page, price or ads are being adjusted for another round",
      on: { "product.finishAdjustment": "testing" },
    },
    overdue: {
      description: "Tested for as long as a trial may last; a decision is due",
      tags: ["overdue"],
      on: { "product.reviewTrial": reviewTrial },
    },
  },
});

const restarting = productSetup.createStateConfig({
  description: "Given another chance, with better content and more advertising",
  tags: ["onSale"],
  on: { "product.requestReplenishment": replenish },
  initial: "improving",
  states: {
    improving: {
      description: "Page, title, pictures and ads are being improved",
      on: { "product.relaunch": "observing" },
    },
    observing: {
      description: "Relaunched; the effect is being observed",
      after: { observationWindow: { target: "observed", actions: tell("product.observationEnded") } },
    },
    observed: {
      description: "Observed for long enough; a decision is due",
      tags: ["overdue"],
      on: {
        "product.reviewRestart": [
          { guard: isOutcome("keep"), target: "#product.operating", actions: tell("product.relaunched") },
          {
            guard: isOutcome("retire"),
            target: "#product.retiring",
            actions: tell("product.retirementStarted"),
          },
        ],
      },
    },
  },
});

const retiring = productSetup.createStateConfig({
  description: "Off the assortment; what is left is being cleared",
  on: {
    "product.finishClearance": {
      target: "retired",
      actions: {
        type: "tell",
        params: ({ event }) => ({
          type: "product.retired",
          ...(event.disposal && { detail: event.disposal }),
        }),
      },
    },
  },
  initial: "clearing",
  states: {
    clearing: {
      description: "Being cleared",
      after: { clearanceWindow: { target: "overdue", actions: tell("product.clearanceOverdue") } },
    },
    overdue: {
      description: "Not cleared in time: sell off, return to the supplier or write off",
      tags: ["overdue"],
    },
  },
});

const machine = productSetup.createMachine({
  id: "product",
  context: ({ input }) => ({
    ...input,
    onSaleSince: null,
    trialStartedAt: null,
    roundsUsed: 0,
    restartedAt: null,
    restartsUsed: 0,
    onOrderUnits: 0,
    replenishments: 0,
  }),
  initial: "selection",
  on: {
    "product.recordReceipt": {
      description: "Goods came in, or a replenishment was given up: it is on order no more",
      actions: { type: "closeOnOrder", params: ({ event }) => event.closedUnits },
    },
  },
  states: {
    selection,
    trial,
    operating,
    restarting,
    upgrading: {
      description: "A better version is being made while this one sells on; accepted, it goes to trial anew",
      tags: ["onSale"],
      on: {
        "product.requestReplenishment": replenish,
        "product.finishUpgrade": [{ guard: isVerdict("accepted"), target: "trial" }, { target: "operating" }],
      },
    },
    retiring,
    retired: { description: "Gone, its stock and resources free", type: "final" },
    dropped: { description: "Dropped before formal operation", type: "final" },
  },
});

/** The machine's type, printed once. */
export type ProductMachine = typeof machine;

/** The life of a product as a bare XState machine. */
export const productMachine: ProductMachine = machine;
