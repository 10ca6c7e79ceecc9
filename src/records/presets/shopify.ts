import type { Columns, Row } from "../csv/columns.js";
import { knownFields } from "../csv/known-fields.js";
import type { ReadContext, ReadRow, RecordPreset } from "../csv/record-preset.js";
import type { OrderLine, OrderLineStatus } from "../order-line.js";
import { type OrderAmounts, type OrderHolder, orderHolder } from "./held-order.js";

/**
 * The orders export of Shopify (Admin, Orders, Export), one row a line item.
 *
 * What belongs to the order as a whole stands on its first row only and is carried to the others. The price
 * of a line is its list price less its own discount and its share of the order's discount (`Subtotal` is
 * what the goods cost together after discounts); a refund is spread over the lines in proportion to their
 * value. A line without SKU goes by its name. The columns are described at
 * help.shopify.com/en/manual/fulfillment/managing-orders/exporting-orders.
 */
export const shopify: RecordPreset<OrderLine> = {
  id: "shopify",
  tables: [
    {
      name: "orders",
      role: "records",
      required: ["Name", "Created at", "Lineitem quantity", "Lineitem name", "Lineitem price"],
    },
  ],
  platform: "shopify",
  start(context) {
    const holder = orderHolder();
    return {
      table: (_name, columns) => readShopify(columns, context, holder),
      end: holder.flush,
    };
  },
};

/** What stands on the first row of an order. */
interface Order {
  readonly id: string;
  readonly orderedAt: string | undefined;
  readonly currency: string;
  readonly financial: string;
  readonly amounts: OrderAmounts;
  readonly known: Partial<
    Pick<OrderLine, "paidAt" | "shippedAt" | "cancelledAt" | "customerId" | "region" | "platform">
  >;
}

function readShopify(columns: Columns, context: ReadContext, holder: OrderHolder): ReadRow<OrderLine> {
  const id = columns.text("Name");
  const readOrder = orderReader(columns, context);
  const quantity = columns.number("Lineitem quantity", "a number above 0");
  const hasLine = columns.optionalText("Lineitem name");
  const name = columns.text("Lineitem name");
  const sku = columns.optionalText("Lineitem sku");
  const price = columns.number("Lineitem price", "a number of 0 or more");
  const lineDiscount = columns.optionalNumber("Lineitem discount", "a number of 0 or more");
  const fulfilled = columns.optionalText("Lineitem fulfillment status");
  let order: Order | undefined;
  return (row, emit) => {
    const orderId = id(row);
    if (order?.id !== orderId) order = readOrder(row, orderId);
    if (hasLine(row) === undefined) {
      row.skipped = "rows without a line item, left out";
      return;
    }
    const [units, discount] = [quantity(row), lineDiscount(row) ?? 0];
    const line: OrderLine = {
      orderId,
      lineId: String(row.line),
      sku: sku(row) ?? name(row),
      name: name(row),
      type: "sale",
      item: "product",
      quantity: units,
      unitPrice: price(row) - discount / units,
      currency: order.currency,
      status: statusOf(order, fulfilled(row)),
      orderedAt: order.orderedAt ?? missingTime(row),
      ...(discount > 0 ? { discount } : {}),
      ...order.known,
    };
    if (line.unitPrice < 0) {
      const expected = "no more than the line costs";
      row.issues.push({ field: "Lineitem discount", expected, received: String(discount) });
    }
    if (row.issues.length === 0) holder.add({ line, order: order.amounts }, emit);
  };
}

function orderReader(columns: Columns, context: ReadContext): (row: Row, id: string) => Order {
  const orderedAt = columns.optionalInstant("Created at");
  const currency = columns.optionalText("Currency");
  const financial = columns.optionalText("Financial Status");
  const subtotal = columns.optionalNumber("Subtotal");
  const total = columns.optionalNumber("Total");
  const refunded = columns.optionalNumber("Refunded Amount", "a number of 0 or more");
  const paidAt = columns.optionalInstant("Paid at");
  const shippedAt = columns.optionalInstant("Fulfilled at");
  const cancelledAt = columns.optionalInstant("Cancelled at");
  const email = columns.optionalText("Email");
  const country = columns.optionalText("Shipping Country");
  const province = columns.optionalText("Shipping Province");
  return (row, id) => ({
    id,
    orderedAt: orderedAt(row),
    currency: currency(row) ?? context.currency,
    financial: financial(row) ?? "",
    amounts: { goods: subtotal(row), refunded: refunded(row), total: total(row) },
    known: knownFields<Order["known"]>({
      paidAt: paidAt(row),
      shippedAt: shippedAt(row),
      cancelledAt: cancelledAt(row),
      customerId: email(row),
      region: regionOf(country(row), province(row)),
      platform: context.platform,
    }),
  });
}

function statusOf({ known, financial }: Order, fulfilled: string | undefined): OrderLineStatus {
  if (known.cancelledAt !== undefined || financial === "voided" || financial === "expired")
    return "cancelled";
  if (fulfilled === "fulfilled") return "shipped";
  return known.paidAt !== undefined || /paid|refunded/.test(financial) ? "paid" : "created";
}

function regionOf(country: string | undefined, province: string | undefined): string | undefined {
  return country !== undefined && province !== undefined ? `${country}-${province}` : (country ?? province);
}

function missingTime(row: Row): string {
  const expected = "a time on the order's first row";
  row.issues.push({ field: "Created at", expected, received: "nothing" });
  return "";
}
