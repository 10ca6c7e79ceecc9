import type { ColumnName, Columns, Row } from "../csv/columns.js";
import { knownFields } from "../csv/known-fields.js";
import type { ReadContext, RecordPreset } from "../csv/record-preset.js";
import type { OrderLine, OrderLineStatus, OrderLineType } from "../order-line.js";

/** The fields of an {@link OrderLine}, in the order in which `formatOrderLines` writes them. */
export const ORDER_LINE_FIELDS = [
  "orderId",
  "lineId",
  "sku",
  "name",
  "category",
  "type",
  "item",
  "quantity",
  "unitPrice",
  "currency",
  "discount",
  "unitCost",
  "status",
  "orderedAt",
  "paidAt",
  "shippedAt",
  "deliveredAt",
  "cancelledAt",
  "returnedQuantity",
  "refundedAmount",
  "returnOfOrderId",
  "customerId",
  "region",
  "platform",
] as const satisfies readonly (keyof OrderLine)[];

/** What a column map may name: the fields, and `lineTotal` in place of `unitPrice`. */
export const MAPPABLE_FIELDS: readonly string[] = [...ORDER_LINE_FIELDS, "lineTotal"];

/** What a column map has to name; one of each group. */
export const NEEDED_FIELDS: readonly (readonly string[])[] = [
  ["orderId"],
  ["sku"],
  ["quantity"],
  ["unitPrice", "lineTotal"],
  ["orderedAt"],
];

const TYPES = new Map<string, OrderLineType>([
  ["sale", "sale"],
  ["return", "return"],
  ["write-off", "write-off"],
  ["adjustment", "adjustment"],
]);

const ITEMS = new Map<string, OrderLine["item"]>([
  ["product", "product"],
  ["service", "service"],
]);

const STATUSES = new Map<string, OrderLineStatus>([
  ["created", "created"],
  ["pending", "created"],
  ["paid", "paid"],
  ["processing", "paid"],
  ["shipped", "shipped"],
  ["fulfilled", "shipped"],
  ["delivered", "delivered"],
  ["completed", "delivered"],
  ["cancelled", "cancelled"],
  ["canceled", "cancelled"],
]);

/** Our own headers: what `formatOrderLines` writes. Text is taken exactly as it stands. */
export const opscycleOrderLines: RecordPreset<OrderLine> = {
  id: "opscycle",
  tables: [
    {
      name: "order lines",
      role: "records",
      required: ["orderId", "sku", "quantity", "unitPrice", "orderedAt"],
    },
  ],
  exactText: true,
  start: (context) => ({ table: (_name, columns) => readMapped(columns, (field) => field, context) }),
};

/**
 * Files with headers of their own, by a column map: our field → the file's header.
 *
 * Without a column for the type, a negative quantity is a return and a negative price an adjustment. Without
 * one for the status, the times say how far the order has come, and `paid` is assumed where there are none.
 */
export function mappedOrderLines(map: { readonly [field: string]: string }): RecordPreset<OrderLine> {
  const required = NEEDED_FIELDS.flatMap((fields) => fields.flatMap((field) => map[field] ?? []));
  return {
    id: "mapped",
    tables: [{ name: "order lines", role: "records", required }],
    start: (context) => ({ table: (_name, columns) => readMapped(columns, (field) => map[field], context) }),
  };
}

type HeaderOf = (field: (typeof ORDER_LINE_FIELDS)[number] | "lineTotal") => string | undefined;

