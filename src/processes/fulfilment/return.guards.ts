import { fieldIs } from "../chart-words.js";
import { isNewEntry, isRepeatedEntry } from "../recorded-entries.js";
import { sumUnits } from "../sum-units.js";
import type { ReturnContext } from "./return.context.js";
import { inspectionOf, type Situation } from "./return.events.js";
import {
  exchangeableUnits,
  hasEnough,
  openMinor,
  refundableMinor,
  refundedMinor,
  uninspectedUnits,
} from "./return-lines.js";
import { receive, recordExchange } from "./return-updates.js";

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

const refundOf = ({ context, event }: Situation) =>
  "refundId" in event ? context.refunds.find(({ refundId }) => refundId === event.refundId) : undefined;

const stateOfRefund = (situation: Situation) => refundOf(situation)?.state;

const stateOfExchange = ({ context, event }: Situation) =>
  "shipmentId" in event
    ? context.exchanges.find(({ shipmentId }) => shipmentId === event.shipmentId)?.state
    : undefined;

/** The questions that the chart of a return names. */
export const returnGuards = {
  isGrantedAtStart: ({ context }) => context.grantedAtStart,
  isNarrower: ({ context, event }) =>
    event.type === "return.narrow" && hasEnough(context.lines, event.lines, ({ units }) => units),
  isTimed: ({ context, event }) =>
    ("sendBackBy" in event && event.sendBackBy !== undefined) || context.windows.sendBackWindow !== undefined,
  isGrantedWithGoods: ({ context, event }) =>
    fieldIs({ event }, { name: "verdict", value: "granted" }) && context.receipts.length > 0,
  isWithinPaid: ({ context, event }) =>
    event.type === "return.letKeep" &&
    (event.keptMinor ?? 0) <= refundableMinor({ ...context, keptMinor: null }),
  isRepeatedReceipt: ({ context, event }) =>
    event.type === "return.receive" &&
    isRepeatedEntry(context.receipts, "receiptId", { receiptId: event.receiptId, lines: event.lines }),
  isNewReceipt,
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
  isLateRefund: (situation) =>
    stateOfRefund(situation) === "failed" &&
    (refundOf(situation)?.amountMinor ?? 0) <= openMinor(situation.context),
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
    stateOfExchange(situation) === "released" && fieldIs(situation, { name: "outcome", value: "delivered" }),
  isExchangeFailed: (situation) =>
    stateOfExchange(situation) === "released" && fieldIs(situation, { name: "outcome", value: "failed" }),
  isRepeatedExchangeEnd: (situation) =>
    situation.event.type === "return.recordExchange" &&
    stateOfExchange(situation) === situation.event.outcome,
  isKept: ({ context }) => context.keptMinor !== null,
  isGivenBack: ({ context }) =>
    isGivenBack(context) && !context.refunds.some(({ state }) => state === "pending"),
  isNothingGiven: ({ context }) => refundedMinor(context) === 0 && !isGivenBack(context),
} satisfies { readonly [question: string]: (situation: Situation) => boolean };
