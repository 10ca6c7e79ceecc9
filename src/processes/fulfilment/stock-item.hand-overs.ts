import { defineHandOver } from "../hand-over.js";
import { orderProcess } from "../orders/order.js";
import { type GoodsLine, stockUnits } from "../orders/order-lines.js";
import { productProcess } from "../product/product.js";
import { given } from "../recorded-entries.js";
import { replenishmentProcess } from "../supply/replenishment.js";
import { stockItemId, stockItemProcess } from "./stock-item.js";

/** How the replenishments of a stock item are named: `A-1/stock/3` is the third of `A-1`. */
export const stockReplenishmentId = (stockItem: string, number: number): string =>
  `${stockItem}/stock/${number}`;

export const stockItemOf = (replenishmentId = ""): string | undefined =>
  /^(.+)\/stock\/\d+$/.exec(replenishmentId)?.[1];

/** Tells the stock items of all goods, bundles by their components, how much is theirs. */
export const eachStockItem = <Payload extends object>(
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

/** What stock items hand over, and what replenishments hand over to them. */
export const stockItemHandOvers = [
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
