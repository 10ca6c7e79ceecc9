import type {
  ReturnContext,
  ReturnExchange,
  ReturnInspection,
  ReturnReceipt,
  ReturnRefund,
} from "./return.context.js";
import { addToTally, paidFor, refundableMinor } from "./return-lines.js";

type Lines = Pick<ReturnContext, "lines">;

/** Only these units may come back. */
export const narrow = (
  { lines }: Lines,
  granted: readonly { readonly lineId: string; readonly units: number }[],
): Lines => ({
  lines: lines.flatMap((line) =>
    granted
      .filter(({ lineId }) => lineId === line.lineId)
      .map(({ units }) => ({ ...line, units, paidMinor: paidFor(line, units) })),
  ),
});

/** A parcel has come. */
export function receive(
  { lines, receipts }: Lines & Pick<ReturnContext, "receipts">,
  receipt: ReturnReceipt,
): Pick<ReturnContext, "lines" | "receipts"> {
  return {
    lines: addToTally(lines, "receivedUnits", receipt.lines),
    receipts: [...receipts, { receiptId: receipt.receiptId, lines: receipt.lines }],
  };
}

/** Some units of a line were looked at. */
export function inspect(
  { lines, inspections }: Lines & Pick<ReturnContext, "inspections">,
  inspection: ReturnInspection,
): Pick<ReturnContext, "lines" | "inspections"> {
  const tally = inspection.verdict === "accepted" ? "acceptedUnits" : "rejectedUnits";
  return { lines: addToTally(lines, tally, [inspection]), inspections: [...inspections, inspection] };
}

/** The buyer was right after all: what was rejected counts as accepted. */
export const acceptRejected = ({ lines }: Lines): Lines => ({
  lines: lines.map((line) => ({
    ...line,
    acceptedUnits: line.acceptedUnits + line.rejectedUnits,
    rejectedUnits: 0,
  })),
});

/** The buyer keeps the goods; what he gets is what the rule proposes, what somebody says, or what he paid. */
export function letKeep(context: ReturnContext, event: object): Pick<ReturnContext, "keptMinor"> {
  const proposed: unknown = Reflect.get(
    Object(Reflect.get(Object(Reflect.get(event, "decision")), "proposal")),
    "compensationMinor",
  );
  const said = Reflect.get(event, "keptMinor") ?? proposed;
  return { keptMinor: typeof said === "number" ? said : refundableMinor({ ...context, keptMinor: null }) };
}

/** A refund came to its end. */
export const endRefund = (
  { refunds }: Pick<ReturnContext, "refunds">,
  refundId: string,
  state: ReturnRefund["state"],
): Pick<ReturnContext, "refunds"> => ({
  refunds: refunds.map((refund) => (refund.refundId === refundId ? { ...refund, state } : refund)),
});

/** Other goods are sent for some units. */
export function recordExchange(
  { lines, exchanges }: Lines & Pick<ReturnContext, "exchanges">,
  exchange: Pick<ReturnExchange, "shipmentId" | "lines">,
): Pick<ReturnContext, "lines" | "exchanges"> {
  return {
    lines: addToTally(lines, "exchangedUnits", exchange.lines),
    exchanges: [...exchanges, { shipmentId: exchange.shipmentId, lines: exchange.lines, state: "released" }],
  };
}

/** An exchange came to its end; one that failed leaves its units to be settled otherwise. */
export function endExchange(
  { lines, exchanges }: Lines & Pick<ReturnContext, "exchanges">,
  shipmentId: string,
  state: "delivered" | "failed",
): Pick<ReturnContext, "lines" | "exchanges"> {
  const ended = exchanges.find((exchange) => exchange.shipmentId === shipmentId);
  const back = (ended?.lines ?? []).map(({ lineId, units }) => ({ lineId, units: -units }));
  return {
    lines: state === "failed" ? addToTally(lines, "exchangedUnits", back) : lines,
    exchanges: exchanges.map((exchange) =>
      exchange.shipmentId === shipmentId ? { ...exchange, state } : exchange,
    ),
  };
}
