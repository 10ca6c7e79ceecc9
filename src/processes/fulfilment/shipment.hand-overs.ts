import { defineHandOver } from "../hand-over.js";
import { orderProcess } from "../orders/order.js";
import { given } from "../recorded-entries.js";
import { shopCycle } from "../review-cycle/define-review-cycle.js";
import { serviceCaseProcess } from "../service/service-case.js";
import { carrierManagementProcess } from "./carrier-management.js";
import { returnProcess } from "./return.js";
import { shipmentProcess } from "./shipment.js";
import { eachStockItem } from "./stock-item.hand-overs.js";
import { stockItemProcess } from "./stock-item.js";

/** A parcel that came to nothing after it had left the house brings its goods back, for sale or to be looked at. */
const takeBack = (event: "shipment.returnedToSender" | "shipment.annulled", into: "on-hand" | "quarantine") =>
  defineHandOver({
    from: shipmentProcess,
    event,
    to: stockItemProcess,
    does: "stockItem.receive",
    make: ({ shipmentId, lines }) =>
      eachStockItem(lines, (units) => ({ receiptId: `${shipmentId}/${event}`, units, into })),
  });

/** What has to be sent again is reserved again: its first reservation went with the dispatch. */
const reserveAgain = (event: "shipment.annulled" | "shipment.lost" | "shipment.returnedToSender") =>
  defineHandOver({
    from: shipmentProcess,
    event,
    to: stockItemProcess,
    does: "stockItem.reserve",
    make: ({ shipmentId, orderId, returnId, lines }) =>
      returnId === undefined
        ? eachStockItem(lines, (units) => ({ orderId, units, reservationId: shipmentId }))
        : [],
  });

const endShipment = (
  event: "shipment.cancelled" | "shipment.annulled" | "shipment.lost" | "shipment.returnedToSender",
  outcome: "cancelled" | "lost" | "returnedToSender",
) =>
  defineHandOver({
    from: shipmentProcess,
    event,
    to: orderProcess,
    does: "order.recordShipmentEnd",
    make: ({ orderId, returnId, shipmentId }) =>
      returnId === undefined ? { id: orderId, payload: { shipmentId, outcome } } : undefined,
  });

/** An exchange tells its return, not the order, what became of it. */
const endExchange = (
  event:
    | "shipment.delivered"
    | "shipment.cancelled"
    | "shipment.annulled"
    | "shipment.lost"
    | "shipment.returnedToSender",
  outcome: "delivered" | "failed",
) =>
  defineHandOver({
    from: shipmentProcess,
    event,
    to: returnProcess,
    does: "return.recordExchange",
    make: ({ returnId, shipmentId }) =>
      returnId === undefined ? undefined : { id: returnId, payload: { shipmentId, outcome } },
  });

/** What goes wrong on the way is a topic for the next appraisal of the carriers. */
const tellCarrierManagement = (
  event: "shipment.pickUpLate" | "shipment.delayed" | "shipment.damaged" | "shipment.lost",
) =>
  defineHandOver({
    from: shipmentProcess,
    event,
    to: carrierManagementProcess,
    does: "carrierManagement.addTopic",
    startWith: { subject: shopCycle },
    make: ({ shipmentId, carrier = "carrier" }) => ({
      id: shopCycle,
      payload: { topic: `${carrier}: ${event}`, detail: shipmentId },
    }),
  });

/** What shipments hand over. */
export const shipmentHandOvers = [
  defineHandOver({
    from: shipmentProcess,
    event: "shipment.dispatched",
    to: stockItemProcess,
    does: "stockItem.issue",
    make: ({ shipmentId, orderId, returnId, lines }) =>
      eachStockItem(lines, (units) => ({ shipmentId, orderId: returnId ?? orderId, units })),
  }),
  takeBack("shipment.returnedToSender", "quarantine"),
  takeBack("shipment.annulled", "on-hand"),
  reserveAgain("shipment.returnedToSender"),
  reserveAgain("shipment.annulled"),
  reserveAgain("shipment.lost"),
  defineHandOver({
    from: shipmentProcess,
    event: "shipment.dispatched",
    to: orderProcess,
    does: "order.recordDispatch",
    make: ({ orderId, returnId, shipmentId, trackingNumber }) =>
      returnId === undefined
        ? { id: orderId, payload: { shipmentId, ...given({ trackingNumber }) } }
        : undefined,
  }),
  defineHandOver({
    from: shipmentProcess,
    event: "shipment.delivered",
    to: orderProcess,
    does: "order.recordDelivery",
    make: ({ orderId, returnId, shipmentId }) =>
      returnId === undefined ? { id: orderId, payload: { shipmentId } } : undefined,
  }),
  endShipment("shipment.cancelled", "cancelled"),
  endShipment("shipment.annulled", "cancelled"),
  endShipment("shipment.lost", "lost"),
  endShipment("shipment.returnedToSender", "returnedToSender"),
  tellCarrierManagement("shipment.pickUpLate"),
  tellCarrierManagement("shipment.delayed"),
  tellCarrierManagement("shipment.damaged"),
  tellCarrierManagement("shipment.lost"),
  endExchange("shipment.delivered", "delivered"),
  endExchange("shipment.cancelled", "failed"),
  endExchange("shipment.annulled", "failed"),
  endExchange("shipment.lost", "failed"),
  endExchange("shipment.returnedToSender", "failed"),
  defineHandOver({
    from: shipmentProcess,
    event: "shipment.missing",
    to: serviceCaseProcess,
    does: "start",
    make: ({ shipmentId, orderId, platform, currency, at = "" }) => {
      const caseId = `${shipmentId}/missing/${at}`;
      return {
        id: caseId,
        payload: { caseId, kind: "complaint" as const, orderId, ...given({ platform, currency }) },
      };
    },
  }),
];
