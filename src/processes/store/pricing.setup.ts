import { assign, emit, setup } from "xstate";
import { type CurrencyCode, moneyFromMajor } from "../../kpi/settlement/index.js";
import { fieldIs, outcomeIs } from "../chart-words.js";
import type { MachineEventOf } from "../commands.js";
import type { PriceOffer, PricingContext, pricingCommands } from "./pricing.commands.js";

/** What a price is started with. */
export type PricingInput = Pick<
  PricingContext,
  "priceId" | "sku" | "platform" | "category" | "currency" | "windows"
>;

/** The events that tell what has happened to a price. */
export type PricingEventType =
  | "pricing.proposed"
  | "pricing.approved"
  | "pricing.rejected"
  | "pricing.scheduled"
  | "pricing.published"
  | "pricing.repriced"
  | "pricing.repriceHeld"
  | "pricing.reviewDue"
  | "pricing.reviewed"
  | "pricing.marginThin"
  | "pricing.costsChanged"
  | "pricing.revisionStarted"
  | "pricing.offerAnnounced"
  | "pricing.offerStarted"
  | "pricing.offerEnded"
  | "pricing.withdrawn";

/** An event of a price. */
export interface PricingEvent {
  /** What happened, in the past tense: listeners, effects and hand-overs go by it. */
  readonly type: PricingEventType;
  /** The SKU, or one SKU on one platform: `A-1@tmall`. */
  readonly priceId: string;
  /** SKU of the product, as the shop writes it. */
  readonly sku: string;
  /** Platform, as layers of the rulebook name it: `taobao`; absent where none is named. */
  readonly platform?: string;
  /** Category of the product, as layers of the rulebook name it; absent where none is named. */
  readonly category?: string;
  /** The instant of the command; absent when a bare actor's own clock brought it about. */
  readonly at?: string;
  /** The price that the event is about: proposed, charged from now on, or of the offer. */
  readonly amountMinor?: number;
  /** ISO 4217 code of its amounts; absent until the costs are known. */
  readonly currency?: CurrencyCode;
  /** With the events of an offer. */
  readonly offer?: PriceOffer;
  /** With `pricing.scheduled`. */
  readonly startsAt?: string;
  /** Why, where the command says so. */
  readonly detail?: string;
}

type PricingMachineEvent = MachineEventOf<typeof pricingCommands>;
/** Which price an event is about. */
type Amount = "proposedMinor" | "publishedMinor";

function eventOf(context: PricingContext, event: object, type: PricingEventType, amountMinor: number | null) {
  const { priceId, sku, platform, category, currency, startsAt } = context;
  const [at, detail] = [Reflect.get(event, "at"), Reflect.get(event, "reason")];
  return {
    type,
    priceId,
    sku,
    ...(platform !== undefined && { platform }),
    ...(category !== undefined && { category }),
    ...(typeof at === "string" && { at }),
    ...(typeof detail === "string" && { detail }),
    ...(amountMinor !== null && { amountMinor }),
    ...(currency !== null && { currency }),
    ...(type === "pricing.scheduled" && startsAt !== null && { startsAt }),
  } satisfies PricingEvent;
}

/** The price that the rule proposes, in minor units. */
function proposedBy({ currency }: PricingContext, event: PricingMachineEvent): number | null {
  if (event.type !== "pricing.chooseStrategy" && event.type !== "pricing.reprice") return null;
  const { proposal } = event.decision;
  if (currency === null || proposal === undefined) return null;
  return moneyFromMajor({ amount: proposal.price, currency, rounding: "half-up" }).amountMinor;
}

/** Whether the event is about this offer, to the last field. */
const isThisOffer = (offer: PriceOffer | null, event: PricingMachineEvent): boolean =>
  event.type === "pricing.announceOffer" &&
  offer !== null &&
  (["offerId", "amountMinor", "startsAt", "endsAt"] as const).every((name) => offer[name] === event[name]);

const offerIdOf = (event: PricingMachineEvent) => ("offerId" in event ? event.offerId : undefined);

