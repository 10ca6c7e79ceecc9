import type { MachineEventOf } from "../commands.js";
import type { GoodsLine } from "../orders/order-lines.js";
import { given } from "../recorded-entries.js";
import type { returnCommands } from "./return.commands.js";
import type { ReturnContext, ReturnInspection } from "./return.context.js";
import { goodsOfReturn, refundedMinor } from "./return-lines.js";

/** The events that tell what has happened to a return. */
export type ReturnEventType =
  | "return.reviewOverdue"
  | "return.approved"
  | "return.compensationOffered"
  | "return.narrowed"
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
  /** What happened, in the past tense: listeners, effects and hand-overs go by it. */
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
  readonly refund?: {
    /** Tells the return and the number of the refund. */
    readonly refundId: string;
    /** What is to go back, in minor units. */
    readonly amountMinor: number;
  };
  /** With `return.compensated`: what the buyer gets besides. */
  readonly compensation?: {
    /** Id of the compensation: it counts once. */
    readonly compensationId: string;
    /** What it is worth, in minor units. */
    readonly couponMinor: number;
  };
  /** The shipment of the exchange. */
  readonly shipmentId?: string;
  /** With `return.triaged`: what becomes of the units. */
  readonly triage?: Pick<ReturnInspection, "inspectionId" | "disposition" | "verdict">;
}

/** The id under which a refund of a return is known to its payment. */
export const returnRefundId = (returnId: string, refundId: string): string =>
  `${returnId}/return-refund/${refundId}`;

/** The return and its refund that such an id names; undefined where it is of another kind. */
export function refundOfReturn(id: string):
  | {
      /** The return that the refund is of. */
      readonly returnId: string;
      /** The refund, as the return knows it. */
      readonly refundId: string;
    }
  | undefined {
  const [, returnId, refundId] = /^(.+)\/return-refund\/([^/]+)$/.exec(id) ?? [];
  return returnId === undefined || refundId === undefined ? undefined : { returnId, refundId };
}

export type ReturnMachineEvent = MachineEventOf<typeof returnCommands>;
export type Situation = { readonly context: ReturnContext; readonly event: ReturnMachineEvent };
export type Told = Omit<Partial<ReturnEvent>, "type"> & Pick<ReturnEvent, "type">;

const asked = ({ lines }: ReturnContext): GoodsLine[] => goodsOfReturn(lines, ({ units }) => units);

/** An event of the return as it stands. */
export function eventOf({ context, event }: Situation, told: Told): ReturnEvent {
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

/** What is sent in exchange: the same goods, or another variant. */
export function exchangedGoods({ context, event }: Situation): GoodsLine[] {
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

/** The units that the inspection is about. */
export function triagedGoods({ context, event }: Situation): GoodsLine[] {
  if (event.type !== "return.inspect") return [];
  const { lineId, units } = event;
  return goodsOfReturn(context.lines, (line) => (line.lineId === lineId ? units : 0));
}

/** An inspection as it is recorded. */
export function inspectionOf(
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
