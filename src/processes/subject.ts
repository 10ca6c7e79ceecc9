import { z } from "zod";

/** What an instance of a staged process or a review cycle is about, and where: the scope in which rules are asked. */
export interface Subject {
  /** What it is about: a SKU, a campaign, a store, the shop. */
  readonly subject: string;
  /** Platform, as layers of the rulebook name it: `taobao`; absent where none is named. */
  readonly platform?: string;
  /** Store, as layers of the rulebook name it; absent where none is named. */
  readonly store?: string;
  /** Category of the product, as layers of the rulebook name it; absent where none is named. */
  readonly category?: string;
  /** SKU of the product, as the shop writes it; absent where it is about no single product. */
  readonly sku?: string;
  /** Season, as layers of the rulebook name it; absent where none is named. */
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