/** The questions, actions and windows that the chart names. */
export const pricingSetup = setup({
  types: {
    context: {} as PricingContext,
    events: {} as PricingMachineEvent,
    input: {} as PricingInput,
    emitted: {} as PricingEvent,
  },
  delays: { reviewCycle: ({ context }) => context.windows.reviewCycle },
  guards: {
    isOutcome: outcomeIs,
    isField: fieldIs,
    isSameCurrency: ({ context, event }) =>
      event.type === "pricing.recordCosts" && (context.currency ?? event.currency) === event.currency,
    isCharged: ({ context }) => context.publishedMinor !== null,
    isRepriced: ({ context, event }, outcome: "apply" | "limit" | "hold") =>
      context.offer === null && outcomeIs({ event }, outcome),
    isWithoutOffer: ({ context }) => context.offer === null,
    isKnownOffer: ({ context, event }) => isThisOffer(context.offer, event),
    isNewOffer: ({ context, event }) =>
      event.type === "pricing.announceOffer" &&
      event.decision.outcome === "accept" &&
      context.publishedMinor !== null &&
      event.amountMinor < context.publishedMinor &&
      !context.offerIds.includes(event.offerId),
    isThisOffer: ({ context, event }) => context.offer?.offerId === offerIdOf(event),
    isPastOffer: ({ context, event }) =>
      context.offer?.offerId !== offerIdOf(event) && context.offerIds.some((id) => id === offerIdOf(event)),
  },
  actions: {
    changeNothing: assign({}),
    recordCosts: assign(({ context, event }) => {
      if (event.type !== "pricing.recordCosts") return {};
      const { currency, purchaseMinor, logisticsMinor, packagingMinor } = event;
      return {
        currency: context.currency ?? currency,
        costs: { purchaseMinor, logisticsMinor, packagingMinor },
      };
    }),
    recordCompetitors: assign(({ event }) =>
      event.type === "pricing.recordCompetitors"
        ? { competitorMinor: event.competitorMinor ?? null, premiumMinor: event.premiumMinor ?? null }
        : {},
    ),
    proposeByRule: assign(({ context, event }) => ({ proposedMinor: proposedBy(context, event) })),
    propose: assign(({ event }) => ({
      proposedMinor: event.type === "pricing.propose" ? event.amountMinor : null,
    })),
    noteReason: assign(({ event }) => ({ reason: "reason" in event ? event.reason : null })),
    noteStart: assign(({ event }) => ({
      startsAt: event.type === "pricing.schedule" ? event.startsAt : null,
    })),
    publish: assign(({ context }) => ({
      publishedMinor: context.proposedMinor,
      proposedMinor: null,
      startsAt: null,
    })),
    forgetProposal: assign({ proposedMinor: null, startsAt: null }),
    reprice: assign(({ context, event }) => ({
      publishedMinor: proposedBy(context, event) ?? context.publishedMinor,
    })),
    takeOffer: assign(({ context, event }) => {
      if (event.type !== "pricing.announceOffer") return {};
      const { offerId, amountMinor, startsAt, endsAt } = event;
      return {
        offer: { offerId, amountMinor, startsAt, endsAt },
        offerIds: [...context.offerIds, offerId],
      };
    }),
    dropOffer: assign({ offer: null }),
    tell: emit(
      (
        { context, event },
        { type, amount }: { readonly type: PricingEventType; readonly amount: Amount },
      ): PricingEvent => eventOf(context, event, type, context[amount]),
    ),
    tellOffer: emit(({ context, event }, type: PricingEventType): PricingEvent => {
      const { offer } = context;
      return {
        ...eventOf(context, event, type, offer?.amountMinor ?? null),
        ...(offer !== null && { offer }),
      };
    }),
    tellRegular: emit(
      ({ context, event }, type: PricingEventType): PricingEvent => ({
        ...eventOf(context, event, type, context.publishedMinor),
        ...(context.offer !== null && { offer: context.offer }),
      }),
    ),
  },
});

/** Tells an event and the price that it is about. */
export const tell = (type: PricingEventType, amount: Amount) =>
  ({ type: "tell", params: { type, amount } }) as const;
