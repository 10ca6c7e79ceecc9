import { assign, emit, setup } from "xstate";
import { fieldIs, outcomeIs } from "../chart-words.js";
import type { MachineEventOf } from "../commands.js";
import type { GoodsLine } from "../orders/order-lines.js";
import { given, isNewEntry, isRepeatedEntry } from "../recorded-entries.js";
import { sumUnits } from "../sum-units.js";
import type { ReturnContext, ReturnInspection, returnCommands } from "./return.commands.js";
import {
  exchangeableUnits,
  goodsOfReturn,
  hasEnough,
  openMinor,
  type ReturnLine,
  refundableMinor,
  refundedMinor,
  uninspectedUnits,
} from "./return-lines.js";
import {
  acceptRejected,
  endExchange,
  endRefund,
  inspect,
  letKeep,
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
  readonly lines: readonly (GoodsLine & { readonly paidMinor: number })[];
  /** True where the platform or the shop's policy granted it already: it begins `approved`. */
  readonly granted?: boolean;
}

/** The events that tell what has happened to a return. */
export type ReturnEventType =
  | "return.reviewOverdue"
  | "return.approved"
  | "return.compensationOffered"
  | "return.declined"
  | "return.disputed"
  | "return.ruled"
  | "return.methodChosen"
  | "return.kept"
  | "return.dispatched"
  | "return.lapsed"
  | "return.lost"
  | "return.partlyReceived"
  | "return.received"
  | "return.inspected"
  | "return.triaged"
  | "return.refundRequested"
  | "return.refundFailed"
  | "return.compensated"
  | "return.exchangeReleased"
  | "return.exchangeFailed"
  | "return.refused"
  | "return.settled"
  | "return.reopened"
  | "return.endedWithout"
  | "return.closed";

/** An event of a return. */
export interface ReturnEvent
  extends Pick<
    ReturnContext,
    | "returnId"
    | "orderId"
    | "paymentId"
    | "customerId"
    | "currency"
    | "platform"
    | "category"
    | "responsibleParty"
  > {
  readonly type: ReturnEventType;
  /** The instant of the command; absent when a bare actor's own clock brought it about. */
  readonly at?: string;
  /** The goods that it is about: asked for, received, sent in exchange, or with `return.settled` come back for good. */
  readonly lines: readonly GoodsLine[];
  /** What has gone back or is on its way, in minor units. */
  readonly refundedMinor: number;
  /** The reason. */
  readonly detail?: string;
  /** With `return.refundRequested`: the refund under an id that tells the return, see {@link returnRefundId}. */
  readonly refund?: { readonly refundId: string; readonly amountMinor: number };
  readonly compensation?: { readonly compensationId: string; readonly couponMinor: number };
  /** The shipment of the exchange. */
  readonly shipmentId?: string;
  /** With `return.triaged`: what becomes of the units. */
  readonly triage?: Pick<ReturnInspection, "inspectionId" | "disposition" | "verdict">;
}

/** The id under which a refund of a return is known to its payment. */
export const returnRefundId = (returnId: string, refundId: string): string =>
  `${returnId}/refund/${refundId}`;

/** The return and its refund that such an id names; undefined where it is of another kind. */
export function refundOfReturn(
  id: string,
): { readonly returnId: string; readonly refundId: string } | undefined {
  const [, returnId, refundId] = /^(.+)\/refund\/([^/]+)$/.exec(id) ?? [];
  return returnId === undefined || refundId === undefined ? undefined : { returnId, refundId };
}

export type ReturnMachineEvent = MachineEventOf<typeof returnCommands>;
type Situation = { readonly context: ReturnContext; readonly event: ReturnMachineEvent };
type Told = Omit<Partial<ReturnEvent>, "type"> & Pick<ReturnEvent, "type">;

const asked = ({ lines }: ReturnContext): GoodsLine[] => goodsOfReturn(lines, ({ units }) => units);

function eventOf({ context, event }: Situation, told: Told): ReturnEvent {
  const { returnId, orderId, currency, paymentId, customerId, platform, category, responsibleParty } =
    context;
  return {
    lines: asked(context),
    ...told,
    returnId,
    orderId,
    currency,
    refundedMinor: refundedMinor(context),
    ...given({
      paymentId,
      customerId,
      platform,
      category,
      responsibleParty,
      at: event.at as string | undefined,
      detail: "reason" in event ? event.reason : undefined,
    }),
  };
}

const isNewReceipt = ({ context, event }: Situation): boolean =>
  event.type === "return.receive" &&
  isNewEntry(context.receipts, "receiptId", event) &&
  hasEnough(context.lines, event.lines, ({ units, receivedUnits }) => sumUnits(units, -receivedUnits));

const isWhole = ({ context, event }: Situation): boolean =>
  event.type === "return.receive" &&
  receive(context, event).lines.every(({ units, receivedUnits }) => units === receivedUnits);

const isGivenBack = ({ refunds, compensations, exchanges }: ReturnContext): boolean =>
  refunds.some(({ state }) => state === "settled") ||
  compensations.length > 0 ||
  exchanges.some(({ state }) => state === "delivered");

const stateOfRefund = ({ context, event }: Situation) =>
  "refundId" in event
    ? context.refunds.find(({ refundId }) => refundId === event.refundId)?.state
    : undefined;

const stateOfExchange = ({ context, event }: Situation) =>
  "shipmentId" in event
    ? context.exchanges.find(({ shipmentId }) => shipmentId === event.shipmentId)?.state
    : undefined;

