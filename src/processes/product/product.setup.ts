import { assign, emit, setup } from "xstate";
import type { MachineEventOf } from "../commands.js";
import type { Windows } from "../deadlines.js";
import type { productCommands } from "./product.commands.js";
import type { productDeadlines } from "./product.deadlines.js";
import {
  addOnOrder,
  beginTrial,
  closeOnOrder,
  countRestart,
  countRound,
  type ProductContext,
  type ProductMarket,
} from "./product.updates.js";

/** What a product's machine is started with. */
export interface ProductInput extends ProductMarket {
  readonly sku: string;
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
export interface ProductEvent extends ProductMarket {
  readonly type: ProductEventType;
  readonly sku: string;
  /** The instant of the command; absent when a bare actor's own clock brought it about. */
  readonly at?: string;
  /** The stage, stock level or reason that it is about. */
  readonly detail?: string;
  /** With `product.replenishmentRequested`: which one it is, and how many units. */
  readonly replenishment?: { readonly number: number; readonly units: number };
  /** With `product.restarted`: the ad campaign to start; its budget in major units of one currency. */
  readonly adPlan?: {
    readonly campaignId: string;
    readonly channel: string;
    readonly budget: number;
    readonly optimisationCycleDays: number;
  };
}

type ProductMachineEvent = MachineEventOf<typeof productCommands>;
type Told = Omit<ProductEvent, "sku" | "at" | keyof ProductMarket>;

function proposedUnits(event: ProductMachineEvent): number {
  return event.type === "product.requestReplenishment" ? (event.decision.proposal?.units ?? 0) : 0;
}

function eventOf(context: ProductContext, event: ProductMachineEvent, told: Told): ProductEvent {
  const { sku, category, platform } = context;
  return {
    ...told,
    sku,
    ...(category !== undefined && { category }),
    ...(platform !== undefined && { platform }),
    ...("at" in event && { at: event.at }),
  };
}

/** The questions, actions and windows that the chart names. */
export const productSetup = setup({
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
    isOutcome: ({ event }, outcome: string) => "decision" in event && event.decision.outcome === outcome,
    isVerdict: ({ event }, verdict: string) => "verdict" in event && event.verdict === verdict,
  },
  actions: {
    beginTrial: assign(({ context, event }) => beginTrial(context, event.at)),
    countRound: assign(({ context }) => countRound(context)),
    countRestart: assign(({ context, event }) => countRestart(context, event.at)),
    addOnOrder: assign(({ context, event }) => addOnOrder(context, proposedUnits(event))),
    closeOnOrder: assign(({ context }, units: number) => closeOnOrder(context, units)),
    tell: emit(({ context, event }, told: Told) => eventOf(context, event, told)),
    tellReplenishment: emit(({ context, event }) =>
      eventOf(context, event, {
        type: "product.replenishmentRequested",
        replenishment: { number: context.replenishments, units: proposedUnits(event) },
      }),
    ),
  },
});

/** Whether the rule that the command consulted answered so. */
export const isOutcome = (outcome: string) => ({ type: "isOutcome", params: outcome }) as const;

/** Whether the person who sent the command judged so. */
export const isVerdict = (verdict: string) => ({ type: "isVerdict", params: verdict }) as const;

/** Tells an event. */
export const tell = (type: ProductEventType, detail?: string) =>
  ({ type: "tell", params: { type, ...(detail !== undefined && { detail }) } }) as const;

/** Wherever a product is on sale it can be replenished. */
export const replenish = { guard: isOutcome("order"), actions: ["addOnOrder", "tellReplenishment"] } as const;
