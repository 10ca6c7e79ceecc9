import type { SupplierContext } from "../../processes/supply/supplier.updates.js";
import type { ProcessSamples } from "../process-samples.js";

const reason = "the papers are false";

/** Values to walk a supplier through with, and what holds on the way. */
export const supplierSamples: ProcessSamples<SupplierContext> = {
  start: {
    supplierId: "S-1",
    requiredDocuments: ["business-licence"],
    requiredTerms: ["priceMinor", "deliveryDays"],
    sampleDays: 10,
    appraisalCycleDays: 90,
    correctionDays: 30,
    papersReviewDays: 365,
    agreementDays: 365,
    renewalNoticeDays: 30,
  },
  fields: {
    "supplier.recordDocument": [
      { documentId: "D-1", kind: "business-licence", validUntil: "2027-01-01T00:00:00Z" },
      { documentId: "D-2", kind: "business-licence" },
      {
        documentId: "D-3",
        kind: "business-licence",
        validUntil: "2027-06-01T00:00:00Z",
        at: "2028-01-01T00:00:00.000Z",
      },
    ],
    "supplier.requestSample": [{ sampleId: "M-1" }],
    "supplier.receiveSample": [{ sampleId: "M-1" }],
    "supplier.evaluateSample": [{ verdict: "accepted" }, { verdict: "resample" }],
    "supplier.agreeTerms": [{ terms: { priceMinor: 1200 } }, { terms: { deliveryDays: 14 } }],
    "supplier.concludeTalks": [{ metrics: {} }],
    "supplier.breakOff": [{ reason }],
    "supplier.sign": [{ agreementId: "C-1", validUntil: "2027-01-01T00:00:00Z" }],
    "supplier.appraise": [{ metrics: {} }],
    "supplier.recordNonconformity": [{ inspectionId: "Q-1" }],
    "supplier.callAppraisal": [{ reason }],
    "supplier.demandCorrection": [{ reason }],
    "supplier.finishCorrection": [{ actions: "a new mould" }],
    "supplier.suspend": [{ reason }],
    "supplier.reinstate": [{ reason }],
    "supplier.renew": [{ agreementId: "C-2" }],
    "supplier.end": [{ metrics: {}, reason }],
    "supplier.drop": [{ reason }],
  },
  distinguish: ({ documents, terms, agreements }) => [
    documents.length > 0,
    Object.keys(terms).sort(),
    agreements.length,
  ],
  invariants: [
    {
      name: "nobody is under contract without papers, a sample and the required terms",
      holds: ({ context, states }) =>
        !states.some((state) => state.startsWith("contracted")) ||
        (context.documents.length > 0 &&
          context.samples > 0 &&
          context.requiredTerms.every((term) => context.terms[term] !== undefined)),
    },
    {
      name: "no document and no nonconformity is kept twice",
      holds: ({ context: { documents, nonconformities } }) =>
        new Set(documents.map(({ documentId }) => documentId)).size === documents.length &&
        new Set(nonconformities).size === nonconformities.length,
    },
    {
      name: "every window is a length of time",
      holds: ({ context }) => Object.values(context.windows).every((length) => length >= 0),
    },
  ],
};
