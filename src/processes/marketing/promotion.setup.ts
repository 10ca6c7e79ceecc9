import { assign, emit, setup } from "xstate";
import type { CurrencyCode } from "../../kpi/settlement/index.js";
import { fieldIs, outcomeIs } from "../chart-words.js";
import type { MachineEventOf } from "../commands.js";
import type { ComplianceTerms } from "../store/compliance-terms.js";
import { sumUnits } from "../sum-units.js";
import type { PromotionContext, PromotionUse, promotionCommands } from "./promotion.commands.js";

/** What a promotion is started with. */
export type PromotionInput = Pick<
  PromotionContext,
  "promotionId" | "goal" | "skus" | "platform" | "category" | "bigPromotionId" | "complianceTerms" | "windows"
>;

/** The events that tell what has happened to a promotion. */
export type PromotionEventType =
  | "promotion.complianceRequested"
  | "promotion.returned"
  | "promotion.blocked"
  | "promotion.approved"
  | "promotion.scheduled"
  | "promotion.preheated"
  | "promotion.launched"
  | "promotion.usedUp"
  | "promotion.promiseBroken"
  | "promotion.madeGood"
  | "promotion.paused"
  | "promotion.resumed"
  | "promotion.ended"
  | "promotion.reviewOverdue"
  | "promotion.reviewed"
  | "promotion.cancelled";

/** An event of a promotion. */
export interface PromotionEvent {
  /** What happened, in the past tense: listeners, effects and hand-overs go by it. */
  readonly type: PromotionEventType;
  /** Id of the promotion, by which hand-overs find it. */
  readonly promotionId: string;
  /** The products in it; empty for the whole shop. */
  readonly skus: readonly string[];
  /** Platform, as layers of the rulebook name it: `taobao`; absent where none is named. */
  readonly platform?: string;
  /** Category of the product, as layers of the rulebook name it; absent where none is named. */
  readonly category?: string;
  /** The big promotion that it belongs to; absent where it belongs to none. */
  readonly bigPromotionId?: string;
  /** The instant of the command; absent when a bare actor's own clock brought it about. */
  readonly at?: string;
  /** Why, where the command says so. */
  readonly detail?: string;
  /** With `promotion.complianceRequested`: which case it is, and the house's times for it. */
  readonly caseId?: string;
  /** With `promotion.complianceRequested`: the house's times for the review. */
  readonly complianceTerms?: ComplianceTerms;
  /** With `promotion.ended`: what orders had of it. */
  readonly usedUnits?: number;
  /** With `promotion.ended`: what orders were spared, in minor units of `currency`. */
  readonly usedMinor?: number;
  /** With `promotion.ended`: ISO 4217 code of `usedMinor`. */
  readonly currency?: CurrencyCode;
}

type PromotionMachineEvent = MachineEventOf<typeof promotionCommands>;

/** All units that orders had. */
export const usedUnits = (uses: readonly PromotionUse[]): number =>
  uses.reduce((sum, { units }) => sumUnits(sum, units), 0);

/** All money that orders were spared. */
export const usedMinor = (uses: readonly PromotionUse[]): number =>
  uses.reduce((sum, { discountMinor }) => sum + discountMinor, 0);

function fits({ uses, budgetMinor, offeredUnits }: PromotionContext, use: PromotionUse): boolean {
  return (
    (offeredUnits === null || sumUnits(usedUnits(uses), use.units) <= offeredUnits) &&
    (budgetMinor === null || usedMinor(uses) + use.discountMinor <= budgetMinor)
  );
}

const knownUse = ({ uses }: PromotionContext, event: PromotionMachineEvent): PromotionUse | undefined =>
  uses.find(({ orderId }) => "orderId" in event && orderId === event.orderId);

