import { z } from "zod";

/** What an instance of a staged process or a review cycle is about, and where: the scope in which rules are asked. */
export interface Subject {
  /** What it is about: a SKU, a campaign, a store, the shop. */
  readonly subject: string;
  readonly platform?: string;
  readonly store?: string;
  readonly category?: string;
  readonly sku?: string;
  readonly season?: string;
}

/** The schema of a {@link Subject}. */
export const subjectSchema = z.strictObject({
  subject: z.string().min(1),
  platform: z.exactOptional(z.string().min(1)),
  store: z.exactOptional(z.string().min(1)),
  category: z.exactOptional(z.string().min(1)),
  sku: z.exactOptional(z.string().min(1)),
  season: z.exactOptional(z.string().min(1)),
}) satisfies z.core.$ZodType<Subject>;

/** The subject and its scope, without what else stands beside them. */
export function subjectOf({ subject, platform, store, category, sku, season }: Subject): Subject {
  return {
    subject,
    ...(platform !== undefined && { platform }),
    ...(store !== undefined && { store }),
    ...(category !== undefined && { category }),
    ...(sku !== undefined && { sku }),
    ...(season !== undefined && { season }),
  };
}
