import { assign, emit, setup } from "xstate";
import type { LifecycleAction } from "../../rules/lifecycle/actions.js";
import { fieldIs, isOutcome, outcomeIs } from "../chart-words.js";
import type { MachineEventOf } from "../commands.js";
import type { Windows } from "../deadlines.js";
import type { productCommands } from "./product.commands.js";
import type { productDeadlines } from "./product.deadlines.js";
import type { SupplierTermsOfCandidate } from "./product.gate-commands.js";
import {
  addOnOrder,
  beginTrial,
  closeOnOrder,
  countRestart,
  countRound,
  haveSameOptions,
  noteListing,
  type OfferedVariant,
  type ProductContext,
  type ProductMarket,
  passGate,
  type SelectionGate,
  setVariant,
  type WithdrawnFrom,
} from "./product.updates.js";

/** What a product's machine is started with. */
export interface ProductInput extends ProductMarket {
  /** SKU of the product, as the shop writes it. */
  readonly sku: string;
  /** The length of each window in milliseconds. */
  readonly windows: Windows<typeof productDeadlines>;
  /** Gates that must be passed before a trial. */
  readonly requiredGates: readonly SelectionGate[];
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
  | "product.supplierNamed"
  | "product.inspectionOrdered"
  | "product.listingRequested"
  | "product.actionsPlanned"
  | "product.weaknessReported"
  | "product.optimisationRequested"
  | "product.clearanceStarted"
  | "product.restartAdvised"
  | "product.retirementAdvised"
  | "product.decisionDue"
  | "product.withdrawn"
  | "product.reinstated"
  | "product.variantAdded"
  | "product.variantRetired"
  | "product.retirementStarted"
  | "product.clearanceOverdue"
  | "product.retired";

/** An event of a product. */
export interface ProductEvent extends ProductMarket {
  /** What happened, in the past tense: listeners, effects and hand-overs go by it. */
  readonly type: ProductEventType;
  /** SKU of the product, as the shop writes it. */
  readonly sku: string;
  /** The instant of the command; absent when a bare actor's own clock brought it about. */
  readonly at?: string;
  /** The stage, stock level or reason that it is about. */
  readonly detail?: string;
  /** With `product.replenishmentRequested`: which one it is, and how many units. */
  readonly replenishment?: {
    /** Counted from 1 over the life of the product. */
    readonly number: number;
    /** How many to request. */
    readonly units: number;
  };
  /** With `product.listingRequested`: the listing to prepare. */
  readonly listingId?: string;
  /** With `product.supplierNamed`: the supplier to evaluate. */
  readonly supplierId?: string;
  /** With `product.supplierNamed`: what the house asks of it, and its times for it. */
  readonly supplierTerms?: SupplierTermsOfCandidate;
  /** With `product.inspectionOrdered`: the inspection to make, and of how many units. */
  readonly inspection?: {
    /** Id of the inspection, by which hand-overs find it. */
    readonly inspectionId: string;
    /** How many to inspect. */
    readonly units: number;
  };
  /** With `product.withdrawn`: the recall that it is for, and whether that is still to be started. */
  readonly recall?: {
    /** Id of the recall, by which hand-overs find it. */
    readonly recallId: string;
    /** False where the recall was there before. */
    readonly isToStart: boolean;
  };
  /** With `product.withdrawn` and `product.retired`: its listings that are live. */
  readonly listings?: readonly string[];
  /** With `product.retirementStarted`: what takes its place. */
  readonly successorSku?: string;
  /** With `product.actionsPlanned`: what its stage asks for. */
  readonly actions?: readonly LifecycleAction[];
  /** With `product.variantAdded` and `product.variantRetired`: the variant's SKU. */
  readonly variantSku?: string;
  /** With `product.restarted`: the ad campaign to start; its budget in major units of one currency. */
  readonly adPlan?: {
    /** Id of the campaign, by which hand-overs find it. */
    readonly campaignId: string;
    /** Where it is to run, in the shop's own words: `search`. */
    readonly channel: string;
    /** What it may spend in all, in major units. */
    readonly budget: number;
    /** Days from one review of its return to the next. */
    readonly optimisationCycleDays: number;
  };
}

type ProductMachineEvent = MachineEventOf<typeof productCommands>;
type Told = Omit<ProductEvent, "sku" | "at" | keyof ProductMarket>;

function proposedUnits(event: ProductMachineEvent): number {
  return event.type === "product.requestReplenishment" ? (event.decision.proposal?.units ?? 0) : 0;
}

function variantOf({ variants }: ProductContext, event: object): OfferedVariant | undefined {
  return variants.find(({ sku }) => sku === Reflect.get(event, "sku"));
}

/** Whether the event is about a recall that keeps the product off sale, and whether it is the only one. */
function recallsOf({ recallIds }: ProductContext, event: object) {
  const known = recallIds.some((id) => id === Reflect.get(event, "recallId"));
  return { known, last: known && recallIds.length === 1 };
}

const variantSku = (event: ProductMachineEvent) => ("sku" in event ? { variantSku: event.sku } : {});

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
    improvementWindow: ({ context }) => context.windows.improvementWindow,
  },
  guards: {
    isOutcome: outcomeIs,
    isField: fieldIs,
    isThroughGates: ({ context }) =>
      context.requiredGates.every((gate) => context.gatesPassed.includes(gate)),
    isKnownVariant: ({ context, event }) => {
      const known = variantOf(context, event);
      return known?.active === true && "options" in event && haveSameOptions(known.options, event.options);
    },
    isNewVariant: ({ context, event }) => {
      const known = variantOf(context, event);
      if (!("options" in event) || event.sku === context.sku || known?.active === true) return false;
      return known === undefined || haveSameOptions(known.options, event.options);
    },
    isActiveVariant: ({ context, event }) => variantOf(context, event)?.active === true,
    isRetiredVariant: ({ context, event }) => variantOf(context, event)?.active === false,
    isKnownRecall: ({ context, event }) => recallsOf(context, event).known,
    isRetiredByRecall: ({ context, event }) =>
      recallsOf(context, event).known && Reflect.get(event, "verdict") === "retired",
    isReinstatement: ({ context, event }) =>
      recallsOf(context, event).known && Reflect.get(event, "verdict") === "reinstated",
    isBackIn: ({ context, event }, place: WithdrawnFrom) =>
      recallsOf(context, event).last &&
      Reflect.get(event, "verdict") === "reinstated" &&
      context.withdrawnFrom === place,
  },
  actions: {
    beginTrial: assign(({ context, event }) => beginTrial(context, event.at)),
    countRound: assign(({ context }) => countRound(context)),
    countRestart: assign(({ context, event }) => countRestart(context, event.at)),
    addOnOrder: assign(({ context, event }) => addOnOrder(context, proposedUnits(event))),
    closeOnOrder: assign(({ context }, units: number) => closeOnOrder(context, units)),
    changeNothing: assign({}),
    notePlan: assign(({ event }) => ({ selectionPlannedAt: event.at })),
    passGate: assign(({ context }, gate: SelectionGate) => passGate(context, gate)),
    noteListing: assign(({ context, event }) =>
      event.type === "product.recordListing" ? noteListing(context, event.listingId, event.live) : {},
    ),
    addVariant: assign(({ context, event }) =>
      event.type === "product.addVariant"
        ? setVariant(context, { sku: event.sku, options: event.options, active: true })
        : {},
    ),
    retireVariant: assign(({ context, event }) => {
      const known = variantOf(context, event);
      return known === undefined ? {} : setVariant(context, { ...known, active: false });
    }),
    assignRole: assign(({ context, event }) => ({
      assortmentRole: event.type === "product.assignRole" ? event.role : context.assortmentRole,
    })),
    nameSuccessor: assign(({ context, event }) => ({
      successorSku: ("successorSku" in event ? event.successorSku : undefined) ?? context.successorSku,
    })),
    noteRecall: assign(({ context, event }) => ({
      recallIds: "recallId" in event ? [...context.recallIds, event.recallId] : context.recallIds,
    })),
    noteWhereWithdrawn: assign((_, withdrawnFrom: WithdrawnFrom) => ({ withdrawnFrom })),
    endRecall: assign(({ context, event }) => ({
      recallIds: context.recallIds.filter((id) => id !== Reflect.get(event, "recallId")),
    })),
    endRecalls: assign({ recallIds: [], withdrawnFrom: null }),
    tell: emit(({ context, event }, told: Told) => eventOf(context, event, told)),
    tellWithdrawal: emit(({ context, event }) =>
      eventOf(context, event, {
        type: "product.withdrawn",
        listings: context.listings,
        ...(event.type === "product.withdraw" && {
          recall: { recallId: event.recallId, isToStart: event.startRecall === true },
          detail: event.reason,
        }),
      }),
    ),
    tellActions: emit(({ context, event }) => {
      const proposal = event.type === "product.planActions" ? event.decision.proposal : undefined;
      return eventOf(context, event, {
        type: "product.actionsPlanned",
        ...(proposal && { detail: proposal.goal, actions: proposal.actions }),
      });
    }),
    tellVariantAdded: emit(({ context, event }) =>
      eventOf(context, event, { type: "product.variantAdded", ...variantSku(event) }),
    ),
    tellVariantRetired: emit(({ context, event }) =>
      eventOf(context, event, { type: "product.variantRetired", ...variantSku(event) }),
    ),
    tellReplenishment: emit(({ context, event }) =>
      eventOf(context, event, {
        type: "product.replenishmentRequested",
        replenishment: { number: context.replenishments, units: proposedUnits(event) },
      }),
    ),
  },
});

/** Tells an event. */
export const tell = (type: ProductEventType, detail?: string) =>
  ({ type: "tell", params: { type, ...(detail !== undefined && { detail }) } }) as const;

/** Wherever a product is on sale it can be replenished. */
export const replenish = { guard: isOutcome("order"), actions: ["addOnOrder", "tellReplenishment"] } as const;
