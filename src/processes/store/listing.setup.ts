import { assign, emit, setup } from "xstate";
import type { CurrencyCode } from "../../kpi/settlement/index.js";
import { fieldIs, outcomeIs } from "../chart-words.js";
import type { MachineEventOf } from "../commands.js";
import type { ComplianceTerms } from "./compliance-terms.js";
import type { ListingContext, listingCommands } from "./listing.commands.js";
import {
  approved,
  closeCheck,
  type ListingCheck,
  type ListingNeed,
  type ListingReview,
  listingNeeds,
  reopen,
} from "./listing.review.js";

/** What a listing is started with. */
export type ListingInput = Pick<
  ListingContext,
  "listingId" | "sku" | "platform" | "category" | "complianceTerms"
>;

/** The events that tell what has happened to a listing. */
export type ListingEventType =
  | "listing.submitted"
  | "listing.returned"
  | "listing.complianceRequested"
  | "listing.blocked"
  | "listing.released"
  | "listing.scheduled"
  | "listing.published"
  | "listing.updated"
  | "listing.revisionStarted"
  | "listing.priceSet"
  | "listing.soldOut"
  | "listing.backInStock"
  | "listing.suspended"
  | "listing.resumed"
  | "listing.takenDown"
  | "listing.appealed"
  | "listing.restored"
  | "listing.delisted"
  | "listing.relisted"
  | "listing.discarded";

/** An event of a listing. */
export interface ListingEvent {
  /** What happened, in the past tense: listeners, effects and hand-overs go by it. */
  readonly type: ListingEventType;
  /** One product on one platform: `A-1@tmall`. */
  readonly listingId: string;
  /** SKU of the product, as the shop writes it. */
  readonly sku: string;
  /** Platform, as layers of the rulebook name it: `taobao`. */
  readonly platform: string;
  /** Category of the product, as layers of the rulebook name it; absent where none is named. */
  readonly category?: string;
  /** The instant of the command; absent when a bare actor's own clock brought it about. */
  readonly at?: string;
  /** The reason, or what is to be fixed. */
  readonly detail?: string;
  /** With `listing.returned`: the checks that failed. */
  readonly failedChecks?: readonly ListingCheck[];
  /** With `listing.complianceRequested`: which case it is, and the house's times for it. */
  readonly caseId?: string;
  /** With `listing.complianceRequested`: the house's times for the review. */
  readonly complianceTerms?: ComplianceTerms;
  /** With `listing.scheduled`. */
  readonly publishAt?: string;
  /** With `listing.priceSet`. */
  readonly amountMinor?: number;
  /** With `listing.priceSet`: ISO 4217 code of the price. */
  readonly currency?: CurrencyCode;
}

type ListingMachineEvent = MachineEventOf<typeof listingCommands>;

function eventOf(context: ListingContext, event: object, type: ListingEventType): ListingEvent {
  const { listingId, sku, platform, category, reason } = context;
  const at: unknown = Reflect.get(event, "at");
  const detail = Reflect.get(event, "reason") ?? Reflect.get(event, "grounds") ?? reason;
  return {
    type,
    listingId,
    sku,
    platform,
    ...(category !== undefined && { category }),
    ...(typeof at === "string" && { at }),
    ...(typeof detail === "string" && { detail }),
    ...ofType[type]?.(context),
  };
}

/** What some events carry beside the listing. */
const ofType: { readonly [Type in ListingEventType]?: (context: ListingContext) => Partial<ListingEvent> } = {
  "listing.returned": ({ failedChecks }) => ({ failedChecks }),
  "listing.complianceRequested": ({ listingId, complianceRounds, complianceTerms }) => ({
    caseId: `${listingId}/${complianceRounds}`,
    ...(complianceTerms && { complianceTerms }),
  }),
  "listing.scheduled": ({ publishAt }) => (publishAt === null ? {} : { publishAt }),
  "listing.priceSet": ({ priceMinor, currency }) =>
    priceMinor === null || currency === null ? {} : { amountMinor: priceMinor, currency },
};