/** Whether a top-up lowers no limit and raises one. What has no limit has none after it either. */
function isRaise(
  { budgetMinor, offeredUnits }: PromotionContext,
  more: { readonly budgetMinor?: number; readonly offeredUnits?: number },
): boolean {
  const changes = [
    [budgetMinor, more.budgetMinor],
    [offeredUnits, more.offeredUnits],
  ] as const;
  return (
    changes.every(([now, then]) => then === undefined || (now !== null && then >= now)) &&
    changes.some(([now, then]) => then !== undefined && now !== null && then > now)
  );
}

function eventOf(context: PromotionContext, event: object, type: PromotionEventType): PromotionEvent {
  const { promotionId, skus, platform, category, bigPromotionId, complianceTerms } = context;
  const [at, detail] = [Reflect.get(event, "at"), Reflect.get(event, "reason")];
  return {
    type,
    promotionId,
    skus,
    ...(platform !== undefined && { platform }),
    ...(category !== undefined && { category }),
    ...(bigPromotionId !== null && { bigPromotionId }),
    ...(typeof at === "string" && { at }),
    ...(typeof detail === "string" && { detail }),
    ...(type === "promotion.complianceRequested" && {
      caseId: `${promotionId}/${context.complianceRounds}`,
      ...(complianceTerms && { complianceTerms }),
    }),
    ...(type === "promotion.ended" && {
      usedUnits: usedUnits(context.uses),
      usedMinor: usedMinor(context.uses),
      ...(context.currency && { currency: context.currency }),
    }),
  };
}

/** The questions, actions and windows that the chart names. */
export const promotionSetup = setup({
  types: {
    context: {} as PromotionContext,
    events: {} as PromotionMachineEvent,
    input: {} as PromotionInput,
    emitted: {} as PromotionEvent,
  },
  delays: { reviewWindow: ({ context }) => context.windows.reviewWindow },
  guards: {
    isOutcome: outcomeIs,
    isField: fieldIs,
    isKnownUse: ({ context, event }) => {
      const known = knownUse(context, event);
      return (
        event.type === "promotion.recordUse" &&
        known?.units === event.units &&
        known.discountMinor === event.discountMinor
      );
    },
    isFittingUse: ({ context, event }) =>
      event.type === "promotion.recordUse" && knownUse(context, event) === undefined && fits(context, event),
    isUsedUp: ({ context: { uses, budgetMinor, offeredUnits } }) =>
      usedUnits(uses) === offeredUnits || usedMinor(uses) === budgetMinor,
    isRaise: ({ context, event }) => event.type === "promotion.topUp" && isRaise(context, event),
    isUsedBy: ({ context, event }) => knownUse(context, event) !== undefined,
  },
  actions: {
    changeNothing: assign({}),
    chooseForm: assign(({ event }) => ({ form: event.type === "promotion.chooseForm" ? event.form : null })),
    plan: assign(({ context, event }) => {
      if (event.type !== "promotion.plan") return {};
      const { preheatAt = null, startsAt, endsAt, currency, budgetMinor = null, offeredUnits = null } = event;
      const complianceRounds = context.complianceRounds + 1;
      return { preheatAt, startsAt, endsAt, currency, budgetMinor, offeredUnits, complianceRounds };
    }),
    noteReason: assign(({ event }) => ({ reason: ("reason" in event ? event.reason : undefined) ?? null })),
    recordUse: assign(({ context, event }) => {
      if (event.type !== "promotion.recordUse") return {};
      const { orderId, units, discountMinor } = event;
      return { uses: [...context.uses, { orderId, units, discountMinor }] };
    }),
    releaseUse: assign(({ context, event }) => ({
      uses: context.uses.filter((use) => use !== knownUse(context, event)),
    })),
    topUp: assign(({ context, event }) =>
      event.type === "promotion.topUp"
        ? {
            budgetMinor: event.budgetMinor ?? context.budgetMinor,
            offeredUnits: event.offeredUnits ?? context.offeredUnits,
          }
        : {},
    ),
    tell: emit(({ context, event }, type: PromotionEventType) => eventOf(context, event, type)),
  },
});

/** Tells an event. */
export const tell = (type: PromotionEventType) => ({ type: "tell", params: type }) as const;
