import { assign, emit, setup } from "xstate";
import type { MachineEventOf } from "../commands.js";
import type { Windows } from "../define-process.js";
import type { productCommands } from "./product.commands.js";
import type { productDeadlines } from "./product.deadlines.js";
import {
  addOnOrder,
  beginTrial,
  closeOnOrder,
  countRestart,
  countRound,
  type ProductContext,
} from "./product.updates.js";

/** What a product's machine is started with. */
export interface ProductInput {
  readonly sku: string;
  readonly category?: string;
  readonly platform?: string;
  readonly windows: Windows<typeof productDeadlines>;
}

/** The events that tell what has happened to a product. */
export type ProductEventType =
  | "product.selected"
  | "product.dropped"
  | "product.trialStarted"
  | "product.trialOverdue"
  | "product.adjustmentRequested"
  | "product.trialPassed"
  | "product.stageChanged"
  | "product.stockChanged"
  | "product.replenishmentRequested"
  | "product.slowMoverRaised"
  | "product.slowMoverCleared"
  | "product.promotionStarted"
  | "product.promotionEnded"
  | "product.restarted"
  | "product.observationEnded"
  | "product.relaunched"
  | "product.upgradeStarted"
  | "product.retirementStarted"
  | "product.clearanceOverdue"
  | "product.retired";

/** An event of a product. */
export interface ProductEvent {
  readonly type: ProductEventType;
  readonly sku: string;
  /** The instant of the command; absent when a bare actor's own clock brought it about. */
  readonly at?: string;
  /** The stage, stock level or reason that it is about. */
  readonly detail?: string;
  /** With `product.replenishmentRequested`: which one it is, and how many units. */
  readonly replenishment?: { readonly number: number; readonly units: number };
  /** With `product.restarted`: the ad campaign to start. */
  readonly adPlan?: {
    readonly campaignId: string;
    readonly channel: string;
    readonly budget: number;
    readonly optimisationCycleDays: number;
  };
}

type ProductMachineEvent = MachineEventOf<typeof productCommands>;

function proposedUnits(event: ProductMachineEvent): number {
  return event.type === "product.requestReplenishment" ? (event.decision.proposal?.units ?? 0) : 0;
}

const productSetup = setup({
  types: {
    context: {} as ProductContext,
    events: {} as ProductMachineEvent,
    input: {} as ProductInput,
    emitted: {} as ProductEvent,
  },
  delays: {
    trialWindow: ({ context }) => context.windows.trialWindow,
    observationWindow: ({ context }) => context.windows.observationWindow,
    clearanceWindow: ({ context }) => context.windows.clearanceWindow,
  },
  guards: {
    isVerdict: (_, params: { readonly given: string; readonly verdict: string }) =>
      params.given === params.verdict,
    isOutcome: ({ event }, outcome: string) => "decision" in event && event.decision.outcome === outcome,
  },
  actions: {
    beginTrial: assign(({ context }, at: string) => beginTrial(context, at)),
    countRound: assign(({ context }) => countRound(context)),
    countRestart: assign(({ context, event }) => countRestart(context, event.at)),
    addOnOrder: assign(({ context, event }) => addOnOrder(context, proposedUnits(event))),
    closeOnOrder: assign(({ context }, units: number) => closeOnOrder(context, units)),
    tell: emit(
      ({ context, event }, told: Omit<ProductEvent, "sku" | "at">): ProductEvent => ({
        ...told,
        sku: context.sku,
        ...("at" in event && { at: event.at }),
      }),
    ),
    tellReplenishment: emit(
      ({ context, event }): ProductEvent => ({
        type: "product.replenishmentRequested",
        sku: context.sku,
        at: event.at,
        replenishment: { number: context.replenishments, units: proposedUnits(event) },
      }),
    ),
  },
});

