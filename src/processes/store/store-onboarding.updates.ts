import type {
  OnboardingDocument,
  OnboardingFee,
  OnboardingPayment,
  StoreOnboardingContext,
} from "./store-onboarding.commands.js";

const isValid = ({ validUntil }: OnboardingDocument, at: string) =>
  validUntil === undefined || Date.parse(at) < Date.parse(validUntil);

/** The paper of this id. */
export const documentOf = ({ documents }: StoreOnboardingContext, documentId: string) =>
  documents.find((document) => document.documentId === documentId);

/** Whether every kind of paper that is asked for is there and valid, and nothing is outstanding. */
export const areDocumentsReady = (context: StoreOnboardingContext, at: string): boolean =>
  context.outstandingKinds.length === 0 &&
  context.requiredKinds.every((kind) =>
    context.documents.some((document) => document.kind === kind && isValid(document, at)),
  );

/** Whether the same paper has been handed in already. */
export function isKnownDocument(context: StoreOnboardingContext, document: OnboardingDocument): boolean {
  const known = documentOf(context, document.documentId);
  return known !== undefined && known.kind === document.kind && known.validUntil === document.validUntil;
}

/** Whether the paper is there, and counts no more. */
export function hasExpired(context: StoreOnboardingContext, documentId: string, at: string): boolean {
  const document = documentOf(context, documentId);
  return document !== undefined && !isValid(document, at);
}

/** A paper more; its kind is outstanding no more. */
export const withDocument = (
  { documents, outstandingKinds }: StoreOnboardingContext,
  { documentId, kind, validUntil }: OnboardingDocument,
): Partial<StoreOnboardingContext> => ({
  documents: [...documents, { documentId, kind, ...(validUntil !== undefined && { validUntil }) }],
  outstandingKinds: outstandingKinds.filter((other) => other !== kind),
});

/** What was paid for a purpose. */
export const paidMinor = ({ payments }: StoreOnboardingContext, purpose: OnboardingFee): number =>
  payments
    .filter((payment) => payment.purpose === purpose)
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0);

/** What is still to be paid for a purpose. */
export const dueMinor = (context: StoreOnboardingContext, purpose: OnboardingFee): number =>
  (purpose === "deposit" ? context.depositMinor : context.serviceFeeMinor) - paidMinor(context, purpose);

const paymentOf = ({ payments }: StoreOnboardingContext, paymentId: string) =>
  payments.find((payment) => payment.paymentId === paymentId);

/** Whether the same payment has been noted already. */
export function isKnownPayment(context: StoreOnboardingContext, payment: OnboardingPayment): boolean {
  const known = paymentOf(context, payment.paymentId);
  return known?.purpose === payment.purpose && known.amountMinor === payment.amountMinor;
}

/** Whether the payment is new, and not more than is due. */
export const isDuePayment = (context: StoreOnboardingContext, payment: OnboardingPayment): boolean =>
  paymentOf(context, payment.paymentId) === undefined &&
  payment.amountMinor <= dueMinor(context, payment.purpose);
