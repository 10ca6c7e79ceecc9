import type { MachineEventOf } from "../commands.js";
import { sumUnits } from "../sum-units.js";
import type { orderCommands } from "./order.commands.js";
import type { OrderContext, OrderShipment } from "./order.context.js";
import type { OrderCommand } from "./order.updates.js";
import type { LineUnits, OrderLine } from "./order-lines.js";
import { coveredMinor, dueMinor, paidMinor } from "./order-money.js";
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

/** Nobody pays more than the most that was due, what was given back aside: what comes late is taken and given back. */
export function isWithinAsked(
  context: OrderContext,
  event: OrderMachineEvent,
  { kind, amountMinor }: Booked,
): boolean {
  const before = kind === "captured" ? paidMinor(context) : coveredMinor(context);
  return isFresh(context, event) && before + amountMinor <= Math.max(dueMinor(context), context.askedMinor);
}
