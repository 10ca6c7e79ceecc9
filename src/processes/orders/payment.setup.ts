import { assign, emit, setup } from "xstate";
import type { MachineEventOf } from "../commands.js";
import type { PaymentContext, PaymentDispute, PaymentRefund, paymentCommands } from "./payment.commands.js";
import {
  backMinor,
  type DisputeStanding,
  disputableMinor,
  disputeStanding,
  limitMinor,
  type RefundStanding,
  refundableMinor,
  refundStanding,
} from "./payment-sums.js";
import { type Identities, isNew, isRepeat, takenCommand } from "./taken-commands.js";

/** What a payment is started with. */
export type PaymentInput = Pick<
  PaymentContext,
  "paymentId" | "orderId" | "dueMinor" | "currency" | "method" | "platform"
>;

/** An event of a payment. */
export interface PaymentEvent {
  /** What happened, in the past tense: listeners, effects and hand-overs go by it. */
  readonly type:
    | "payment.requested"
    | "payment.reviewed"
    | "payment.authorised"
    | "payment.captured"
    | "payment.failed"
    | "payment.expired"
    | "payment.voided"
    | "payment.refundRequested"
    | "payment.refunded"
    | "payment.refundFailed"
    | "payment.refundCancelled"
    | "payment.disputed"
    | "payment.disputeWon"
    | "payment.disputeLost"
    | "payment.closed";
  /** Id of the payment, by which hand-overs find it. */
  readonly paymentId: string;
  /** The order that it is for. */
  readonly orderId: string;
  /** ISO 4217 code of all its amounts. */
  readonly currency: string;
  /** How it is paid, in the provider's words; absent where nobody has said. */
  readonly method?: string;
  /** Platform, as layers of the rulebook name it: `taobao`; absent where none is named. */
  readonly platform?: string;
  /** The instant of the command; absent when a bare actor's own clock brought it about. */
  readonly at?: string;
  /** What the event is about: authorised, captured, refunded or disputed just now. */
  readonly amountMinor: number;
  /** Captured in all, after the event. */
  readonly capturedMinor: number;
  /** Refunded and lost in disputes in all, after the event. */
  readonly refundedMinor: number;
  /** The notice, capture, refund or dispute that it is about. */
  readonly noticeId?: string;
  /** Why, where the notice or the command says so. */
  readonly reason?: string;
}

type Event = MachineEventOf<typeof paymentCommands>;

const identities: Identities = {
  "payment.review": ["notificationId"],
  "payment.authorise": ["notificationId"],
  "payment.fail": ["notificationId"],
  "payment.expire": ["notificationId"],
  "payment.capture": ["captureId"],
  "payment.refund": ["refundId"],
  "payment.dispute": ["disputeId"],
};

/** An amount of money of a notice. */
export interface Amount {
  readonly amountMinor: number;
}

const isFresh = (context: PaymentContext, event: Event) =>
  isNew(context.taken, takenCommand(event, identities));
const isCapturable = (context: PaymentContext, event: Event, { amountMinor }: Amount) =>
  isFresh(context, event) && context.capturedMinor + amountMinor <= limitMinor(context);
const isAuthorisable = (context: PaymentContext, event: Event, { amountMinor }: Amount) =>
  isFresh(context, event) && promisedMinor(context) + amountMinor <= context.dueMinor;
const promisedMinor = ({ authorisedMinor, capturedMinor }: PaymentContext) =>
  Math.max(authorisedMinor, capturedMinor);

