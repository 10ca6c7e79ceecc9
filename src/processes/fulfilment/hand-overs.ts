import { defineHandOver, type HandOver } from "../hand-over.js";
import { orderProcess } from "../orders/order.js";
import { type GoodsLine, stockUnits } from "../orders/order-lines.js";
import { productProcess } from "../product/product.js";
import { given } from "../recorded-entries.js";
import { serviceCaseProcess } from "../service/service-case.js";
import { replenishmentProcess } from "../supply/replenishment.js";
import { returnProcess } from "./return.js";
import { shipmentProcess } from "./shipment.js";
import { stockItemId, stockItemProcess } from "./stock-item.js";

/** How the replenishments of a stock item are named: `A-1/stock/3` is the third of `A-1`. */
export const stockReplenishmentId = (stockItem: string, number: number): string =>
  `${stockItem}/stock/${number}`;

const stockItemOf = (replenishmentId = ""): string | undefined =>
  /^(.+)\/stock\/\d+$/.exec(replenishmentId)?.[1];

/** Tells the stock items of all goods, bundles by their components, how much is theirs. */
const eachStockItem = <Payload extends object>(
  lines: readonly GoodsLine[],
  payload: (units: number) => Payload,
) => stockUnits(lines).map(({ sku, units }) => ({ id: stockItemId(sku), payload: payload(units) }));

/** What a replenishment put into stock, from the supplier or in place of what was rejected. */
const receiveReplenishment = (event: "replenishment.stocked" | "replenishment.replaced") =>
  defineHandOver({
    from: replenishmentProcess,
    event,
    to: stockItemProcess,
    does: "stockItem.receive",
    make: ({ replenishmentId, receiptId, sku, units, closedUnits, at }) => {
      const own = stockItemOf(replenishmentId);
      if (units === 0) return undefined;
      return {
        id: own ?? stockItemId(sku),
        payload: {
          receiptId: [replenishmentId ?? sku, receiptId ?? at].filter(Boolean).join("/"),
          units,
          ...(own !== undefined && closedUnits !== undefined && { closedUnits }),
        },
      };
    },
  });

/** A replenishment that the stock item asked for brings nothing. */
const closeReplenishment = (event: "replenishment.rejected" | "replenishment.cancelled") =>
  defineHandOver({
    from: replenishmentProcess,
    event,
    to: stockItemProcess,
    does: "stockItem.closeOnOrder",
    make: ({ replenishmentId = "", closedUnits = 0 }) => {
      const id = stockItemOf(replenishmentId);
      return id === undefined ? undefined : { id, payload: { replenishmentId, closedUnits } };
    },
  });

/** Whenever stock has moved its level is reviewed, where what it is held against is known. */
const reviewLevel = (
  event:
    | "stockItem.received"
    | "stockItem.reserved"
    | "stockItem.released"
    | "stockItem.issued"
    | "stockItem.quarantined"
    | "stockItem.cleared"
    | "stockItem.expired"
    | "stockItem.adjusted"
    | "stockItem.counted",
) =>
  defineHandOver({
    from: stockItemProcess,
    event,
    to: stockItemProcess,
    does: "stockItem.reviewLevel",
    make: ({ sku, warehouse, safetyUnits, dailyUnits }) =>
      safetyUnits === undefined || dailyUnits === undefined
        ? undefined
        : { id: stockItemId(sku, warehouse), payload: { metrics: {} } },
  });

/** What an order lacks in all, also when what it waited for has come. */
const reportShortage = (event: "stockItem.shortfall" | "stockItem.reserved") =>
  defineHandOver({
    from: stockItemProcess,
    event,
    to: orderProcess,
    does: "order.reportShortage",
    make: ({ type, sku, orderId, units, waitingUnits, hadWaited }) => {
      const lacking = type === "stockItem.shortfall" ? units : hadWaited ? waitingUnits : undefined;
      return orderId === undefined || lacking === undefined
        ? undefined
        : { id: orderId, payload: { sku, units: lacking } };
    },
  });