function exchangedGoods({ context, event }: Situation): GoodsLine[] {
  if (event.type !== "return.exchange") return [];
  return event.lines.flatMap(({ lineId, units, sku }) =>
    goodsOfReturn(
      context.lines.filter((line) => line.lineId === lineId),
      () => units,
    ).map(({ components, ...line }) =>
      sku === undefined || sku === line.sku ? { ...line, ...given({ components }) } : { ...line, sku },
    ),
  );
}

function triagedGoods({ context, event }: Situation): GoodsLine[] {
  if (event.type !== "return.inspect") return [];
  const { lineId, units } = event;
  return goodsOfReturn(context.lines, (line) => (line.lineId === lineId ? units : 0));
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
  guards: {
    isOutcome: outcomeIs,
    isField: fieldIs,
    isGrantedAtStart: ({ context }) => context.grantedAtStart,
    isTimed: ({ context, event }) =>
      ("sendBackBy" in event && event.sendBackBy !== undefined) ||
      context.windows.sendBackWindow !== undefined,
    isGrantedWithGoods: ({ context, event }) =>
      fieldIs({ event }, { name: "verdict", value: "granted" }) && context.receipts.length > 0,
    isWithinPaid: ({ context, event }) =>
      event.type === "return.letKeep" &&
      (event.keptMinor ?? 0) <= refundableMinor({ ...context, keptMinor: null }),
    isRepeatedReceipt: ({ context, event }) =>
      event.type === "return.receive" &&
      isRepeatedEntry(context.receipts, "receiptId", { receiptId: event.receiptId, lines: event.lines }),
    isWholeReceipt: (situation) => isNewReceipt(situation) && isWhole(situation),
    isPartReceipt: (situation) => isNewReceipt(situation) && !isWhole(situation),
    isInspected: ({ context }) => context.lines.every((line) => uninspectedUnits(line) === 0),
    isRepeatedInspection: ({ context, event }) =>
      event.type === "return.inspect" &&
      isRepeatedEntry(context.inspections, "inspectionId", inspectionOf(event)),
    isInspectable: ({ context, event }) =>
      event.type === "return.inspect" &&
      event.decision.outcome !== "undecided" &&
      isNewEntry(context.inspections, "inspectionId", event) &&
      hasEnough(context.lines, [event], uninspectedUnits),
    isRepeatedRefund: ({ context, event }) =>
      event.type === "return.refund" &&
      context.refunds.some(
        ({ refundId, amountMinor }) => refundId === event.refundId && amountMinor === event.amountMinor,
      ),
    isRefundable: ({ context, event }) =>
      event.type === "return.refund" &&
      isNewEntry(context.refunds, "refundId", event) &&
      event.amountMinor <= openMinor(context),
    isPendingRefund: (situation) => stateOfRefund(situation) === "pending",
    isFailedRefund: (situation) => stateOfRefund(situation) === "failed",
    isSettledRefund: (situation) => stateOfRefund(situation) === "settled",
    isNothingPending: ({ context }) => !context.refunds.some(({ state }) => state === "pending"),
    isLastRefundSettled: ({ context }) => context.refunds.at(-1)?.state === "settled",
    isLastRefundFailed: ({ context }) => context.refunds.at(-1)?.state === "failed",
    isRepeatedCompensation: ({ context, event }) =>
      event.type === "return.compensate" &&
      context.compensations.some(
        ({ compensationId, couponMinor }) =>
          compensationId === event.compensationId && couponMinor === event.couponMinor,
      ),
    isNewCompensation: ({ context, event }) =>
      event.type === "return.compensate" && isNewEntry(context.compensations, "compensationId", event),
    isRepeatedExchange: ({ context, event }) =>
      event.type === "return.exchange" &&
      context.exchanges.some(
        ({ shipmentId, lines }) =>
          shipmentId === event.shipmentId &&
          isRepeatedEntry([{ shipmentId, lines }], "shipmentId", { shipmentId, lines: event.lines }),
      ),
    isExchangeable: ({ context, event }) =>
      event.type === "return.exchange" &&
      isNewEntry(context.exchanges, "shipmentId", event) &&
      hasEnough(context.lines, event.lines, (line) => exchangeableUnits(line, context.keptMinor)) &&
      refundedMinor(context) <= refundableMinor({ ...context, ...recordExchange(context, event) }),
    isExchangeDelivered: (situation) =>
      stateOfExchange(situation) === "released" &&
      fieldIs(situation, { name: "outcome", value: "delivered" }),
    isExchangeFailed: (situation) =>
      stateOfExchange(situation) === "released" && fieldIs(situation, { name: "outcome", value: "failed" }),
    isRepeatedExchangeEnd: (situation) =>
      situation.event.type === "return.recordExchange" &&
      stateOfExchange(situation) === situation.event.outcome,
    isKept: ({ context }) => context.keptMinor !== null,
    isGivenBack: ({ context }) =>
      isGivenBack(context) && !context.refunds.some(({ state }) => state === "pending"),
    isNothingGiven: ({ context }) => refundedMinor(context) === 0 && !isGivenBack(context),
  },
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

function inspectionOf(
  event: Extract<ReturnMachineEvent, { readonly type: "return.inspect" }>,
): ReturnInspection {
  const { inspectionId, lineId, units, verdict, reason, decision } = event;
  return {
    inspectionId,
    lineId,
    units,
    verdict,
    ...given({ reason }),
    disposition: decision.outcome,
  };
}

/** Tells an event. */
export const tell = (type: ReturnEventType) => ({ type: "tell", params: type }) as const;
