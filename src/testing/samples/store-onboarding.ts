import type { StoreOnboardingContext } from "../../processes/store/store-onboarding.commands.js";
import type { ProcessSamples } from "../process-samples.js";

const paid = ({ payments }: StoreOnboardingContext, wanted: string): number =>
  payments.filter(({ purpose }) => purpose === wanted).reduce((sum, { amountMinor }) => sum + amountMinor, 0);

/** A company that opens a shop with two papers, of which one has expired. */
export const storeOnboardingSamples: ProcessSamples<StoreOnboardingContext> = {
  start: {
    applicationId: "AP-1",
    platform: "tmall",
    category: "tea",
    individual: false,
    currency: "CNY",
    requiredKinds: ["business-licence", "trademark-certificate"],
    supplementDays: 10,
  },
  fields: {
    "storeOnboarding.checkEntry": [{ metrics: {} }],
    "storeOnboarding.chooseType": [{ metrics: {} }],
    "storeOnboarding.addDocument": [
      { documentId: "D-1", kind: "business-licence" },
      { documentId: "D-2", kind: "trademark-certificate" },
      { documentId: "D-3", kind: "business-licence", validUntil: "2025-12-31T00:00:00Z" },
      { documentId: "D-4", kind: "trademark-certificate" },
    ],
    "storeOnboarding.quoteFees": [{ depositMinor: 5_000_000, serviceFeeMinor: 300_000 }],
    "storeOnboarding.pay": [
      { paymentId: "Z-1", purpose: "deposit", amountMinor: 5_000_000 },
      { paymentId: "Z-2", purpose: "service-fee", amountMinor: 300_000 },
      { paymentId: "Z-3", purpose: "service-fee", amountMinor: 300_001 },
    ],
    "storeOnboarding.verifyIdentity": [{ verdict: "passed" }, { verdict: "failed", reason: "blurred" }],
    "storeOnboarding.requestSupplement": [{ kinds: ["trademark-certificate"], reason: "too old" }],
    "storeOnboarding.reportExpiry": [{ documentId: "D-1" }, { documentId: "D-3" }],
    "storeOnboarding.reject": [{ reason: "category closed" }],
    "storeOnboarding.open": [{ storeId: "ST-1" }],
    "storeOnboarding.giveUp": [{ reason: "too dear" }],
  },
  distinguish: ({ documents, outstandingKinds, payments }) => [
    documents.map(({ documentId }) => documentId).sort(),
    outstandingKinds,
    payments.length,
  ],
  invariants: [
    {
      name: "no more is paid than the platform asks for",
      holds: ({ context }) =>
        paid(context, "deposit") <= context.depositMinor &&
        paid(context, "service-fee") <= context.serviceFeeMinor,
    },
    {
      name: "it is reviewed only when all is paid, the type is chosen and nothing is outstanding",
      holds: ({ context, states }) =>
        !states.some((state) => /^(underReview|approved|opened)/.test(state)) ||
        (paid(context, "deposit") === context.depositMinor &&
          paid(context, "service-fee") === context.serviceFeeMinor &&
          context.storeType !== undefined &&
          context.outstandingKinds.length === 0),
    },
    {
      name: "each paper and each payment is there once",
      holds: ({ context: { documents, payments } }) =>
        new Set(documents.map(({ documentId }) => documentId)).size === documents.length &&
        new Set(payments.map(({ paymentId }) => paymentId)).size === payments.length,
    },
  ],
};
