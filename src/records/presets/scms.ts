import type { Columns, Field } from "../csv/columns.js";
import { knownFields } from "../csv/known-fields.js";
import type { RecordPreset } from "../csv/record-preset.js";
import type { Delivery } from "../delivery.js";

/** Texts that stand where a date is not known. */
const UNKNOWN = /^(?:N\/A|Date Not Captured|Pre-PQ Process)/i;

/**
 * USAID "SCMS Delivery History Dataset": purchase orders and deliveries of health commodities, 2006 to 2015.
 *
 * Dates stand as `4-Aug-09` and as `10/17/2014`, month first. Lines that come from the programme's own
 * warehouse, or whose order date was not captured, have no order date; without one there is no lead time, so
 * they are left out and told. Lines go out whole, so what was received is what was ordered.
 */
export const scms: RecordPreset<Delivery> = {
  id: "scms",
  tables: [
    {
      name: "deliveries",
      role: "records",
      required: [
        "PO / SO #",
        "PO Sent to Vendor Date",
        "Scheduled Delivery Date",
        "Delivered to Client Date",
        "Vendor",
        "Item Description",
        "Line Item Quantity",
      ],
    },
  ],
  zone: "UTC",
  currency: "USD",
  dateOrder: "month-day-year",
  start: ({ currency }) => ({
    table(_name, columns) {
      const purchaseOrderId = columns.text("PO / SO #");
      const supplierId = columns.text("Vendor");
      const sku = columns.text("Item Description");
      const quantity = columns.number("Line Item Quantity", "a number above 0");
      const packPrice = columns.optionalNumber("Pack Price", "a number of 0 or more");
      const orderedAt = knownInstant(columns, "PO Sent to Vendor Date");
      const promisedAt = knownInstant(columns, "Scheduled Delivery Date");
      const receivedAt = knownInstant(columns, "Delivered to Client Date");
      return (row, emit) => {
        const [ordered, received, units] = [orderedAt(row), receivedAt(row), quantity(row)];
        if (ordered === undefined && row.issues.length === 0) {
          row.skipped = "deliveries without an order date, left out";
          return;
        }
        const delivery: Delivery = {
          purchaseOrderId: purchaseOrderId(row),
          supplierId: supplierId(row),
          sku: sku(row),
          orderedQuantity: units,
          orderedAt: ordered ?? "",
          ...knownFields<Partial<Delivery>>({
            promisedAt: promisedAt(row),
            receivedAt: received,
            receivedQuantity: received === undefined ? undefined : units,
            unitCost: packPrice(row),
          }),
          currency,
        };
        if (row.issues.length === 0) emit(delivery);
      };
    },
  }),
};

function knownInstant(columns: Columns, name: string): Field<string | undefined> {
  const text = columns.optionalText(name);
  const instant = columns.optionalInstant(name);
  return (row) => (UNKNOWN.test(text(row) ?? "") ? undefined : instant(row));
}
