import { assign, emit, setup } from "xstate";
import { fieldIs, outcomeIs } from "../chart-words.js";
import type { GoodsLine } from "../orders/order-lines.js";
import { given } from "../recorded-entries.js";
import type { ReturnContext } from "./return.context.js";
import {
  eventOf,
  exchangedGoods,
  inspectionOf,
  type ReturnEvent,
  type ReturnEventType,
  type ReturnMachineEvent,
  returnRefundId,
  triagedGoods,
} from "./return.events.js";
import { returnGuards } from "./return.guards.js";
import { goodsOfReturn, type ReturnLine } from "./return-lines.js";
import {
  acceptRejected,
  endExchange,
  endRefund,
  inspect,
  letKeep,
  narrow,
  receive,
  recordExchange,
} from "./return-updates.js";

/** What a return is started with. */
export interface ReturnInput
  extends Omit<
    ReturnContext,
    | "grantedAtStart"
    | "lines"
    | "responsibleParty"
    | "method"
    | "carrier"
    | "trackingNumber"
    | "closedShort"
    | "keptMinor"
    | "receipts"
    | "inspections"
    | "refunds"
    | "compensations"
    | "exchanges"
  > {
  /** What is to come back. */
  readonly lines: readonly (GoodsLine & {
    /** What the buyer paid for these units, in minor units. */
    readonly paidMinor: number;
  })[];
  /** True where the platform or the shop's policy granted it already: it begins `approved`. */
  readonly granted?: boolean;
}

const keptUnits = (line: ReturnLine): number => line.acceptedUnits;

/** The questions, actions and windows that the chart names. */
export const returnSetup = setup({
  types: {
    context: {} as ReturnContext,
    events: {} as ReturnMachineEvent,
    input: {} as ReturnInput,
    emitted: {} as ReturnEvent,
  },
  delays: {
    reviewWindow: ({ context }) => context.windows.reviewWindow,
    sendBackWindow: ({ context, event }) =>
      "sendBackBy" in event && event.sendBackBy !== undefined
        ? Math.max(0, Date.parse(event.sendBackBy) - Date.parse(event.at))
        : (context.windows.sendBackWindow ?? 0),
  },
  guards: { isOutcome: outcomeIs, isField: fieldIs, ...returnGuards },
  actions: {
    changeNothing: assign({}),
    noteResponsible: assign(({ event }) =>
      "responsibleParty" in event && event.responsibleParty !== undefined
        ? { responsibleParty: event.responsibleParty }
        : {},
    ),
    noteMethod: assign(({ event }) => ("method" in event ? { method: event.method } : {})),
    noteCarrier: assign(({ event }) =>
      event.type === "return.recordDispatch"
        ? given({ carrier: event.carrier, trackingNumber: event.trackingNumber })
        : {},
    ),
    narrow: assign(({ context, event }) =>
      event.type === "return.narrow" ? narrow(context, event.lines) : {},
    ),
    letKeep: assign(({ context, event }) => letKeep(context, event)),
    receive: assign(({ context, event }) => (event.type === "return.receive" ? receive(context, event) : {})),
    closeShort: assign({ closedShort: true }),
    inspect: assign(({ context, event }) =>
      event.type === "return.inspect" ? inspect(context, inspectionOf(event)) : {},
    ),
    acceptRejected: assign(({ context }) => acceptRejected(context)),
    requestRefund: assign(({ context, event }) =>
      event.type === "return.refund"
        ? {
            refunds: [
              ...context.refunds,
              { refundId: event.refundId, amountMinor: event.amountMinor, state: "pending" as const },
            ],
          }
        : {},
    ),
    endRefund: assign(({ context, event }, state: "settled" | "failed") =>
      "refundId" in event ? endRefund(context, event.refundId, state) : {},
    ),
    compensate: assign(({ context, event }) =>
      event.type === "return.compensate"
        ? {
            compensations: [
              ...context.compensations,
              { compensationId: event.compensationId, couponMinor: event.couponMinor },
            ],
          }
        : {},
    ),
    exchange: assign(({ context, event }) =>
      event.type === "return.exchange" ? recordExchange(context, event) : {},
    ),
    endExchange: assign(({ context, event }, state: "delivered" | "failed") =>
      event.type === "return.recordExchange" ? endExchange(context, event.shipmentId, state) : {},
    ),
    tell: emit(({ context, event }, type: ReturnEventType) => eventOf({ context, event }, { type })),
    tellReceipt: emit(({ context, event }, type: "return.received" | "return.partlyReceived") =>
      eventOf(
        { context, event },
        { type, lines: goodsOfReturn(context.lines, ({ receivedUnits }) => receivedUnits) },
      ),
    ),
    tellTriage: emit(({ context, event }) =>
      eventOf(
        { context, event },
        {
          type: "return.triaged",
          lines: triagedGoods({ context, event }),
          ...(event.type === "return.inspect" && { triage: inspectionOf(event) }),
        },
      ),
    ),
    tellRefund: emit(({ context, event }) =>
      eventOf(
        { context, event },
        {
          type: "return.refundRequested",
          ...(event.type === "return.refund" && {
            refund: {
              refundId: returnRefundId(context.returnId, event.refundId),
              amountMinor: event.amountMinor,
            },
          }),
        },
      ),
    ),
    tellCompensation: emit(({ context, event }) =>
      eventOf(
        { context, event },
        {
          type: "return.compensated",
          ...(event.type === "return.compensate" && {
            compensation: { compensationId: event.compensationId, couponMinor: event.couponMinor },
          }),
        },
      ),
    ),
    tellExchange: emit(({ context, event }) =>
      eventOf(
        { context, event },
        {
          type: "return.exchangeReleased",
          lines: exchangedGoods({ context, event }),
          ...(event.type === "return.exchange" && { shipmentId: event.shipmentId }),
        },
      ),
    ),
    tellSettled: emit(({ context, event }) =>
      eventOf({ context, event }, { type: "return.settled", lines: goodsOfReturn(context.lines, keptUnits) }),
    ),
    tellWithout: emit(({ context, event }) =>
      eventOf({ context, event }, { type: "return.endedWithout", lines: [] }),
    ),
  },
});

/** Tells an event. */
export const tell = (type: ReturnEventType) => ({ type: "tell", params: type }) as const;
