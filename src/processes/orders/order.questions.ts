import type { MachineEventOf } from "../commands.js";
import { sumUnits } from "../sum-units.js";
import type { orderCommands } from "./order.commands.js";
import type { OrderContext, OrderShipment } from "./order.context.js";
import type { OrderCommand } from "./order.updates.js";
import { hasUnits, type LineUnits, type OrderLine, openUnits } from "./order-lines.js";
import { coveredMinor, dueMinor } from "./order-money.js";
import { type Identities, isNew, takenCommand } from "./taken-commands.js";

/** A command as the order's machine takes it. */
export type OrderMachineEvent = MachineEventOf<typeof orderCommands>;

/** What the commands about things with an identity are remembered by. */
export const identities: Identities = {
  "order.recordPayment": ["paymentId", "kind", "notificationId"],
  "order.modify": ["modificationId"],
  "order.cancelLines": ["cancellationId"],
  "order.ship": ["shipmentId"],
  "order.recordDispatch": ["shipmentId"],
  "order.recordDelivery": ["shipmentId"],
  "order.recordShipmentEnd": ["shipmentId"],
  "order.requestReturn": ["returnId"],
  "order.recordReturn": ["returnId"],
  "order.recordRefund": ["refundId"],
};

/** Whether no command about the same thing was taken before. */
export const isFresh = (context: OrderContext, event: OrderMachineEvent): boolean =>
  isNew(context.taken, takenCommand(event, identities));

/** The shipment of that id, where goods of the order were handed to it. */
export const shipmentOf = ({ shipments }: OrderContext, shipmentId: string): OrderShipment | undefined =>
  shipments.find((shipment) => shipment.shipmentId === shipmentId);

/** Units of a line that may be returned: delivered, not returned and in no return that is going on. */
export const returnableUnits =
  ({ returns }: OrderContext) =>
  (line: OrderLine): number => {
    const asked = returns
      .filter(({ returnedLines }) => returnedLines === undefined)
      .flatMap(({ lines }) => lines.filter(({ lineId }) => lineId === line.lineId));
    return sumUnits(line.deliveredUnits, -line.returnedUnits, ...asked.map(({ units }) => -units));
  };

/** A command about units of lines. */
export interface WithLines {
  readonly lines: readonly LineUnits[];
}

/** What a payment notice says. */
export type Booked = Pick<OrderCommand<"order.recordPayment">, "kind" | "amountMinor">;

/**
 * Nobody promises more than the most that was due, what was given back aside. Money that has come is taken however much
 * it is: what is too much, or comes too late, is given back.
 */
export const isBookable = (
  context: OrderContext,
  event: OrderMachineEvent,
  { kind, amountMinor }: Booked,
): boolean =>
  isFresh(context, event) &&
  (kind === "captured" ||
    coveredMinor(context) + amountMinor <= Math.max(dueMinor(context), context.askedMinor));

/** Whether a shipment that was called off may leave after all: what it holds is still open. */
export function isShippableAgain(context: OrderContext, shipmentId: string): boolean {
  const shipment = shipmentOf(context, shipmentId);
  return shipment?.state === "cancelled" && hasUnits(context.lines, shipment.lines, openUnits);
}