const prepare = (context: ListingContext, need: ListingNeed): Partial<ListingContext> => ({
  prepared: listingNeeds.filter((other) => other === need || context.prepared.includes(other)),
});

const reviewOf = ({ openChecks, failedChecks, compliance, rights }: ListingContext): ListingReview => ({
  openChecks,
  failedChecks,
  compliance,
  rights,
});

/** The questions and actions that the chart names. */
export const listingSetup = setup({
  types: {
    context: {} as ListingContext,
    events: {} as ListingMachineEvent,
    input: {} as ListingInput,
    emitted: {} as ListingEvent,
  },
  guards: {
    isOutcome: outcomeIs,
    isField: fieldIs,
    isComplete: ({ context }) => context.prepared.length === listingNeeds.length,
    isFixed: ({ context: { failedChecks, compliance, rights } }) =>
      failedChecks.length === 0 && compliance !== "failed" && rights !== "failed",
    isReviewed: ({ context }) => context.openChecks.length === 0 && context.failedChecks.length === 0,
    isFound: ({ context }) => context.openChecks.length === 0 && context.failedChecks.length > 0,
    isSamePrice: ({ context, event }) =>
      event.type === "listing.setPrice" &&
      event.amountMinor === context.priceMinor &&
      event.currency === context.currency,
    isSameCurrency: ({ context, event }) =>
      event.type === "listing.setPrice" && (context.currency ?? event.currency) === event.currency,
    isLive: ({ context }) => context.versions > 0,
    isInStock: ({ context }) => context.stockUnits > 0,
    isRevising: ({ context }) => context.revising,
    isApprovedVersion: ({ context }) => context.versions > 0 && !context.revising,
    isApprovedVersionInStock: ({ context }) =>
      context.versions > 0 && !context.revising && context.stockUnits > 0,
    isSoldOut: ({ event }) => event.type === "listing.setStock" && event.units === 0,
  },
  actions: {
    changeNothing: assign({}),
    prepare: assign(({ context, event }) =>
      event.type === "listing.prepare"
        ? { ...prepare(context, event.part), ...reopen(reviewOf(context), [event.part]) }
        : {},
    ),
    setPrice: assign(({ context, event }) =>
      event.type === "listing.setPrice"
        ? { ...prepare(context, "price"), priceMinor: event.amountMinor, currency: event.currency }
        : {},
    ),
    reopenPrice: assign(({ context }) => reopen(reviewOf(context), ["price"])),
    setStock: assign(({ context, event }) =>
      event.type === "listing.setStock" ? { ...prepare(context, "stock"), stockUnits: event.units } : {},
    ),
    passCheck: assign(({ context }, check: ListingCheck) => closeCheck(reviewOf(context), check, true)),
    failCheck: assign(({ context }, check: ListingCheck) => closeCheck(reviewOf(context), check, false)),
    noteReason: assign(({ event }) => ({ reason: ("reason" in event ? event.reason : undefined) ?? null })),
    countRound: assign(({ context }) => ({ complianceRounds: context.complianceRounds + 1 })),
    noteCompliance: assign((_, compliance: ListingReview["compliance"]) => ({ compliance })),
    noteRights: assign((_, rights: ListingReview["rights"]) => ({ rights })),
    notePublishAt: assign(({ event }) => ({
      publishAt: event.type === "listing.schedule" ? event.publishAt : null,
    })),
    publish: assign(({ context }) => ({ versions: context.versions + 1, revising: false, publishAt: null })),
    startRevision: assign(({ context, event }) =>
      event.type === "listing.revise" ? { revising: true, ...reopen(reviewOf(context), event.parts) } : {},
    ),
    dropRevision: assign({ revising: false, publishAt: null, ...approved }),
    tell: emit(({ context, event }, type: ListingEventType) => eventOf(context, event, type)),
  },
});

/** Tells an event. */
export const tell = (type: ListingEventType) => ({ type: "tell", params: type }) as const;
