import { assign, emit, setup } from "xstate";
import { fieldIs, outcomeIs } from "../chart-words.js";
import { sumUnits } from "../sum-units.js";
import type { OrderContext, OrderReturn } from "./order.context.js";
import type { OrderEvent, OrderEventFields, OrderTold } from "./order.events.js";
import type { OrderInput } from "./order.input.js";
import {
  type Booked,
  identities,
  isBookable,
  isFresh,
  isShippableAgain,
  type OrderMachineEvent,
  returnableUnits,
  shipmentOf,
  type WithLines,
} from "./order.questions.js";
import { factsOf } from "./order.tellings.js";
import {
  cancelUnits,
  deliverAll,
  modify,
  moveShipment,
  type OrderCommand,
  recordPayment,
  recordPaymentFailure,
  recordRefund,
  recordReturn,
  releaseShipment,
  requestReturn,
  restoreWithdrawn,
  setShortage,
  withdrawOpen,
} from "./order.updates.js";
import {
  type HandlingStep,
  isDispatched,
  isNothingShipped,
  isReceiptLimited,
  isSecured,
  nextStep,
} from "./order-handling.js";
import {
  type FulfilmentStanding,
  fulfilmentStanding,
  hasUnits,
  openLines,
  openUnits,
  wantedUnits,
} from "./order-lines.js";
import {
  capturedMinor,
  coveredMinor,
  dueMinor,
  owedRefunds,
  type PaymentStanding,
  paidMinor,
  paymentStanding,
  refundedMinor,
} from "./order-money.js";
import { isNew, isRepeat, takenCommand } from "./taken-commands.js";