const stockRows = [
  defineHandOver({
    from: stockItemProcess,
    event: "stockItem.belowSafety",
    to: replenishmentProcess,
    does: "start",
    make: ({ sku, warehouse, category, platform, replenishment }) => {
      if (replenishment === undefined) return undefined;
      const id = stockReplenishmentId(stockItemId(sku, warehouse), replenishment.number);
      return {
        id,
        payload: {
          replenishmentId: id,
          sku,
          units: replenishment.units,
          requested: true,
          ...given({ category, platform }),
        },
      };
    },
  }),
  defineHandOver({
    from: stockItemProcess,
    event: "stockItem.levelChanged",
    to: productProcess,
    does: "product.recordStock",
    make: ({ sku, warehouse, availableUnits, safetyUnits, dailyUnits }) =>
      warehouse !== undefined || safetyUnits === undefined || dailyUnits === undefined
        ? undefined
        : {
            id: sku,
            payload: { metrics: { stockOnHand: availableUnits, safetyStock: safetyUnits, dailyUnits } },
          },
  }),
  reportShortage("stockItem.shortfall"),
  reportShortage("stockItem.reserved"),
  receiveReplenishment("replenishment.stocked"),
  receiveReplenishment("replenishment.replaced"),
  closeReplenishment("replenishment.rejected"),
  closeReplenishment("replenishment.cancelled"),
  reviewLevel("stockItem.received"),
  reviewLevel("stockItem.reserved"),
  reviewLevel("stockItem.released"),
  reviewLevel("stockItem.issued"),
  reviewLevel("stockItem.quarantined"),
  reviewLevel("stockItem.cleared"),
  reviewLevel("stockItem.expired"),
  reviewLevel("stockItem.adjusted"),
  reviewLevel("stockItem.counted"),
];

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

const shipmentRows = [
  defineHandOver({
    from: shipmentProcess,
    event: "shipment.dispatched",
    to: stockItemProcess,
    does: "stockItem.issue",
    make: ({ shipmentId, orderId, lines }) =>
      eachStockItem(lines, (units) => ({ shipmentId, orderId, units })),
  }),
  takeBack("shipment.returnedToSender", "quarantine"),
  takeBack("shipment.annulled", "on-hand"),
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
    make: ({ shipmentId, orderId, platform, currency }) => ({
      id: `${shipmentId}/missing`,
      payload: {
        caseId: `${shipmentId}/missing`,
        kind: "complaint" as const,
        orderId,
        ...given({ platform, currency }),
      },
    }),
  }),
];

const recordReturn = (event: "return.settled" | "return.endedWithout") =>
  defineHandOver({
    from: returnProcess,
    event,
    to: orderProcess,
    does: "order.recordReturn",
    make: ({ orderId, returnId, lines }) => ({
      id: orderId,
      payload: { returnId, lines: lines.map(({ lineId, units }) => ({ lineId, units })) },
    }),
  });

const returnRows = [
  defineHandOver({
    from: returnProcess,
    event: "return.triaged",
    to: stockItemProcess,
    does: "stockItem.receive",
    make: ({ returnId, lines, triage }) => {
      if (triage?.verdict !== "accepted" || triage.disposition === "scrap") return undefined;
      const into = triage.disposition === "restock" ? ("on-hand" as const) : ("quarantine" as const);
      const receiptId = `${returnId}/${triage.inspectionId}`;
      return eachStockItem(lines, (units) => ({ receiptId, units, into }));
    },
  }),
  defineHandOver({
    from: returnProcess,
    event: "return.exchangeReleased",
    to: shipmentProcess,
    does: "start",
    make: ({ returnId, orderId, shipmentId, lines, platform, category, currency }) =>
      shipmentId === undefined
        ? undefined
        : {
            id: shipmentId,
            payload: {
              shipmentId,
              orderId,
              returnId,
              lines,
              currency,
              ...given({ platform, category }),
            },
          },
  }),
  recordReturn("return.settled"),
  recordReturn("return.endedWithout"),
  defineHandOver({
    from: returnProcess,
    event: "return.disputed",
    to: serviceCaseProcess,
    does: "start",
    make: ({ returnId, orderId, customerId, platform, currency }) => ({
      id: `${returnId}/dispute`,
      payload: {
        caseId: `${returnId}/dispute`,
        kind: "complaint" as const,
        orderId,
        currency,
        ...given({ customerId, platform }),
      },
    }),
  }),
];

/** What shipments, returns and stock items hand over. */
export const fulfilmentHandOvers: readonly HandOver[] = [...stockRows, ...shipmentRows, ...returnRows];