function readMapped(columns: Columns, headerOf: HeaderOf, context: ReadContext) {
  // A field that is not mapped gets a header that no file has.
  const header = (field: Parameters<HeaderOf>[0]): ColumnName => headerOf(field) ?? [];
  const orderId = columns.text(header("orderId"));
  const lineId = columns.optionalText(header("lineId"));
  const sku = columns.text(header("sku"));
  const name = columns.optionalText(header("name"));
  const category = columns.optionalText(header("category"));
  const type = columns.optionalOneOf(header("type"), TYPES);
  const item = columns.optionalOneOf(header("item"), ITEMS);
  const quantity = columns.number(header("quantity"));
  const hasUnitPrice = headerOf("unitPrice") !== undefined && columns.has(header("unitPrice"));
  const price = columns.number(header(hasUnitPrice ? "unitPrice" : "lineTotal"));
  const currency = columns.optionalText(header("currency"));
  const discount = columns.optionalNumber(header("discount"), "a number of 0 or more");
  const unitCost = columns.optionalNumber(header("unitCost"), "a number of 0 or more");
  const status = columns.optionalOneOf(header("status"), STATUSES);
  const orderedAt = columns.instant(header("orderedAt"));
  const paidAt = columns.optionalInstant(header("paidAt"));
  const shippedAt = columns.optionalInstant(header("shippedAt"));
  const deliveredAt = columns.optionalInstant(header("deliveredAt"));
  const cancelledAt = columns.optionalInstant(header("cancelledAt"));
  const returnedQuantity = columns.optionalNumber(header("returnedQuantity"), "a number of 0 or more");
  const refundedAmount = columns.optionalNumber(header("refundedAmount"), "a number of 0 or more");
  const returnOfOrderId = columns.optionalText(header("returnOfOrderId"));
  const customerId = columns.optionalText(header("customerId"));
  const region = columns.optionalText(header("region"));
  const platform = columns.optionalText(header("platform"));

  return (row: Row, emit: (line: OrderLine) => void): void => {
    const units = quantity(row);
    if (units === 0) row.issues.push(notZero(headerOf("quantity") ?? "quantity"));
    const unitPrice = hasUnitPrice ? price(row) : priceOfOne(price(row), units);
    const known = knownFields<Omit<OrderLine, Needed>>({
      name: name(row),
      category: category(row),
      discount: discount(row),
      unitCost: unitCost(row),
      paidAt: paidAt(row),
      shippedAt: shippedAt(row),
      deliveredAt: deliveredAt(row),
      cancelledAt: cancelledAt(row),
      returnedQuantity: returnedQuantity(row),
      refundedAmount: refundedAmount(row),
      returnOfOrderId: returnOfOrderId(row),
      customerId: customerId(row),
      region: region(row),
      platform: platform(row) ?? context.platform,
    });
    const line: OrderLine = {
      orderId: orderId(row),
      lineId: lineId(row) ?? String(row.line),
      sku: sku(row),
      type: type(row) ?? (units < 0 ? "return" : unitPrice < 0 ? "adjustment" : "sale"),
      item: item(row) ?? "product",
      quantity: Math.abs(units),
      unitPrice,
      currency: currencyOf(row, currency(row) ?? context.currency),
      status: status(row) ?? statusOf(known),
      orderedAt: orderedAt(row),
      ...known,
    };
    if (units < 0 && line.type === "sale")
      row.issues.push(aboveZero(headerOf("quantity") ?? "quantity", units));
    if (line.unitPrice < 0 && line.type !== "adjustment") row.issues.push(negativePrice(unitPrice));
    if (row.issues.length === 0) emit(line);
  };
}

type Needed =
  | "orderId"
  | "lineId"
  | "sku"
  | "type"
  | "item"
  | "quantity"
  | "unitPrice"
  | "currency"
  | "status"
  | "orderedAt";

function statusOf(known: Partial<OrderLine>): OrderLineStatus {
  if (known.cancelledAt !== undefined) return "cancelled";
  if (known.deliveredAt !== undefined) return "delivered";
  return known.shippedAt === undefined ? "paid" : "shipped";
}

function currencyOf(row: Row, text: string): string {
  const code = text.toUpperCase();
  if (!/^[A-Z]{3}$/.test(code)) {
    row.issues.push({ field: "currency", expected: "an ISO 4217 code such as CNY", received: `"${text}"` });
  }
  return code;
}

/** A return may state its total with or without a minus; a sale with a negative total is an adjustment. */
function priceOfOne(total: number, units: number): number {
  return units < 0 ? Math.abs(total / units) : total / units;
}

const aboveZero = (field: string, received: number) => ({
  field,
  expected: "a number above 0 for a sale",
  received: String(received),
});

const notZero = (field: string) => ({ field, expected: "a number other than 0", received: "0" });

const negativePrice = (received: number) => ({
  field: "unitPrice",
  expected: "a number of 0 or more, but for an adjustment",
  received: String(received),
});