/** The questions, actions and windows that the chart names. */
export const orderSetup = setup({
  types: {
    context: {} as OrderContext,
    events: {} as OrderMachineEvent,
    input: {} as OrderInput,
    emitted: {} as OrderEvent,
  },
  delays: {
    unpaidReminder: ({ context }) => context.windows.unpaidReminder ?? 0,
    unpaidClose: ({ context }) => context.windows.unpaidClose ?? 0,
    shipPromise: ({ context }) => context.windows.shipPromise,
    receiptWindow: ({ context }) => context.windows.receiptWindow ?? 0,
  },
  guards: {
    isOutcome: outcomeIs,
    isField: fieldIs,
    isRepeat: ({ context, event }) => isRepeat(context.taken, takenCommand(event, identities)),
    isPaymentStandingNew: ({ context }, standing: PaymentStanding) =>
      context.paymentStanding !== standing && paymentStanding(context) === standing,
    isFulfilmentStandingNew: ({ context }, standing: FulfilmentStanding) =>
      context.fulfilmentStanding !== standing && fulfilmentStanding(context.lines) === standing,
    isNext: ({ context }, step: HandlingStep) => nextStep(context) === step,
    isUnpaid: ({ context }) => nextStep(context) === "awaitingPayment",
    isPaidInFull: ({ context }) => paidMinor(context) >= dueMinor(context),
    isRefundedInFull: ({ context }) =>
      paymentStanding(context) === "refunded" && context.lines.some((line) => wantedUnits(line) > 0),
    isBookable: ({ context, event }, payment: Booked) => isBookable(context, event, payment),
    isPossibleFailure: (
      { context },
      failure: Pick<OrderCommand<"order.recordPaymentFailure">, "paymentId" | "capturedMinor">,
    ) => {
      const payment = context.payments.find(({ paymentId }) => paymentId === failure.paymentId);
      const { capturedMinor: stays = payment?.capturedMinor ?? 0 } = failure;
      const taken = payment?.capturedMinor ?? 0;
      return stays <= taken && capturedMinor(context) - taken + stays >= refundedMinor(context);
    },
    isRefundable: (
      { context, event },
      { refundId, amountMinor }: { readonly refundId: string; readonly amountMinor: number },
    ) => {
      const own = context.refunds.find((refund) => refund.refundId === refundId);
      if (own !== undefined) return !own.settled && own.amountMinor === amountMinor;
      return isFresh(context, event) && refundedMinor(context) + amountMinor <= capturedMinor(context);
    },
    isModePossible: ({ context }, { paymentMode }: Pick<OrderContext, "paymentMode">) =>
      coveredMinor(context) <= 0 &&
      (paymentMode === "cash-on-delivery" || context.windows.unpaidClose !== undefined),
    isOwing: ({ context }) => owedRefunds(context).length > 0,
    isMoreDue: ({ context }) => !isSecured(context) && dueMinor(context) > context.requestedMinor,
    isInVain: ({ context, event }, payment: Booked) =>
      payment.kind === "authorised" && dueMinor(context) === 0 && isBookable(context, event, payment),
    isOpen: ({ context, event }, { lines }: WithLines) =>
      isFresh(context, event) && hasUnits(context.lines, lines, openUnits),
    isPossibleChange: (
      { context, event },
      { addLines = [], cancelLines = [] }: Pick<OrderCommand<"order.modify">, "addLines" | "cancelLines">,
    ) =>
      isFresh(context, event) &&
      hasUnits(context.lines, cancelLines, openUnits) &&
      !addLines.some((added) => context.lines.some(({ lineId }) => lineId === added.lineId)),
    isRestOpen: ({ context }) =>
      !context.shipments.some(({ state }) => state === "released") && openLines(context.lines).length > 0,
    isInPreparation: ({ context }) => context.shipments.some(({ state }) => state === "released"),
    isNothingInPreparation: ({ context }) => !context.shipments.some(({ state }) => state === "released"),
    isNothingShipped: ({ context }) => isNothingShipped(context),
    isSomethingOpen: ({ context }) => openLines(context.lines).length > 0,
    isNothingWanted: ({ context }) => context.lines.every((line) => wantedUnits(line) === 0),
    isWithdrawn: ({ context }) => context.withdrawnLines.length > 0,
    isToDispatch: ({ context }) => isSecured(context) && !isDispatched(context),
    isDispatched: ({ context }) => isDispatched(context),
    isReceiptLimited: ({ context }) => isReceiptLimited(context),
    isReceiptUnlimited: ({ context }) => !isReceiptLimited(context),
    isShipmentAt: (
      { context, event },
      { shipmentId, states }: { readonly shipmentId: string; readonly states: readonly string[] },
    ) => isFresh(context, event) && states.includes(shipmentOf(context, shipmentId)?.state ?? ""),
    isShippableAgain: ({ context, event }, { shipmentId }: { readonly shipmentId: string }) =>
      isFresh(context, event) && isShippableAgain(context, shipmentId),
    isShipmentEndPossible: ({ context, event }, { shipmentId }: { readonly shipmentId: string }) => {
      const shipment = shipmentOf(context, shipmentId);
      const isDelivered = shipment?.state === "delivered";
      return (
        isFresh(context, event) &&
        (isDelivered
          ? hasUnits(context.lines, shipment.lines, returnableUnits(context))
          : shipment?.state === "released" || shipment?.state === "dispatched")
      );
    },
    isReceivable: ({ context }) => isDispatched(context) && paidMinor(context) >= dueMinor(context),
    isAtRest: ({ context: { refunds, returns, shipments } }) =>
      refunds.every(({ settled }) => settled) &&
      returns.every(({ returnedLines }) => returnedLines !== undefined) &&
      !shipments.some(({ state }) => state === "released" || state === "dispatched"),
    isReturnable: ({ context, event }, { returnId, lines }: WithLines & Pick<OrderReturn, "returnId">) =>
      isFresh(context, event) &&
      !context.returns.some((known) => known.returnId === returnId) &&
      hasUnits(context.lines, lines, returnableUnits(context)),
    isReturnPossible: ({ context, event }, { lines }: WithLines) =>
      isFresh(context, event) &&
      hasUnits(context.lines, lines, (line) => sumUnits(line.deliveredUnits, -line.returnedUnits)),
  },
  actions: {
    changeNothing: assign({}),
    standPayment: assign((_, standing: PaymentStanding) => ({ paymentStanding: standing })),
    standFulfilment: assign((_, standing: FulfilmentStanding) => ({ fulfilmentStanding: standing })),
    remember: assign(({ context, event }) => {
      const command = takenCommand(event, identities);
      return isNew(context.taken, command) && command ? { taken: [...context.taken, command] } : {};
    }),
    recordPayment: assign(({ context }, event: OrderCommand<"order.recordPayment">) =>
      recordPayment(context, event),
    ),
    recordPaymentFailure: assign(({ context }, event: OrderCommand<"order.recordPaymentFailure">) =>
      recordPaymentFailure(context, event),
    ),
    changePaymentMode: assign((_, { paymentMode }: Pick<OrderContext, "paymentMode">) => ({
      paymentMode,
      requestedMinor: 0,
    })),
    recordRefund: assign(({ context }, event: OrderCommand<"order.recordRefund">) =>
      recordRefund(context, event),
    ),
    passAudit: assign({ audited: true }),
    reopenAudit: assign({ audited: false }),
    splitShipment: assign({ split: true }),
    setShortage: assign(({ context }, event: OrderCommand<"order.reportShortage">) =>
      setShortage(context, event),
    ),
    modify: assign(({ context }, event: OrderCommand<"order.modify">) => modify(context, event)),
    cancelUnits: assign(({ context }, { lines }: WithLines) => cancelUnits(context, lines)),
    noteCompletion: assign({ wasCompleted: true }),
    noteReason: assign((_, cancelReason: string) => ({ cancelReason })),
    restoreWithdrawn: assign(({ context }) => restoreWithdrawn(context)),
    releaseShipment: assign(({ context }, event: OrderCommand<"order.ship">) =>
      releaseShipment(context, event),
    ),
    dispatch: assign(({ context }, event: OrderCommand<"order.recordDispatch">) =>
      moveShipment(context, event.shipmentId, "dispatched", event.trackingNumber),
    ),
    forgetShipmentEnd: assign(({ context: { taken } }, { shipmentId }: { readonly shipmentId: string }) => ({
      taken: taken.filter(({ id }) => id !== `order.recordShipmentEnd ${shipmentId}`),
    })),
    deliver: assign(({ context }, event: OrderCommand<"order.recordDelivery">) =>
      moveShipment(context, event.shipmentId, "delivered"),
    ),
    deliverAll: assign(({ context }) => deliverAll(context)),
    endShipment: assign(({ context }, event: OrderCommand<"order.recordShipmentEnd">) =>
      moveShipment(context, event.shipmentId, event.outcome),
    ),
    requestReturn: assign(({ context }, event: OrderCommand<"order.requestReturn">) =>
      requestReturn(context, event),
    ),
    recordReturn: assign(({ context }, event: OrderCommand<"order.recordReturn">) =>
      recordReturn(context, event),
    ),
    tell: emit(({ context, event }, told: OrderTold): OrderEvent => eventOf(context, event, told)),
    withdrawOpen: assign(({ context }) => withdrawOpen(context)),
    cancelOpen: assign(({ context }) => cancelUnits(context, openLines(context.lines))),
    countPaymentRequest: assign(({ context }) => ({
      paymentRequests: context.paymentRequests + 1,
      requestedMinor: dueMinor(context),
    })),
    creditOwed: assign(({ context }) => ({
      refunds: [...context.refunds, ...owedRefunds(context)],
      requestedMinor: Math.min(context.requestedMinor, dueMinor(context)),
    })),
  },
});

const eventOf = (context: OrderContext, event: OrderMachineEvent, told: OrderTold): OrderEvent => ({
  ...factsOf(context),
  ...("at" in event && { at: event.at }),
  ...told,
});

/** Tells an event that carries nothing but the order. */
export const tell = <Type extends PlainType>(type: Type) => ({ type: "tell", params: { type } }) as const;

/** The events without fields of their own. */
type PlainType = Extract<
  {
    [Type in keyof OrderEventFields]: object extends OrderEventFields[Type] ? Type : never;
  }[keyof OrderEventFields],
  string
>;

/** Tells an event that carries more, made of the context and the command. */
export const told = <Command>(make: (context: OrderContext, command: Command) => OrderTold) =>
  ({
    type: "tell",
    params: ({ context, event }: { readonly context: OrderContext; readonly event: Command }) =>
      make(context, event),
  }) as const;
