import type { Row } from "../csv/columns.js";
import { knownFields } from "../csv/known-fields.js";
import type { RecordPreset } from "../csv/record-preset.js";
import type { OrderLine, OrderLineStatus } from "../order-line.js";

const STATUSES = new Map<string, OrderLineStatus>([
  ["pending", "created"],
  ["pendingavailability", "created"],
  ["invoiceunconfirmed", "created"],
  ["pending - waiting for pick up", "paid"],
  ["unshipped", "paid"],
  ["unfulfillable", "cancelled"],
  ["partiallyshipped", "paid"],
  ["partially shipped", "paid"],
  ["shipping", "shipped"],
  ["shipped", "shipped"],
  ["shipped - picked up", "shipped"],
  ["shipped - out for delivery", "shipped"],
  ["shipped - delivered to buyer", "delivered"],
  ["shipped - returning to seller", "shipped"],
  ["shipped - returned to seller", "shipped"],
  ["shipped - rejected by buyer", "shipped"],
  ["shipped - lost in transit", "shipped"],
  ["shipped - damaged", "shipped"],
  ["canceled", "cancelled"],
  ["cancelled", "cancelled"],
]);

/**
 * The all-orders report of Amazon (Seller Central, Reports, Fulfilment or Order Reports; in the Selling
 * Partner API `GET_FLAT_FILE_ALL_ORDERS_DATA_BY_ORDER_DATE_GENERAL` and `…_BY_LAST_UPDATE_GENERAL`), tab
 * separated, in a `.txt` file.
 *
 * `item-price` is for the whole line; what is charged is that less `item-promotion-discount`. Amazon books a
 * cancelled line with quantity 0 and a pending one without a price: both are left out and told. The columns
 * are listed at developer-docs.amazon.com/sp-api/docs/order-tracking-reports-attributes.
 */
export const amazon: RecordPreset<OrderLine> = {
  id: "amazon",
  tables: [
    {
      name: "all orders",
      role: "records",
      required: ["amazon-order-id", "purchase-date", "order-status", "sku", "quantity", "item-price"],
    },
  ],
  platform: "amazon",
  start: (context) => ({
    table(_name, columns) {
      const orderId = columns.text("amazon-order-id");
      const orderedAt = columns.instant("purchase-date");
      const orderStatus = columns.oneOf("order-status", STATUSES, "created");
      const statusText = columns.text("order-status");
      const itemStatus = columns.optionalOneOf("item-status", STATUSES);
      const sku = columns.text("sku");
      const name = columns.optionalText("product-name");
      const quantity = columns.number("quantity", "a number of 0 or more");
      const currency = columns.optionalText("currency");
      const price = columns.optionalNumber("item-price", "a number of 0 or more");
      const promotion = columns.optionalNumber("item-promotion-discount");
      const country = columns.optionalText("ship-country");
      const state = columns.optionalText("ship-state");
      return (row, emit) => {
        const [units, listed] = [quantity(row), price(row)];
        const discount = Math.abs(promotion(row) ?? 0);
        const status = itemStatus(row) === "cancelled" ? "cancelled" : orderStatus(row);
        const isBack = /returned to seller|rejected by buyer/i.test(statusText(row));
        const known = knownFields<
          Pick<OrderLine, "name" | "discount" | "returnedQuantity" | "region" | "platform">
        >({
          name: name(row),
          discount: discount > 0 ? discount : undefined,
          returnedQuantity: isBack ? units : undefined,
          region: regionOf(country(row), state(row)),
          platform: context.platform,
        });
        const line: OrderLine = {
          orderId: orderId(row),
          lineId: String(row.line),
          sku: sku(row),
          type: "sale",
          item: "product",
          quantity: units,
          unitPrice: listed === undefined ? 0 : priceOf(row, listed, discount, units),
          currency: currency(row) ?? context.currency,
          status,
          orderedAt: orderedAt(row),
          ...known,
        };
        if (row.issues.length > 0) return;
        row.skipped = whyLeftOut(units, listed);
        if (row.skipped === undefined) emit(line);
      };
    },
  }),
};

function priceOf(row: Row, listed: number, discount: number, units: number): number {
  if (units === 0) return 0;
  if (discount > listed + 0.005) {
    const expected = "no more than item-price";
    row.issues.push({ field: "item-promotion-discount", expected, received: String(discount) });
  }
  return Math.max(0, listed - discount) / units;
}

function whyLeftOut(units: number, listed: number | undefined): string | undefined {
  if (units === 0) return "lines with quantity 0 (cancelled before anything was sold), left out";
  return listed === undefined ? "lines without a price yet (pending or cancelled), left out" : undefined;
}

function regionOf(country: string | undefined, state: string | undefined): string | undefined {
  return country !== undefined && state !== undefined ? `${country}-${state}` : (country ?? state);
}
