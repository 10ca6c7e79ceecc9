import type { Columns } from "../csv/columns.js";
import { knownFields } from "../csv/known-fields.js";
import type { ReadContext, ReadRow, RecordPreset } from "../csv/record-preset.js";
import type { OrderLine, OrderLineStatus } from "../order-line.js";

const STATUSES = new Map<string, OrderLineStatus>([
  ["created", "created"],
  ["approved", "paid"],
  ["processing", "paid"],
  ["invoiced", "paid"],
  ["shipped", "shipped"],
  ["delivered", "delivered"],
  ["canceled", "cancelled"],
  ["unavailable", "cancelled"],
]);

/**
 * The "Brazilian E-Commerce Public Dataset by Olist" (Kaggle olistbr/brazilian-ecommerce): a folder of
 * related files.
 *
 * Orders, customers, products and the category translation are looked up; each row of the items is one unit.
 * The customer is the person (`customer_unique_id`): a `customer_id` there is new with each order. Payments,
 * reviews, sellers, places and the postage of an item are not read.
 */
export const olist: RecordPreset<OrderLine> = {
  id: "olist",
  tables: [
    {
      name: "orders",
      role: "look-up",
      required: ["order_id", "customer_id", "order_status", "order_purchase_timestamp"],
    },
    {
      name: "order items",
      role: "records",
      required: ["order_id", "order_item_id", "product_id", "price", "freight_value"],
    },
    {
      name: "customers",
      role: "look-up",
      required: ["customer_id", "customer_unique_id", "customer_state"],
      optional: true,
    },
    {
      name: "products",
      role: "look-up",
      required: ["product_id", "product_category_name"],
      optional: true,
    },
    {
      name: "category names",
      role: "look-up",
      required: ["product_category_name", "product_category_name_english"],
      optional: true,
    },
    { name: "payments", role: "ignored", required: ["order_id", "payment_sequential", "payment_value"] },
    { name: "reviews", role: "ignored", required: ["review_id", "order_id", "review_score"] },
    { name: "sellers", role: "ignored", required: ["seller_id", "seller_city", "seller_state"] },
    { name: "places", role: "ignored", required: ["geolocation_zip_code_prefix", "geolocation_lat"] },
  ],
  zone: "America/Sao_Paulo",
  currency: "BRL",
  platform: "olist",
  start(context) {
    const folder: Folder = {
      orders: new Map(),
      customers: new Map(),
      categories: new Map(),
      english: new Map(),
    };
    return {
      table: (name, columns) => readTable(name, columns, folder, context),
      end() {
        for (const [id, { hasLines }] of folder.orders) {
          if (!hasLines) context.note("orders without items, left out", id);
        }
      },
    };
  },
};

interface Order {
  readonly customerId: string;
  readonly status: OrderLineStatus;
  readonly orderedAt: string;
  readonly times: Partial<Pick<OrderLine, "paidAt" | "shippedAt" | "deliveredAt">>;
  hasLines: boolean;
}

interface Folder {
  readonly orders: Map<string, Order>;
  readonly customers: Map<string, { readonly person: string; readonly state: string }>;
  readonly categories: Map<string, string>;
  readonly english: Map<string, string>;
}

function readTable(name: string, columns: Columns, folder: Folder, context: ReadContext): ReadRow<OrderLine> {
  if (name === "orders") return readOrders(columns, folder);
  if (name === "order items") return readItems(columns, folder, context);
  if (name === "customers") {
    const id = columns.text("customer_id");
    const person = columns.text("customer_unique_id");
    const state = columns.text("customer_state");
    return (row) => folder.customers.set(id(row), { person: person(row), state: state(row) });
  }
  const [from, to, map] =
    name === "products"
      ? (["product_id", "product_category_name", folder.categories] as const)
      : (["product_category_name", "product_category_name_english", folder.english] as const);
  const key = columns.text(from);
  const value = columns.optionalText(to);
  return (row) => map.set(key(row), value(row) ?? "");
}

function readOrders(columns: Columns, { orders }: Folder): ReadRow<OrderLine> {
  const id = columns.text("order_id");
  const customerId = columns.text("customer_id");
  const status = columns.oneOf("order_status", STATUSES, "created");
  const orderedAt = columns.instant("order_purchase_timestamp");
  const paidAt = columns.optionalInstant("order_approved_at");
  const shippedAt = columns.optionalInstant("order_delivered_carrier_date");
  const deliveredAt = columns.optionalInstant("order_delivered_customer_date");
  return (row) => {
    const order: Order = {
      customerId: customerId(row),
      status: status(row),
      orderedAt: orderedAt(row),
      times: knownFields<Order["times"]>({
        paidAt: paidAt(row),
        shippedAt: shippedAt(row),
        deliveredAt: deliveredAt(row),
      }),
      hasLines: false,
    };
    const orderId = id(row);
    if (row.issues.length === 0) orders.set(orderId, order);
  };
}

function readItems(columns: Columns, folder: Folder, context: ReadContext): ReadRow<OrderLine> {
  const orderId = columns.text("order_id");
  const lineId = columns.text("order_item_id");
  const sku = columns.text("product_id");
  const price = columns.number("price", "a number of 0 or more");
  return (row, emit) => {
    const id = orderId(row);
    const order = folder.orders.get(id);
    if (order === undefined) {
      row.issues.push({ field: "order_id", expected: "an order of the orders file", received: `"${id}"` });
      return;
    }
    order.hasLines = true;
    const customer = folder.customers.get(order.customerId);
    const category = folder.categories.get(sku(row)) || undefined;
    const known = knownFields<Pick<OrderLine, "category" | "customerId" | "region" | "platform">>({
      category: category === undefined ? undefined : (folder.english.get(category) ?? category),
      customerId: customer?.person ?? order.customerId,
      region: customer?.state,
      platform: context.platform,
    });
    const line: OrderLine = {
      orderId: id,
      lineId: lineId(row),
      sku: sku(row),
      type: "sale",
      item: "product",
      quantity: 1,
      unitPrice: price(row),
      currency: context.currency,
      status: order.status,
      orderedAt: order.orderedAt,
      ...order.times,
      ...known,
    };
    if (row.issues.length === 0) emit(line);
  };
}
