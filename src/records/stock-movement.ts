import { z } from "zod";

/** One change of the stock of a product, or a count that sets it. */
export interface StockMovement {
  /** The stock keeping unit. */
  readonly sku: string;
  /** When it happened, ISO 8601 in UTC. */
  readonly at: string;
  /** `opening` and `count` set the stock; `receipt` and `return` add; `sale`, `write-off` take away; `transfer` adds its signed quantity. */
  readonly type: "opening" | "count" | "receipt" | "return" | "sale" | "write-off" | "transfer";
  /** Units; 0 or more, signed for a `transfer` only. */
  readonly quantity: number;
  /** The warehouse, where there are several. */
  readonly location?: string;
}

/** Parses a {@link StockMovement}. */
export const stockMovementSchema = z
  .strictObject({
    sku: z.string().min(1),
    at: z.iso.datetime(),
    type: z.enum(["opening", "count", "receipt", "return", "sale", "write-off", "transfer"]),
    quantity: z.number(),
    location: z.exactOptional(z.string().min(1)),
  })
  .refine((movement) => movement.type === "transfer" || movement.quantity >= 0, {
    path: ["quantity"],
    error: "0 or more, for every type but transfer",
  }) satisfies z.core.$ZodType<StockMovement>;
