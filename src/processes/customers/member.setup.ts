import { assign, emit, setup } from "xstate";
import { decided, fieldIs, outcomeIs } from "../chart-words.js";
import type { MachineEventOf } from "../commands.js";
import type { memberCommands } from "./member.commands.js";
import { levelReached, type MemberContext } from "./member.context.js";
import {
  addAdjustment,
  addPurchase,
  addRedemption,
  addReturn,
  anonymise,
  canRedeem,
  endPeriod,
  mayReturn,
  reverseRedemption,
} from "./member.updates.js";
import { expirePoints, firstExpiry, forfeitPoints, type PointsLedger } from "./points-ledger.js";

/** What a member is started with. */
export type MemberInput = Pick<
  MemberContext,
  | "customerId"
  | "platform"
  | "store"
  | "currency"
  | "windows"
  | "amountMinorPerPoint"
  | "levels"
  | "marketingConsent"
>;

/** An event of a member's life. */
export interface MemberEvent {
  /** What happened, in the past tense: listeners, effects and hand-overs go by it. */
  readonly type:
    | "member.activated"
    | "member.repeated"
    | "member.becameLoyal"
    | "member.becameDormant"
    | "member.becameLost"
    | "member.winBackPlanned"
    | "member.contacted"
    | "member.givenUp"
    | "member.returned"
    | "member.valueReviewed"
    | "member.pointsEarned"
    | "member.pointsTakenBack"
    | "member.pointsRedeemed"
    | "member.redemptionReversed"
    | "member.pointsAdjusted"
    | "member.pointsExpired"
    | "member.levelRaised"
    | "member.levelKept"
    | "member.levelLowered"
    | "member.consentGiven"
    | "member.consentWithdrawn"
    | "member.left"
    | "member.erased";
  /** Id of the customer, as the shop names it. */
  readonly customerId: string;
  /** Platform, as layers of the rulebook name it: `taobao`; absent where none is named. */
  readonly platform?: string;
  /** The instant of the command; absent when a bare actor's own clock brought it about. */
  readonly at?: string;
  /** Name of the level that the member has after it. */
  readonly level: string;
  /** Points that are there after it, held ones included, and what is owed. */
  readonly points: number;
  /** Points that are owed after it: taken back when they were spent already. */
  readonly debt: number;
  /** The order that it is about, with the events of a purchase or a return. */
  readonly orderId?: string;
  /** With `member.pointsRedeemed` and `member.redemptionReversed`. */
  readonly redemptionId?: string;
  /** What is done for the member: by value, or to win them back. */
  readonly action?: string;
}

type Event = MachineEventOf<typeof memberCommands>;
type EventOf<Type extends Event["type"]> = Extract<Event, { readonly type: Type }>;

/** The points when the date that was waited for has come. */
const afterExpiry = ({ points, expiryAt }: MemberContext): PointsLedger =>
  expiryAt === null ? points : expirePoints(points, expiryAt);

/** What is done for the member because of this event. */
function actionOf({ type }: Event, { valueAction, winBackAction }: MemberContext): string | null {
  if (type === "member.reviewValue") return valueAction;
  return type === "member.identifyCause" || type === "member.contact" ? winBackAction : null;
}

function toldOf(event: Event, context: MemberContext): Partial<MemberEvent> {
  const action = actionOf(event, context);
  return {
    ...("at" in event && { at: event.at }),
    ...("orderId" in event && { orderId: event.orderId }),
    ...("redemptionId" in event && { redemptionId: event.redemptionId }),
    ...(action !== null && { action }),
  };
}

