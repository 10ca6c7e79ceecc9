import { assign, emit, setup } from "xstate";
import { fieldIs, outcomeIs } from "../chart-words.js";
import type { MachineEventOf } from "../commands.js";
import type { ComplianceTerms } from "./compliance-terms.js";
import type {
  OnboardingDocument,
  OnboardingPayment,
  StoreOnboardingContext,
  StoreType,
  storeOnboardingCommands,
} from "./store-onboarding.commands.js";
import {
  areDocumentsReady,
  documentOf,
  dueMinor,
  hasExpired,
  isDuePayment,
  isKnownDocument,
  isKnownPayment,
  withDocument,
} from "./store-onboarding.updates.js";

/** What an application is started with. */
export type StoreOnboardingInput = Omit<
  StoreOnboardingContext,
  "storeType" | "documents" | "outstandingKinds" | "depositMinor" | "serviceFeeMinor" | "payments"
>;

/** An event of an application. */
export interface StoreOnboardingEvent
  extends Pick<StoreOnboardingContext, "applicationId" | "platform" | "category" | "storeType"> {
  /** What happened, in the past tense: listeners, effects and hand-overs go by it. */
  readonly type:
    | "storeOnboarding.registered"
    | "storeOnboarding.depositQuestioned"
    | "storeOnboarding.paid"
    | "storeOnboarding.verificationFailed"
    | "storeOnboarding.submitted"
    | "storeOnboarding.reviewOverdue"
    | "storeOnboarding.followedUp"
    | "storeOnboarding.supplementAsked"
    | "storeOnboarding.supplementOverdue"
    | "storeOnboarding.approved"
    | "storeOnboarding.rejected"
    | "storeOnboarding.opened"
    | "storeOnboarding.givenUp";
  /** The instant of the command; absent when a bare actor's own clock brought it about. */
  readonly at?: string;
  /** The reason or the note. */
  readonly detail?: string;
  /** With `storeOnboarding.supplementAsked`: the kinds of papers. */
  readonly kinds?: readonly string[];
  /** With `storeOnboarding.registered`: on which terms the papers are to be reviewed. */
  readonly complianceTerms?: ComplianceTerms;
  /** With `storeOnboarding.opened`. */
  readonly storeId?: string;
}

type Told = Omit<StoreOnboardingEvent, "applicationId" | "platform" | "category" | "storeType" | "at">;

/** The questions, actions and windows that the chart names. */
export const storeOnboardingSetup = setup({
  types: {
    context: {} as StoreOnboardingContext,
    events: {} as MachineEventOf<typeof storeOnboardingCommands>,
    input: {} as StoreOnboardingInput,
    emitted: {} as StoreOnboardingEvent,
  },
  delays: {
    reviewWindow: ({ context }) => context.windows.reviewWindow,
    supplementWindow: ({ context }) => context.windows.supplementWindow,
  },
  guards: {
    isOutcome: outcomeIs,
    isField: fieldIs,
    isKnownDocument: ({ context }, document: OnboardingDocument) => isKnownDocument(context, document),
    isNewDocument: ({ context }, documentId: string) => documentOf(context, documentId) === undefined,
    areDocumentsReady: ({ context, event }) => areDocumentsReady(context, event.at),
    hasExpired: ({ context }, { documentId, at }: { readonly documentId: string; readonly at: string }) =>
      hasExpired(context, documentId, at),
    isKnownPayment: ({ context }, payment: OnboardingPayment) => isKnownPayment(context, payment),
    isDuePayment: ({ context }, payment: OnboardingPayment) => isDuePayment(context, payment),
    isPaid: ({ context }) => dueMinor(context, "deposit") === 0 && dueMinor(context, "service-fee") === 0,
  },
  actions: {
    changeNothing: assign({}),
    setType: assign((_, storeType: StoreType) => ({ storeType })),
    addDocument: assign(({ context }, document: OnboardingDocument) => withDocument(context, document)),
    setFees: assign(
      (
        _,
        { depositMinor, serviceFeeMinor }: Pick<StoreOnboardingContext, "depositMinor" | "serviceFeeMinor">,
      ) => ({
        depositMinor,
        serviceFeeMinor,
      }),
    ),
    notePayment: assign(({ context }, { paymentId, purpose, amountMinor }: OnboardingPayment) => ({
      payments: [...context.payments, { paymentId, purpose, amountMinor }],
    })),
    askFor: assign((_, kinds: readonly string[]) => ({ outstandingKinds: [...new Set(kinds)] })),
    askForDocument: assign(({ context }, documentId: string) => {
      const document = documentOf(context, documentId);
      return { outstandingKinds: document === undefined ? [] : [document.kind] };
    }),
    tell: emit(({ context, event }, told: Told) => eventOf(context, event, told)),
    tellRegistered: emit(({ context, event }) =>
      eventOf(context, event, {
        type: "storeOnboarding.registered",
        ...(context.complianceTerms && { complianceTerms: context.complianceTerms }),
      }),
    ),
    tellSupplement: emit(({ context, event }, detail: string | undefined) =>
      eventOf(context, event, {
        type: "storeOnboarding.supplementAsked",
        kinds: context.outstandingKinds,
        ...(detail !== undefined && { detail }),
      }),
    ),
  },
});

function eventOf(
  context: StoreOnboardingContext,
  event: { readonly at?: string },
  told: Told,
): StoreOnboardingEvent {
  const { applicationId, platform, category, storeType } = context;
  return {
    ...told,
    applicationId,
    platform,
    ...(category !== undefined && { category }),
    ...(storeType !== undefined && { storeType }),
    ...(event.at !== undefined && { at: event.at }),
  };
}

/** Tells an event. */
export const tell = (type: StoreOnboardingEvent["type"]) => ({ type: "tell", params: { type } }) as const;

/** Tells an event with the reason that the command gives, if it gives one. */
export const tellWhy = (type: StoreOnboardingEvent["type"]) =>
  ({
    type: "tell",
    params: ({ event }: { readonly event: { readonly reason?: string } }) => ({
      type,
      ...(event.reason !== undefined && { detail: event.reason }),
    }),
  }) as const;
