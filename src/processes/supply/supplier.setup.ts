import { assign, emit, setup } from "xstate";
import { fieldIs, outcomeIs } from "../chart-words.js";
import type { MachineEventOf } from "../commands.js";
import { given, isNewEntry, isRepeatedEntry } from "../recorded-entries.js";
import type { supplierCommands } from "./supplier.commands.js";
import {
  agreementWindows,
  hasAllPapers,
  papersReviewMs,
  runsOn,
  type SupplierAgreement,
  type SupplierContext,
  type SupplierDocument,
  type SupplierTerms,
} from "./supplier.updates.js";

/** What a supplier is started with. */
export interface SupplierInput
  extends Pick<
    SupplierContext,
    "supplierId" | "name" | "category" | "windows" | "requiredDocuments" | "requiredTerms"
  > {}

/** An event of a supplier. */
export interface SupplierEvent {
  /** What happened, in the past tense: listeners, effects and hand-overs go by it. */
  readonly type:
    | "supplier.qualified"
    | "supplier.sampleRequested"
    | "supplier.sampleLate"
    | "supplier.sampleAccepted"
    | "supplier.talksBrokenOff"
    | "supplier.contracted"
    | "supplier.appraisalDue"
    | "supplier.appraised"
    | "supplier.correctionDemanded"
    | "supplier.correctionLate"
    | "supplier.suspended"
    | "supplier.reinstated"
    | "supplier.papersDue"
    | "supplier.agreementExpiring"
    | "supplier.agreementExpired"
    | "supplier.agreementRenewed"
    | "supplier.replacementNeeded"
    | "supplier.ended"
    | "supplier.dropped";
  /** Id of the supplier, by which hand-overs find it. */
  readonly supplierId: string;
  /** Category of the product, as layers of the rulebook name it; absent where none is named. */
  readonly category?: string;
  /** The sample that was requested last; absent before. */
  readonly sampleId?: string;
  /** The instant of the command; absent when a bare actor's own clock brought it about. */
  readonly at?: string;
  /** The outcome of an appraisal, or the reason. */
  readonly detail?: string;
}

type Signed = SupplierAgreement & { readonly at: string };

const documentOf = ({ documentId, kind, validUntil }: SupplierDocument): SupplierDocument => ({
  documentId,
  kind,
  ...(validUntil !== undefined && { validUntil }),
});

const agreementOf = ({ agreementId, validUntil }: SupplierAgreement): SupplierAgreement => ({
  agreementId,
  ...(validUntil !== undefined && { validUntil }),
});

/** The questions, actions and windows that the chart names. */
export const supplierSetup = setup({
  types: {
    context: {} as SupplierContext,
    events: {} as MachineEventOf<typeof supplierCommands>,
    input: {} as SupplierInput,
    emitted: {} as SupplierEvent,
  },
  delays: {
    sampleWindow: ({ context }) => context.windows.sampleWindow,
    appraisalCycle: ({ context }) => context.windows.appraisalCycle,
    correctionWindow: ({ context }) => context.windows.correctionWindow,
    papersReview: ({ context }) => context.windows.papersReview,
    agreementTerm: ({ context }) => context.windows.agreementTerm,
    renewalNotice: ({ context }) => context.windows.renewalNotice,
  },
  guards: {
    isOutcome: outcomeIs,
    isField: fieldIs,
    isKnownDocument: ({ context }, document: SupplierDocument) =>
      isRepeatedEntry(context.documents, "documentId", documentOf(document)),
    isNewDocument: ({ context }, document: SupplierDocument) =>
      isNewEntry(context.documents, "documentId", document),
    completesPapers: ({ context }, document: SupplierDocument & { readonly at: string }) =>
      isNewEntry(context.documents, "documentId", document) &&
      hasAllPapers({ ...context, documents: [...context.documents, document] }, document.at),
    hasAllPapers: ({ context }, at: string) => hasAllPapers(context, at),
    isSampleAwaited: ({ context }, sampleId: string) => context.sampleId === sampleId,
    isAgreedUpon: ({ context, event }) =>
      outcomeIs({ event }, "fit") && context.requiredTerms.every((term) => context.terms[term] !== undefined),
    isKnownNonconformity: ({ context }, inspectionId: string) =>
      context.nonconformities.includes(inspectionId),
    isKnownAgreement: ({ context }, signed: Signed) =>
      isRepeatedEntry(context.agreements, "agreementId", agreementOf(signed)),
    runsOn: ({ context }, signed: Signed) =>
      runsOn(signed) && isNewEntry(context.agreements, "agreementId", signed),
  },
  actions: {
    changeNothing: assign({}),
    keepDocument: assign(({ context }, document: SupplierDocument) => ({
      documents: [...context.documents, documentOf(document)],
    })),
    expectSample: assign(({ context }, sampleId: string) => ({ sampleId, samples: context.samples + 1 })),
    agreeTerms: assign(({ context }, terms: SupplierTerms) => ({ terms: { ...context.terms, ...terms } })),
    keepAgreement: assign(({ context }, signed: Signed) => ({
      agreements: [...context.agreements, agreementOf(signed)],
      windows: { ...context.windows, ...agreementWindows(context, signed) },
    })),
    windPapersClock: assign(({ context }, at: string) => ({
      windows: { ...context.windows, papersReview: papersReviewMs(context, at) },
    })),
    prefer: assign({ preferred: true }),
    preferNoMore: assign({ preferred: false }),
    keepNonconformity: assign(({ context }, inspectionId: string) => ({
      nonconformities: [...context.nonconformities, inspectionId],
    })),
    tell: emit(
      (
        { context, event },
        told: { readonly type: SupplierEvent["type"]; readonly detail?: string },
      ): SupplierEvent => ({
        ...given(told),
        ...given({ category: context.category, sampleId: context.sampleId }),
        supplierId: context.supplierId,
        ...("reason" in event && event.reason !== undefined && { detail: event.reason }),
        ...("at" in event && { at: event.at }),
      }),
    ),
  },
});

/** Tells an event. */
export const tell = (type: SupplierEvent["type"], detail?: string) =>
  ({ type: "tell", params: { type, ...(detail !== undefined && { detail }) } }) as const;
