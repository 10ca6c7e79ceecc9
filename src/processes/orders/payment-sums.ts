import type { PaymentContext, PaymentDispute, PaymentRefund } from "./payment.commands.js";

/** How a payment stands with what goes back. */
export const refundStandings = ["nothingBack", "pending", "failing", "partlyRefunded", "refunded"] as const;

/** One of {@link refundStandings}. */
export type RefundStanding = (typeof refundStandings)[number];

/** How a payment stands with what the buyer claims back through the bank. */
export const disputeStandings = ["undisputed", "disputed", "contested", "won", "lost"] as const;

/** One of {@link disputeStandings}. */
export type DisputeStanding = (typeof disputeStandings)[number];

type Entry = PaymentRefund | PaymentDispute;

const sumOf = (entries: readonly Entry[], ...states: readonly Entry["state"][]): number =>
  entries
    .filter(({ state }) => states.includes(state))
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0);

/** The most that may be captured: what is authorised, or all that is due where money is taken at once. */
export const limitMinor = ({ authorisedMinor, dueMinor }: PaymentContext): number =>
  authorisedMinor || dueMinor;

/** What went back to the buyer, the disputes that were lost among it. */
export const backMinor = ({ refunds, disputes }: PaymentContext): number =>
  sumOf(refunds, "settled") + sumOf(disputes, "lost");

/** What may still be given back: captured, less what went, is going or is claimed back. A failed refund holds nothing. */
export const refundableMinor = (payment: PaymentContext): number =>
  payment.capturedMinor -
  sumOf(payment.refunds, "pending", "settled") -
  sumOf(payment.disputes, "open", "contested", "lost");

/** What may still be claimed through the bank; what was refunded already is claimed by some all the same. */
export const disputableMinor = ({ capturedMinor, disputes }: PaymentContext): number =>
  capturedMinor - sumOf(disputes, "open", "contested", "lost");

/** Where a payment stands with its refunds. */
export function refundStanding(payment: PaymentContext): RefundStanding {
  const { refunds, capturedMinor } = payment;
  if (refunds.some(({ state }) => state === "failed")) return "failing";
  if (refunds.some(({ state }) => state === "pending")) return "pending";
  if (sumOf(refunds, "settled") === 0) return "nothingBack";
  return backMinor(payment) >= capturedMinor ? "refunded" : "partlyRefunded";
}

/** Where a payment stands with its disputes: at what is still to be done, or at how the worst ended. */
export function disputeStanding({ disputes }: PaymentContext): DisputeStanding {
  const some = (state: PaymentDispute["state"]) => disputes.some((dispute) => dispute.state === state);
  if (some("open")) return "disputed";
  if (some("contested")) return "contested";
  if (some("lost")) return "lost";
  return some("won") ? "won" : "undisputed";
}
