import { z } from "zod";

/** What an order line records. Quantities are positive in every case; the type says which way the goods went. */
export type OrderLineType = "sale" | "return" | "write-off" | "adjustment";

/** How far the order of a line has come. */
export type OrderLineStatus = "created" | "paid" | "shipped" | "delivered" | "cancelled";

/**
 * One line of an order: one product, one price, so many units.
 *
 * Instants are ISO 8601 in UTC (`2011-12-09T12:50:00.000Z`). Money is in major units of `currency`.
 */
export interface OrderLine {
  /** The order, or the credit note, that the line stands on. */
  readonly orderId: string;
  /** Distinguishes the lines of one order. */
  readonly lineId: string;
  /** The stock keeping unit as the shop spells it. */
  readonly sku: string;
  /** What the product is called. */
  readonly name?: string;
  /** The shop's category of the product. */
  readonly category?: string;
  /** `sale`; `return` (goods or money back); `write-off` (stock lost without a sale); `adjustment` (money only). */
  readonly type: OrderLineType;
  /** `product`, or `service` for postage, fees and the like, which earn money but have no life of a product. */
  readonly item: "product" | "service";
  /** Units, above 0. */
  readonly quantity: number;
  /** Price charged for one unit, after discount, in major units. Below 0 only for an `adjustment`. */
  readonly unitPrice: number;
  /** ISO 4217 code. */
  readonly currency: string;
  /** Taken off the whole line before `unitPrice` was charged, in major units, 0 or more. */
  readonly discount?: number;
  /** Cost of goods of one unit, in major units, 0 or more. */
  readonly unitCost?: number;
  /** How far the order has come. */
  readonly status: OrderLineStatus;
  /** When the order was placed; for a return, when it was recorded. */
  readonly orderedAt: string;
  /** When it was paid. */
  readonly paidAt?: string;
  /** When it was handed to the carrier. */
  readonly shippedAt?: string;
  /** When the customer received it. */
  readonly deliveredAt?: string;
  /** When it was cancelled. */
  readonly cancelledAt?: string;
  /** Units of this sale that came back, 0 to `quantity`. Exports that keep returns on the sale's own line use it. */
  readonly returnedQuantity?: number;
  /** Money given back on this line, in major units, 0 or more. */
  readonly refundedAmount?: number;
  /** The order that a `return` takes back, where the export says so. */
  readonly returnOfOrderId?: string;
  /** Who bought. */
  readonly customerId?: string;
  /** Where to: country, state or region, as the shop spells it. */
  readonly region?: string;
  /** Where it was sold: `taobao`, `shopify`, `amazon`, … */
  readonly platform?: string;
}

const instant = z.iso.datetime({ offset: false });
const money = z.number().min(0);

/** Parses an {@link OrderLine} that comes as a value. Rows of a CSV go through `readOrderLines`. */
export const orderLineSchema = z.strictObject({
  orderId: z.string().min(1),
  lineId: z.string().min(1),
  sku: z.string().min(1),
  name: z.exactOptional(z.string()),
  category: z.exactOptional(z.string()),
  type: z.enum(["sale", "return", "write-off", "adjustment"]),
  item: z.enum(["product", "service"]),
  quantity: z.number().positive(),
  unitPrice: z.number(),
  currency: z.string().regex(/^[A-Z]{3}$/, "an ISO 4217 code such as CNY"),
  discount: z.exactOptional(money),
  unitCost: z.exactOptional(money),
  status: z.enum(["created", "paid", "shipped", "delivered", "cancelled"]),
  orderedAt: instant,
  paidAt: z.exactOptional(instant),
  shippedAt: z.exactOptional(instant),
  deliveredAt: z.exactOptional(instant),
  cancelledAt: z.exactOptional(instant),
  returnedQuantity: z.exactOptional(money),
  refundedAmount: z.exactOptional(money),
  returnOfOrderId: z.exactOptional(z.string().min(1)),
  customerId: z.exactOptional(z.string().min(1)),
  region: z.exactOptional(z.string()),
  platform: z.exactOptional(z.string()),
}) satisfies z.core.$ZodType<OrderLine>;