/** Wherever a product is on sale it can be replenished. */
const replenish = {
  guard: { type: "isOutcome", params: "order" },
  actions: ["addOnOrder", "tellReplenishment"],
} as const;

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
    selection: {
      description: "Being selected: each gate lets the candidate on or drops it",
      initial: "proposed",
      states: {
        proposed: {
          description: "Proposed; budget and time of the selection are not planned yet",
          on: { "product.plan": "planned" },
        },
        planned: {
          description: "Budget and time are planned; the market research is under way",
          on: { "product.completeResearch": "researched" },
        },
        researched: {
          description: "The research is in; the candidate waits to be screened",
          on: {
            "product.screen": [
              {
                guard: {
                  type: "isVerdict",
                  params: ({ event }) => ({ given: event.verdict, verdict: "accepted" }),
                },
                target: "shortlisted",
              },
              {
                target: "#product.dropped",
                actions: { type: "tell", params: { type: "product.dropped", detail: "screening" } },
              },
            ],
          },
        },
        shortlisted: {
          description: "Shortlisted; a supplier is being evaluated",
          on: {
            "product.evaluateSupplier": [
              {
                guard: {
                  type: "isVerdict",
                  params: ({ event }) => ({ given: event.verdict, verdict: "accepted" }),
                },
                target: "sourced",
              },
              {
                target: "#product.dropped",
                actions: { type: "tell", params: { type: "product.dropped", detail: "supplier" } },
              },
            ],
          },
        },
        sourced: {
          description: "The supplier will do; the sample is being evaluated",
          on: {
            "product.evaluateSample": [
              {
                guard: {
                  type: "isVerdict",
                  params: ({ event }) => ({ given: event.verdict, verdict: "accepted" }),
                },
                target: "sampled",
              },
              {
                guard: {
                  type: "isVerdict",
                  params: ({ event }) => ({ given: event.verdict, verdict: "resample" }),
                },
                target: "sourced",
              },
              {
                target: "#product.dropped",
                actions: { type: "tell", params: { type: "product.dropped", detail: "sample" } },
              },
            ],
          },
        },
        sampled: {
          description: "The sample is good; price and terms are being negotiated",
          on: {
            "product.negotiate": [
              {
                guard: {
                  type: "isVerdict",
                  params: ({ event }) => ({ given: event.verdict, verdict: "accepted" }),
                },
                target: "agreed",
                actions: { type: "tell", params: { type: "product.selected" } },
              },
              {
                target: "#product.dropped",
                actions: { type: "tell", params: { type: "product.dropped", detail: "terms" } },
              },
            ],
          },
        },
        agreed: {
          description: "Selected and agreed with the supplier; the trial can start",
          on: { "product.startTrial": "#product.trial" },
        },
      },
    },
    trial: {
      description: "On sale at small scale, to see whether it fits the market",
      tags: ["onSale"],
      initial: "testing",
      entry: [
        { type: "beginTrial", params: ({ event }) => ("at" in event ? event.at : "") },
        { type: "tell", params: { type: "product.trialStarted" } },
      ],
      on: {
        "product.requestReplenishment": replenish,
        "product.reviewTrial": [
          {
            guard: { type: "isOutcome", params: "pass" },
            target: "operating",
            actions: { type: "tell", params: { type: "product.trialPassed" } },
          },
          {
            guard: { type: "isOutcome", params: "drop" },
            target: "dropped",
            actions: { type: "tell", params: { type: "product.dropped", detail: "trial" } },
          },
          {
            guard: { type: "isOutcome", params: "adjust" },
            target: ".adjusting",
            actions: ["countRound", { type: "tell", params: { type: "product.adjustmentRequested" } }],
          },
        ],
      },
      states: {
        testing: {
          description: "Being tested; the review decides",
          after: {
            trialWindow: {
              target: "overdue",
              actions: { type: "tell", params: { type: "product.trialOverdue" } },
            },
          },
        },
        adjusting: {
          description: "Page, price or ads are being adjusted for another round",
          on: { "product.finishAdjustment": "testing" },
        },
        overdue: {
          description: "Tested for as long as a trial may last; a decision is due",
          tags: ["overdue"],
        },
      },
    },
    operating: {
      description: "In formal operation",
      tags: ["onSale"],
      type: "parallel",
      on: {
        "product.restart": {
          guard: { type: "isOutcome", params: "restart" },
          target: "restarting",
          actions: [
            "countRestart",
            {
              type: "tell",
              params: ({ event }) => ({
                type: "product.restarted",
                ...(event.adPlan && { adPlan: event.adPlan }),
              }),
            },
          ],
        },
        "product.startUpgrade": {
          target: "upgrading",
          actions: {
            type: "tell",
            params: ({ event }) => ({ type: "product.upgradeStarted", detail: event.feedback }),
          },
        },
        "product.retire": {
          guard: { type: "isOutcome", params: "retire" },
          target: "retiring",
          actions: { type: "tell", params: { type: "product.retirementStarted" } },
        },
      },
      states: {
        stage: {
          description: "Stage of life",
          initial: "new",
          on: {
            "product.classifyStage": [
              {
                guard: { type: "isOutcome", params: "new" },
                target: ".new",
                actions: { type: "tell", params: { type: "product.stageChanged", detail: "new" } },
              },
              {
                guard: { type: "isOutcome", params: "growth" },
                target: ".growth",
                actions: { type: "tell", params: { type: "product.stageChanged", detail: "growth" } },
              },
              {
                guard: { type: "isOutcome", params: "mature" },
                target: ".mature",
                actions: { type: "tell", params: { type: "product.stageChanged", detail: "mature" } },
              },
              {
                guard: { type: "isOutcome", params: "decline" },
                target: ".decline",
                actions: { type: "tell", params: { type: "product.stageChanged", detail: "decline" } },
              },
            ],
          },
          states: {
            new: { description: "New: attract traffic for the first data" },
            growth: { description: "Growing: enlarge sales" },
            mature: { description: "Mature: hold stable" },
            decline: { description: "Declining: adjust, or clear in time", tags: ["attention"] },
          },
        },
        stock: {
          description: "Stock",
          initial: "inStock",
          on: {
            "product.requestReplenishment": replenish,
            "product.recordStock": [
              {
                guard: { type: "isOutcome", params: "in-stock" },
                target: ".inStock",
                actions: { type: "tell", params: { type: "product.stockChanged", detail: "in-stock" } },
              },
              {
                guard: { type: "isOutcome", params: "low" },
                target: ".low",
                actions: { type: "tell", params: { type: "product.stockChanged", detail: "low" } },
              },
              {
                guard: { type: "isOutcome", params: "out" },
                target: ".out",
                actions: { type: "tell", params: { type: "product.stockChanged", detail: "out" } },
              },
              {
                guard: { type: "isOutcome", params: "overstocked" },
                target: ".overstocked",
                actions: { type: "tell", params: { type: "product.stockChanged", detail: "overstocked" } },
              },
            ],
          },
          states: {
            inStock: { description: "Enough" },
            low: { description: "Under the warning stock or the reorder point", tags: ["attention"] },
            out: { description: "Nothing to sell", tags: ["attention"] },
            overstocked: { description: "More than sells in good time", tags: ["attention"] },
          },
        },
        sales: {
          description: "Pace of sale",
          initial: "selling",
          on: {
            "product.reviewSales": [
              {
                guard: { type: "isOutcome", params: "raise" },
                target: ".slow",
                actions: { type: "tell", params: { type: "product.slowMoverRaised" } },
              },
              {
                guard: { type: "isOutcome", params: "clear" },
                target: ".selling",
                actions: { type: "tell", params: { type: "product.slowMoverCleared" } },
              },
            ],
          },
          states: {
            selling: { description: "Sells as it should" },
            slow: {
              description: "A slow mover: find the cause, then optimise or clear",
              tags: ["attention"],
            },
          },
        },
        promotion: {
          description: "Promotion",
          initial: "regular",
          states: {
            regular: {
              description: "At its regular price",
              on: {
                "product.startPromotion": {
                  target: "promoted",
                  actions: {
                    type: "tell",
                    params: ({ event }) => ({ type: "product.promotionStarted", detail: event.promotion }),
                  },
                },
              },
            },
            promoted: {
              description: "In a promotion",
              on: {
                "product.endPromotion": {
                  target: "regular",
                  actions: { type: "tell", params: { type: "product.promotionEnded" } },
                },
              },
            },
          },
        },
      },
    },
    restarting: {
      description: "Given another chance, with better content and more advertising",
      tags: ["onSale"],
      initial: "improving",
      on: {
        "product.requestReplenishment": replenish,
      },
      states: {
        improving: {
          description: "Page, title, pictures and ads are being improved",
          on: { "product.relaunch": "observing" },
        },
        observing: {
          description: "Relaunched; the effect is being observed",
          after: {
            observationWindow: {
              target: "observed",
              actions: { type: "tell", params: { type: "product.observationEnded" } },
            },
          },
        },
        observed: {
          description: "Observed for long enough; a decision is due",
          tags: ["overdue"],
          on: {
            "product.reviewRestart": [
              {
                guard: { type: "isOutcome", params: "keep" },
                target: "#product.operating",
                actions: { type: "tell", params: { type: "product.relaunched" } },
              },
              {
                guard: { type: "isOutcome", params: "retire" },
                target: "#product.retiring",
                actions: { type: "tell", params: { type: "product.retirementStarted" } },
              },
            ],
          },
        },
      },
    },
    upgrading: {
      description: "A better version is being made; accepted, it goes to trial anew",
      on: {
        "product.finishUpgrade": [
          {
            guard: {
              type: "isVerdict",
              params: ({ event }) => ({ given: event.verdict, verdict: "accepted" }),
            },
            target: "trial",
          },
          { target: "operating" },
        ],
      },
    },
    retiring: {
      description: "Off the assortment; what is left is being cleared",
      initial: "clearing",
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
      states: {
        clearing: {
          description: "Being cleared",
          after: {
            clearanceWindow: {
              target: "overdue",
              actions: { type: "tell", params: { type: "product.clearanceOverdue" } },
            },
          },
        },
        overdue: {
          description: "Not cleared in time: sell off, return to the supplier or write off",
          tags: ["overdue"],
        },
      },
    },
    retired: { description: "Gone, its stock and resources free", type: "final" },
    dropped: { description: "Dropped before formal operation", type: "final" },
  },
});

/** The machine's type, printed once. */
export type ProductMachine = typeof machine;

/** The life of a product as a bare XState machine. */
export const productMachine: ProductMachine = machine;
