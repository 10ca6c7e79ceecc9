import type { z } from "zod";
import type { Windows } from "../deadlines.js";
import type { supplierDeadlines, supplierTermsSchema } from "./supplier.commands.js";

/** A paper that shows that a supplier may make and sell the goods. */
export interface SupplierDocument {
  readonly documentId: string;
  /** In the shop's own words: `business-licence`, `brand-authorisation`. */
  readonly kind: string;
  readonly validUntil?: string;
}

/** A cooperation agreement; without a date of its own it runs for the usual time. */
export interface SupplierAgreement {
  readonly agreementId: string;
  readonly validUntil?: string;
}

/** Terms as far as they are agreed. */
export type SupplierTerms = Readonly<z.infer<typeof supplierTermsSchema>>;
/** A point of the negotiation. */
export type SupplierTerm = keyof SupplierTerms;

/** What a supplier's machine remembers. */
export interface SupplierContext {
  readonly supplierId: string;
  readonly name?: string;
  readonly category?: string;
  readonly windows: Windows<typeof supplierDeadlines>;
  /** Lengths of time where no date is given, in milliseconds. */
  readonly usual: {
    readonly agreementMs: number;
    readonly noticeMs: number;
    readonly papersReviewMs: number;
  };
  /** Kinds of documents that it must have. */
  readonly requiredDocuments: readonly string[];
  /** Points that must be agreed before the talks are concluded. */
  readonly requiredTerms: readonly SupplierTerm[];
  readonly documents: readonly SupplierDocument[];
  /** The sample that was requested last. */
  readonly sampleId?: string;
  /** Samples requested so far. */
  readonly samples: number;
  readonly terms: SupplierTerms;
  /** Agreements that were signed, the present one last. */
  readonly agreements: readonly SupplierAgreement[];
  /** Whether the last appraisal prefers it to others. */
  readonly preferred: boolean;
  /** Inspections whose goods were below the standard. */
  readonly nonconformities: readonly string[];
}

const millisecondsBetween = (from: string, until: string) => Date.parse(until) - Date.parse(from);

/** Whether each kind of document is there and valid at this instant. */
export const hasAllPapers = ({ requiredDocuments, documents }: SupplierContext, at: string): boolean =>
  requiredDocuments.every((kind) =>
    documents.some(
      (one) =>
        one.kind === kind && (one.validUntil === undefined || millisecondsBetween(at, one.validUntil) > 0),
    ),
  );

/** Papers are to be looked at when the last valid one of a kind expires, or after the usual time. */
export const papersReviewMs = (
  { documents, requiredDocuments, usual }: SupplierContext,
  at: string,
): number =>
  Math.min(
    usual.papersReviewMs,
    ...requiredDocuments.map((kind) =>
      Math.max(
        0,
        ...documents
          .filter((one) => one.kind === kind)
          .map(({ validUntil }) =>
            validUntil === undefined ? usual.papersReviewMs : millisecondsBetween(at, validUntil),
          ),
      ),
    ),
  );

/** The windows of an agreement that ends at `validUntil`, or after the usual time. */
export function agreementWindows(
  { usual }: SupplierContext,
  { validUntil, at }: { readonly validUntil?: string; readonly at: string },
): { readonly agreementTerm: number; readonly renewalNotice: number } {
  const length = validUntil === undefined ? usual.agreementMs : millisecondsBetween(at, validUntil);
  const renewalNotice = Math.min(usual.noticeMs, length);
  return { agreementTerm: length - renewalNotice, renewalNotice };
}

/** Whether an agreement runs on from now. */
export const runsOn = ({ validUntil, at }: { readonly validUntil?: string; readonly at: string }): boolean =>
  validUntil === undefined || millisecondsBetween(at, validUntil) > 0;
