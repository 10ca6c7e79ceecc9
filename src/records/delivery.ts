import { z } from "zod";

/** A delivery of one product from a supplier: what was ordered, what was promised, what came. */
export interface Delivery {
  /** The purchase order. */
  readonly purchaseOrderId: string;
  /** Who delivers. */
  readonly supplierId: string;
  /** The stock keeping unit. */
  readonly sku: string;
  /** Units ordered, above 0. */
  readonly orderedQuantity: number;
  /** When the order went to the supplier, ISO 8601 in UTC. */
  readonly orderedAt: string;
  /** When the supplier promised to deliver. */
  readonly promisedAt?: string;
  /** When it arrived; absent while it is on its way. */
  readonly receivedAt?: string;
  /** Units that arrived and passed the check, 0 or more. */
  readonly receivedQuantity?: number;
  /** Price of one unit in major units of `currency`. */
  readonly unitCost?: number;
  /** ISO 4217 code. */
  readonly currency?: string;
}

/** Parses a {@link Delivery}. */
export const deliverySchema = z.strictObject({
  purchaseOrderId: z.string().min(1),
  supplierId: z.string().min(1),
  sku: z.string().min(1),
  orderedQuantity: z.number().positive(),
  orderedAt: z.iso.datetime(),
  promisedAt: z.exactOptional(z.iso.datetime()),
  receivedAt: z.exactOptional(z.iso.datetime()),
  receivedQuantity: z.exactOptional(z.number().min(0)),
  unitCost: z.exactOptional(z.number().min(0)),
  currency: z.exactOptional(z.string().regex(/^[A-Z]{3}$/, "an ISO 4217 code such as CNY")),
}) satisfies z.core.$ZodType<Delivery>;
