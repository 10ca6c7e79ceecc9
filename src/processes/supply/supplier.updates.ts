import type { z } from "zod";
import type { Windows } from "../deadlines.js";
import type { supplierDeadlines, supplierTermsSchema } from "./supplier.commands.js";

/** A paper that shows that a supplier may make and sell the goods. */
export interface SupplierDocument {
  /** Id of the document: the same id again is the same document. */
  readonly documentId: string;
  /** In the shop's own words: `business-licence`, `brand-authorisation`. */
  readonly kind: string;
  /** From this instant on it counts no more; absent where it has no end. */
  readonly validUntil?: string;
}

/** A cooperation agreement; without a date of its own it runs for the usual time. */
export interface SupplierAgreement {
  /** Id of the agreement: it counts once. */
  readonly agreementId: string;
  /** From this instant on it counts no more; absent where it names no date. */
  readonly validUntil?: string;
}

/**
 * Terms as far as they are agreed, each absent before: `priceMinor` of a unit in minor units of `currency`, `deliveryDays`,
 * `minimumOrderUnits`, `creditDays` for the payment; and in words `returnPolicy`, `duties` (rights and duties) and
 * `intellectualProperty` (who is liable for infringements).
 */
export type SupplierTerms = Readonly<z.infer<typeof supplierTermsSchema>>;
/** A point of the negotiation. */
export type SupplierTerm = keyof SupplierTerms;

/** What a supplier's machine remembers. */
export interface SupplierContext {
  /** Id of the supplier, by which hand-overs find it. */
  readonly supplierId: string;
  /** As the shop calls it; absent where nobody has said. */
  readonly name?: string;
  /** Category of the product, as layers of the rulebook name it; absent where none is named. */
  readonly category?: string;
  /** The length of each window in milliseconds. */
  readonly windows: Windows<typeof supplierDeadlines>;
  /** Lengths of time where no date is given, in milliseconds. */
  readonly usual: {
    /** How long an agreement runs that names no date. */
    readonly agreementMs: number;
    /** How long before the end of an agreement somebody is told of it. */
    readonly noticeMs: number;
    /** How long after one look at its documents the next is due, where none of them expires before. */
    readonly papersReviewMs: number;
  };
  /** Kinds of documents that it must have. */
  readonly requiredDocuments: readonly string[];
  /** Points that must be agreed before the talks are concluded. */
  readonly requiredTerms: readonly SupplierTerm[];
  /** Each once; of a kind that is required, one that is still valid is enough. */
  readonly documents: readonly SupplierDocument[];
  /** The sample that was requested last. */
  readonly sampleId?: string;
  /** Samples requested so far. */
  readonly samples: number;
  /** What was agreed on each point so far. */
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