/** The questions, actions and windows that the chart names. */
export const memberSetup = setup({
  types: {
    context: {} as MemberContext,
    events: {} as Event,
    input: {} as MemberInput,
    emitted: {} as MemberEvent,
    tags: {} as "attention",
  },
  delays: {
    dormantWindow: ({ context }) => context.windows.dormantWindow,
    /** Counts from the last purchase, whenever the member was found to be dormant. */
    lostWindow: ({ context: { windows, lastPurchaseAt }, event }) =>
      "at" in event && lastPurchaseAt !== null
        ? Math.max(0, Date.parse(lastPurchaseAt) + windows.lostWindow - Date.parse(event.at))
        : Math.max(0, windows.lostWindow - windows.dormantWindow),
    tierPeriod: ({ context }) => context.windows.tierPeriod,
    /** A bare actor's own clock knows no instant: then it is as long as points are valid. */
    pointsExpiry: ({ context: { windows, expiryAt }, event }) =>
      "at" in event && expiryAt !== null
        ? Math.max(0, Date.parse(expiryAt) - Date.parse(event.at))
        : windows.pointsExpiry,
  },
  guards: {
    isOutcome: outcomeIs,
    isDecided: decided,
    isField: fieldIs,
    isKnownPurchase: ({ context }, { orderId, amountMinor }: EventOf<"member.recordPurchase">) =>
      context.purchases.some((one) => one.orderId === orderId && one.amountMinor === amountMinor),
    isPurchase: ({ context, event }, outcome: "new" | "repeat") =>
      event.type === "member.recordPurchase" &&
      event.decision.outcome === outcome &&
      event.currency === context.currency &&
      !context.purchases.some(({ orderId }) => orderId === event.orderId),
    isKnownReturn: ({ context }, given: EventOf<"member.recordReturn">) =>
      context.purchases.some(
        ({ orderId, returns }) =>
          orderId === given.orderId &&
          returns.some(
            ({ returnId, amountMinor }) => returnId === given.returnId && amountMinor === given.amountMinor,
          ),
      ),
    isPossibleReturn: ({ context }, given: EventOf<"member.recordReturn">) => mayReturn(context, given),
    isKnownRedemption: ({ context }, given: EventOf<"member.redeem">) =>
      context.redemptions.some(
        ({ redemptionId, points }) => redemptionId === given.redemptionId && points === given.points,
      ),
    isPossibleRedemption: ({ context }, given: EventOf<"member.redeem">) =>
      canRedeem(context, given, given.at),
    isReversed: ({ context }, redemptionId: string) =>
      context.redemptions.some((one) => one.redemptionId === redemptionId && one.reversed),
    isReversible: ({ context }, redemptionId: string) =>
      context.redemptions.some((one) => one.redemptionId === redemptionId && !one.reversed),
    isKnownAdjustment: ({ context }, given: EventOf<"member.adjustPoints">) =>
      context.adjustments.some(
        ({ adjustmentId, points }) => adjustmentId === given.adjustmentId && points === given.points,
      ),
    isNewAdjustment: ({ context }, { adjustmentId }: EventOf<"member.adjustPoints">) =>
      !context.adjustments.some((one) => one.adjustmentId === adjustmentId),
    hasPoints: ({ context }) => firstExpiry(context.points) !== null,
    expiresSooner: ({ context: { points, expiryAt } }) => {
      const first = firstExpiry(points);
      return first !== null && expiryAt !== null && first < expiryAt;
    },
    hasPointsOverDate: ({ context }) => afterExpiry(context) !== context.points,
    hasConsent: ({ context }) => context.marketingConsent,
    hasNoConsent: ({ context }) => !context.marketingConsent,
    isKnownContact: ({ context }, contactId: string) => context.contactIds.includes(contactId),
    isAboveLevel: ({ context }) => levelReached(context) > context.level,
    isBelowLevel: ({ context }) => levelReached(context) < context.level,
    isRaised: ({ context }) => context.level > 0,
  },
  actions: {
    /** XState takes an event only where something follows from it. */
    changeNothing: assign({}),
    addPurchase: assign(({ context, event }) =>
      event.type === "member.recordPurchase" ? addPurchase(context, event) : {},
    ),
    addReturn: assign(({ context }, given: EventOf<"member.recordReturn">) => addReturn(context, given)),
    addRedemption: assign(({ context }, given: EventOf<"member.redeem">) => addRedemption(context, given)),
    reverseRedemption: assign(({ context, event }, redemptionId: string) =>
      reverseRedemption(context, redemptionId, event.at),
    ),
    addAdjustment: assign(({ context }, given: EventOf<"member.adjustPoints">) =>
      addAdjustment(context, given),
    ),
    noteExpiry: assign(({ context }) => ({ expiryAt: firstExpiry(context.points) })),
    expirePoints: assign(({ context }) => ({ points: afterExpiry(context) })),
    noteValueAction: assign(({ event }) =>
      event.type === "member.reviewValue" ? { valueAction: event.decision.proposal?.action ?? null } : {},
    ),
    noteWinBack: assign(({ event }) =>
      event.type === "member.identifyCause" && event.decision.outcome !== "undecided"
        ? { winBackAction: event.decision.outcome }
        : {},
    ),
    noteContact: assign(({ context }, contactId: string) => ({
      contactIds: [...context.contactIds, contactId],
    })),
    noteConsent: assign((_, marketingConsent: boolean) => ({ marketingConsent })),
    raiseLevel: assign(({ context }) => ({ level: levelReached(context) })),
    endPeriod: assign(({ context }) => endPeriod(context)),
    forfeitPoints: assign(({ context }) => ({
      expiryAt: null,
      points: forfeitPoints(context.points),
      marketingConsent: false,
    })),
    anonymise: assign(({ context }) => anonymise(context)),
    tell: emit(
      ({ context, event }, type: MemberEvent["type"]): MemberEvent => ({
        type,
        customerId: context.customerId,
        ...(context.platform !== undefined && { platform: context.platform }),
        level: context.levels[context.level]?.name ?? "",
        points: context.points.lots.reduce((total, { left }) => total + left, 0),
        debt: context.points.debt,
        ...toldOf(event, context),
      }),
    ),
  },
});

/** Tells an event. */
export const tell = (type: MemberEvent["type"]) => ({ type: "tell", params: type }) as const;
