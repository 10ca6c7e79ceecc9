import { knownFields } from "../csv/known-fields.js";
import type { MappableRecord } from "../csv/mapped-preset.js";
import type { Delivery } from "../delivery.js";

/** How files with our own headers, or mapped ones, become deliveries. */
export const deliveryColumns: MappableRecord<Delivery> = {
  table: "deliveries",
  fields: [
    "purchaseOrderId",
    "supplierId",
    "sku",
    "orderedQuantity",
    "orderedAt",
    "promisedAt",
    "receivedAt",
    "receivedQuantity",
    "unitCost",
    "currency",
  ],
  needed: ["purchaseOrderId", "supplierId", "sku", "orderedQuantity", "orderedAt"],
  bind(column, columns, context) {
    const purchaseOrderId = columns.text(column("purchaseOrderId"));
    const supplierId = columns.text(column("supplierId"));
    const sku = columns.text(column("sku"));
    const orderedQuantity = columns.number(column("orderedQuantity"), "a number above 0");
    const orderedAt = columns.instant(column("orderedAt"));
    const promisedAt = columns.optionalInstant(column("promisedAt"));
    const receivedAt = columns.optionalInstant(column("receivedAt"));
    const receivedQuantity = columns.optionalNumber(column("receivedQuantity"), "a number of 0 or more");
    const unitCost = columns.optionalNumber(column("unitCost"), "a number of 0 or more");
    const currency = columns.optionalText(column("currency"));
    return (row, emit) => {
      const cost = unitCost(row);
      const delivery: Delivery = {
        purchaseOrderId: purchaseOrderId(row),
        supplierId: supplierId(row),
        sku: sku(row),
        orderedQuantity: orderedQuantity(row),
        orderedAt: orderedAt(row),
        ...knownFields<Partial<Delivery>>({
          promisedAt: promisedAt(row),
          receivedAt: receivedAt(row),
          receivedQuantity: receivedQuantity(row),
          unitCost: cost,
          currency: currency(row) ?? (cost === undefined ? undefined : context.currency),
        }),
      };
      if (row.issues.length === 0) emit(delivery);
    };
  },
};