/** The questions, actions and windows that the chart names. */
export const paymentSetup = setup({
  types: {
    context: {} as PaymentContext,
    events: {} as Event,
    input: {} as PaymentInput,
    emitted: {} as PaymentEvent,
  },
  guards: {
    isRepeat: ({ context, event }) => isRepeat(context.taken, takenCommand(event, identities)),
    isNew: ({ context, event }) => isFresh(context, event),
    isAuthorisable: ({ context, event }, amount: Amount) =>
      context.capturedMinor === 0 && isAuthorisable(context, event, amount),
    isFurtherAuthorisable: ({ context, event }, amount: Amount) =>
      context.capturedMinor > 0 && isAuthorisable(context, event, amount),
    isWholeCapture: ({ context, event }, amount: Amount) =>
      isCapturable(context, event, amount) && context.capturedMinor + amount.amountMinor === context.dueMinor,
    isPartCapture: ({ context, event }, amount: Amount) => isCapturable(context, event, amount),
    isReversible: ({ context }) => context.refunds.length === 0 && context.disputes.length === 0,
    isRefundable: ({ context, event }, { amountMinor }: Amount) =>
      isFresh(context, event) && amountMinor <= refundableMinor(context),
    isRefundAt: ({ context }, { refundId, states }: RefundQuestion) =>
      context.refunds.some((refund) => refund.refundId === refundId && states.includes(refund.state)),
    isRefundRevivable: ({ context }, { refundId }: Pick<PaymentRefund, "refundId">) =>
      context.refunds.some(
        (refund) =>
          refund.refundId === refundId &&
          refund.state === "failed" &&
          refund.amountMinor <= refundableMinor(context),
      ),
    isDisputeAt: ({ context }, { disputeId, states }: DisputeQuestion) =>
      context.disputes.some((dispute) => dispute.disputeId === disputeId && states.includes(dispute.state)),
    isDisputable: ({ context, event }, { amountMinor }: Amount) =>
      isFresh(context, event) && amountMinor <= disputableMinor(context),
    isRefundStandingNew: ({ context }, standing: RefundStanding) =>
      context.refundStanding !== standing && refundStanding(context) === standing,
    isDisputeStandingNew: ({ context }, standing: DisputeStanding) =>
      context.disputeStanding !== standing && disputeStanding(context) === standing,
    isAtRest: ({ context }) =>
      context.refunds.every(({ state }) => state === "settled" || state === "cancelled") &&
      context.disputes.every(({ state }) => state === "won" || state === "lost"),
  },
  actions: {
    changeNothing: assign({}),
    standRefunds: assign((_, standing: RefundStanding) => ({ refundStanding: standing })),
    standDisputes: assign((_, standing: DisputeStanding) => ({ disputeStanding: standing })),
    remember: assign(({ context, event }) => {
      const command = takenCommand(event, identities);
      return command ? { taken: [...context.taken, command] } : {};
    }),
    authorise: assign(({ context }, { amountMinor }: Amount) => ({
      authorisedMinor: promisedMinor(context) + amountMinor,
    })),
    capture: assign(({ context }, { amountMinor }: Amount) => ({
      capturedMinor: context.capturedMinor + amountMinor,
    })),
    countFailure: assign(({ context }) => ({ failures: context.failures + 1 })),
    lapse: assign(({ context }) => ({ authorisedMinor: context.capturedMinor })),
    reverse: assign({ authorisedMinor: 0, capturedMinor: 0 }),
    requestRefund: assign(({ context }, { refundId, amountMinor }: Omit<PaymentRefund, "state">) => ({
      refunds: [...context.refunds, { refundId, amountMinor, state: "pending" as const }],
    })),
    moveRefund: assign(({ context }, { refundId, state }: Omit<PaymentRefund, "amountMinor">) => ({
      refunds: context.refunds.map((refund) =>
        refund.refundId === refundId ? { ...refund, state } : refund,
      ),
    })),
    openDispute: assign(({ context }, { disputeId, amountMinor }: Omit<PaymentDispute, "state">) => ({
      disputes: [...context.disputes, { disputeId, amountMinor, state: "open" as const }],
    })),
    moveDispute: assign(({ context }, { disputeId, state }: Omit<PaymentDispute, "amountMinor">) => ({
      disputes: context.disputes.map((dispute) =>
        dispute.disputeId === disputeId ? { ...dispute, state } : dispute,
      ),
    })),
    tell: emit(({ context, event }, type: PaymentEvent["type"]): PaymentEvent => {
      const noticeId = noticeOf(event);
      return {
        type,
        ...factsOf(context),
        ...("at" in event && { at: event.at }),
        amountMinor: amountOf(context, event, noticeId),
        capturedMinor: context.capturedMinor,
        refundedMinor: backMinor(context),
        ...(noticeId !== undefined && { noticeId }),
        ...("reason" in event && event.reason !== undefined && { reason: event.reason }),
      };
    }),
  },
});

/** Whether a refund stands in one of these states. */
export interface RefundQuestion {
  readonly refundId: string;
  readonly states: readonly PaymentRefund["state"][];
}
/** Whether a dispute stands in one of these states. */
export interface DisputeQuestion {
  readonly disputeId: string;
  readonly states: readonly PaymentDispute["state"][];
}

/** The id of what a command is about. */
function noticeOf(event: Event): string | undefined {
  if ("notificationId" in event) return event.notificationId;
  if ("captureId" in event) return event.captureId;
  if ("refundId" in event) return event.refundId;
  return "disputeId" in event ? event.disputeId : undefined;
}

function amountOf({ refunds, disputes }: PaymentContext, event: Event, noticeId: string | undefined): number {
  if ("amountMinor" in event) return event.amountMinor;
  const known = [
    ...refunds.filter(({ refundId }) => refundId === noticeId),
    ...disputes.filter(({ disputeId }) => disputeId === noticeId),
  ];
  return known[0]?.amountMinor ?? 0;
}

const factsOf = ({ paymentId, orderId, currency, method, platform }: PaymentContext) => ({
  paymentId,
  orderId,
  currency,
  ...(method !== undefined && { method }),
  ...(platform !== undefined && { platform }),
});
