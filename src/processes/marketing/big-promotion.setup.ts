import { assign, emit, setup } from "xstate";
import { fieldIs, outcomeIs } from "../chart-words.js";
import type { MachineEventOf } from "../commands.js";
import type {
  BigPromotionContext,
  bigPromotionCommands,
  PreparationArea,
  PromotionBlocker,
  PromotionStock,
} from "./big-promotion.commands.js";

/** What a big promotion is started with. */
export type BigPromotionInput = Pick<
  BigPromotionContext,
  "bigPromotionId" | "promotion" | "platform" | "category" | "windows"
>;

/** The events that tell what has happened to a big promotion. */
export type BigPromotionEventType =
  | "bigPromotion.enrolled"
  | "bigPromotion.accepted"
  | "bigPromotion.refused"
  | "bigPromotion.givenUp"
  | "bigPromotion.groupFormed"
  | "bigPromotion.stockPlanned"
  | "bigPromotion.stockFictitious"
  | "bigPromotion.blockerRaised"
  | "bigPromotion.blockerResolved"
  | "bigPromotion.prepared"
  | "bigPromotion.preheated"
  | "bigPromotion.opened"
  | "bigPromotion.missed"
  | "bigPromotion.violated"
  | "bigPromotion.rectified"
  | "bigPromotion.expelled"
  | "bigPromotion.over"
  | "bigPromotion.reviewDue"
  | "bigPromotion.reviewOverdue"
  | "bigPromotion.reviewed";

/** An event of a big promotion. */
export interface BigPromotionEvent {
  /** What happened, in the past tense: listeners, effects and hand-overs go by it. */
  readonly type: BigPromotionEventType;
  /** Id of the big promotion, by which hand-overs find it. */
  readonly bigPromotionId: string;
  /** What it is known by: `618`. */
  readonly promotion: string;
  /** Platform, as layers of the rulebook name it: `taobao`. */
  readonly platform: string;
  /** Category of the product, as layers of the rulebook name it; absent where none is named. */
  readonly category?: string;
  /** The instant of the command; absent when a bare actor's own clock brought it about. */
  readonly at?: string;
  /** The reason, or what is in the way. */
  readonly detail?: string;
  /** With `bigPromotion.groupFormed`. */
  readonly lead?: string;
  /** With `bigPromotion.groupFormed`: who is in the group. */
  readonly members?: readonly string[];
  /** With `bigPromotion.groupFormed`: days for each milestone of the project, where the command said. */
  readonly milestoneDays?: number;
  /** With `bigPromotion.stockPlanned`: which plan it is, and what is needed. */
  readonly stockPlan?: {
    /** Counted from 1 over the life of the big promotion. */
    readonly number: number;
    /** What is needed. */
    readonly lines: readonly PromotionStock[];
  };
  /** With the events of a blocker. */
  readonly blockerId?: string;
  /** With a blocker that is raised: the part of the preparation that it holds up. */
  readonly area?: PreparationArea;
  /** With `bigPromotion.violated`. */
  readonly violationId?: string;
}

type BigPromotionMachineEvent = MachineEventOf<typeof bigPromotionCommands>;

const known = ({ blockers }: BigPromotionContext, event: BigPromotionMachineEvent) =>
  blockers.find(({ blockerId }) => "blockerId" in event && blockerId === event.blockerId);

const isOpen = (blocker: PromotionBlocker | undefined) => blocker?.open === true;

