import type { StockItemContext } from "../../processes/fulfilment/stock-item.commands.js";
import { reservedUnits } from "../../processes/fulfilment/stock-updates.js";
import { sumUnits } from "../../processes/sum-units.js";
import type { ProcessSamples } from "../process-samples.js";

/** A walk through the life of a stock item that begins with two units, and what holds on the way. */
export const stockItemSamples: ProcessSamples<StockItemContext> = {
  start: { sku: "A-1", onHandUnits: 2, safetyUnits: 1, dailyUnits: 1 },
  fields: {
    "stockItem.receive": [
      { receiptId: "R-1", units: 1 },
      { receiptId: "R-2", units: 1, into: "quarantine" },
    ],
    "stockItem.closeOnOrder": [{ replenishmentId: "A-1/1", closedUnits: 10 }],
    "stockItem.reserve": [{ orderId: "O-1", units: 3 }],
    "stockItem.release": [{ orderId: "O-1" }],
    "stockItem.issue": [{ shipmentId: "S-1", orderId: "O-1", units: 2 }],
    "stockItem.quarantine": [{ movementId: "M-1", units: 1, reason: "wet" }],
    "stockItem.clear": [{ movementId: "M-2", units: 1 }],
    "stockItem.scrap": [{ movementId: "M-3", units: 1, reason: "broken" }],
    "stockItem.expire": [{ lotId: "L-1", units: 2 }],
    "stockItem.adjust": [{ adjustmentId: "J-1", units: -2, reason: "missing" }],
    "stockItem.startCount": [{ countId: "C-1" }],
    "stockItem.count": [{ countId: "C-1", countedUnits: 2 }],
    "stockItem.settleCount": [{ countId: "C-1", countedUnits: 0, reason: "stolen" }],
    "stockItem.sync": [{ onlineUnits: 2 }],
    "stockItem.reviewLevel": [{ metrics: {} }],
    "stockItem.requestReplenishment": [{ metrics: {} }],
  },
  proposals: { "inventory.restock": { units: 10 }, "inventory.sync": { onlineUnits: 2 } },
  distinguish: ({ onHandUnits, quarantineUnits, reservations, countId }) => [
    onHandUnits > 1,
    onHandUnits < 0,
    quarantineUnits > 0,
    reservations.map(({ units, wantedUnits }) => units < wantedUnits),
    countId === null,
  ],
  otherWalks: [
    {
      fields: {
        "stockItem.startCount": [{ countId: "C-1" }, { countId: "C-2" }],
        "stockItem.count": [
          { countId: "C-1", countedUnits: 0 },
          { countId: "C-1", countedUnits: 2 },
          { countId: "C-2", countedUnits: 2 },
        ],
        "stockItem.reserve": [],
        "stockItem.receive": [],
        "stockItem.quarantine": [],
        "stockItem.adjust": [],
        "stockItem.issue": [],
      },
      distinguish: ({ countId, taken }) => [countId, taken.map(({ id }) => id)],
    },
  ],
  invariants: [
    {
      name: "what is there is what there was, came, went, was corrected and written off",
      holds: ({ context }) =>
        sumUnits(context.onHandUnits, context.quarantineUnits) ===
        sumUnits(
          context.openingUnits,
          context.receivedUnits,
          -context.issuedUnits,
          context.adjustedUnits,
          -context.writtenOffUnits,
        ),
    },
    {
      name: "no more is promised than there is, back-orders apart",
      holds: ({ context }) => reservedUnits(context) <= sumUnits(context.onHandUnits, context.backOrderUnits),
    },
    {
      name: "no order is promised more than it wants, and each is there once",
      holds: ({ context: { reservations } }) =>
        reservations.every(({ units, wantedUnits }) => units >= 0 && units <= wantedUnits) &&
        new Set(reservations.map(({ orderId }) => orderId)).size === reservations.length,
    },
    {
      name: "no quantity is below 0",
      holds: ({
        context: { onHandUnits, quarantineUnits, receivedUnits, issuedUnits, writtenOffUnits, onOrderUnits },
      }) =>
        Math.min(onHandUnits, quarantineUnits, receivedUnits, issuedUnits, writtenOffUnits, onOrderUnits) >=
        0,
    },
  ],
};
