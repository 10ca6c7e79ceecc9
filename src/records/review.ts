import { z } from "zod";

/** One review of a product or of the shop: a score, a verdict, or both. */
export interface Review {
  /** The review. */
  readonly reviewId: string;
  /** When it was written, ISO 8601 in UTC. */
  readonly at: string;
  /** The score on the platform's scale, such as 1 to 5. */
  readonly score?: number;
  /** What a platform without scores asks for: 好评, 中评 or 差评. */
  readonly verdict?: "positive" | "neutral" | "negative";
  /** The product; absent for a review of the shop. */
  readonly sku?: string;
  /** The order that it is about. */
  readonly orderId?: string;
  /** Who wrote it. */
  readonly customerId?: string;
  /** What it says. */
  readonly text?: string;
  /** When the shop answered it. */
  readonly repliedAt?: string;
}

/** Parses a {@link Review}. */
export const reviewSchema = z
  .strictObject({
    reviewId: z.string().min(1),
    at: z.iso.datetime(),
    score: z.exactOptional(z.number()),
    verdict: z.exactOptional(z.enum(["positive", "neutral", "negative"])),
    sku: z.exactOptional(z.string().min(1)),
    orderId: z.exactOptional(z.string().min(1)),
    customerId: z.exactOptional(z.string().min(1)),
    text: z.exactOptional(z.string()),
    repliedAt: z.exactOptional(z.iso.datetime()),
  })
  .refine((review) => review.score !== undefined || review.verdict !== undefined, {
    path: ["score"],
    error: "there, unless there is a verdict",
  }) satisfies z.core.$ZodType<Review>;