function eventOf(context: BigPromotionContext, event: BigPromotionMachineEvent, type: BigPromotionEventType) {
  const { bigPromotionId, promotion, platform, category } = context;
  const detail: unknown = Reflect.get(event, "reason") ?? Reflect.get(event, "what");
  return {
    type,
    bigPromotionId,
    promotion,
    platform,
    ...(category !== undefined && { category }),
    ...("at" in event && { at: event.at }),
    ...(typeof detail === "string" && { detail }),
    ...(type === "bigPromotion.groupFormed" &&
      context.lead !== null && { lead: context.lead, members: context.members }),
    ...(event.type === "bigPromotion.formGroup" &&
      event.milestoneDays !== undefined && { milestoneDays: event.milestoneDays }),
    ...(type === "bigPromotion.stockPlanned" && {
      stockPlan: { number: context.stockPlans, lines: context.stock },
    }),
    ...(event.type === "bigPromotion.raiseBlocker" && { blockerId: event.blockerId, area: event.area }),
    ...(event.type === "bigPromotion.resolveBlocker" && { blockerId: event.blockerId }),
    ...(event.type === "bigPromotion.recordViolation" && { violationId: event.violationId }),
  } satisfies BigPromotionEvent;
}

/** The questions, actions and windows that the chart names. */
export const bigPromotionSetup = setup({
  types: {
    context: {} as BigPromotionContext,
    events: {} as BigPromotionMachineEvent,
    input: {} as BigPromotionInput,
    emitted: {} as BigPromotionEvent,
  },
  delays: {
    returnsWindow: ({ context }) => context.windows.returnsWindow,
    reviewWindow: ({ context }) => context.windows.reviewWindow,
  },
  guards: {
    isOutcome: outcomeIs,
    isField: fieldIs,
    isKnownBlocker: ({ context, event }) => {
      const blocker = known(context, event);
      return (
        event.type === "bigPromotion.raiseBlocker" &&
        blocker?.what === event.what &&
        blocker.area === event.area
      );
    },
    isNewBlocker: ({ context, event }) => known(context, event) === undefined,
    isOpenBlocker: ({ context, event }) => isOpen(known(context, event)),
    isResolvedBlocker: ({ context, event }) => known(context, event)?.open === false,
    isKnownViolation: ({ context, event }) =>
      event.type === "bigPromotion.recordViolation" && context.violationIds.includes(event.violationId),
    isUnblocked: ({ context, event }, outcome: string) =>
      !context.blockers.some(isOpen) && outcomeIs({ event }, outcome),
  },
  actions: {
    changeNothing: assign({}),
    enrol: assign(({ context, event }) =>
      event.type === "bigPromotion.enrol" ? { slots: event.slots, enrolments: context.enrolments + 1 } : {},
    ),
    formGroup: assign(({ event }) =>
      event.type === "bigPromotion.formGroup" ? { lead: event.lead, members: event.members } : {},
    ),
    planStock: assign(({ context, event }) =>
      event.type === "bigPromotion.planStock"
        ? { stock: event.lines, stockPlans: context.stockPlans + 1 }
        : {},
    ),
    noteOffers: assign(({ context, event }) => ({
      promotionIds:
        event.type === "bigPromotion.finishContent"
          ? [...new Set([...context.promotionIds, ...(event.promotionIds ?? [])])]
          : event.type === "bigPromotion.addPromotion"
            ? [...new Set([...context.promotionIds, event.promotionId])]
            : context.promotionIds,
    })),
    raiseBlocker: assign(({ context, event }) => {
      if (event.type !== "bigPromotion.raiseBlocker") return {};
      const { blockerId, area, what } = event;
      return { blockers: [...context.blockers, { blockerId, area, what, open: true }] };
    }),
    resolveBlocker: assign(({ context, event }) => {
      const resolved = known(context, event);
      return {
        blockers: context.blockers.map((other) => (other === resolved ? { ...other, open: false } : other)),
      };
    }),
    noteViolation: assign(({ context, event }) =>
      event.type === "bigPromotion.recordViolation"
        ? { violationIds: [...context.violationIds, event.violationId] }
        : {},
    ),
    noteReason: assign(({ event }) => ({ reason: ("reason" in event ? event.reason : undefined) ?? null })),
    tell: emit(({ context, event }, type: BigPromotionEventType) => eventOf(context, event, type)),
  },
});

/** Tells an event. */
export const tell = (type: BigPromotionEventType) => ({ type: "tell", params: type }) as const;
