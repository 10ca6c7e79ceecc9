import { z } from "zod";

/** A figure that a platform, an index or the books supply and that records cannot give: a rank, a search volume. */
export interface Measurement {
  /** Id of the KPI in `kpiCatalogue`: `traffic/search-rank`. */
  readonly kpi: string;
  /** What was measured: a product, a search word, the shop, a category, a creator. */
  readonly subject: string;
  /** The calendar day for which it holds, `2020-04-30`. */
  readonly date: string;
  /** The figure. Ratios are 0.25 for a quarter, never 25. */
  readonly value: number;
  /** Who supplied it: a platform, an index, the books. */
  readonly source: string;
  /**
   * The catalogue's unit of the KPI, as a safeguard against another, such as per cent; absent where none was
   * stated.
   */
  readonly unit?: string;
  /** ISO 4217 code, for money. */
  readonly currency?: string;
}

/** Parses a {@link Measurement}. Whether the value suits the KPI is for `measurementSeries` to check. */
export const measurementSchema = z.strictObject({
  kpi: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, "a KPI's id such as traffic/search-rank"),
  subject: z.string().min(1),
  date: z.iso.date(),
  value: z.number(),
  source: z.string().min(1),
  unit: z.exactOptional(z.string().min(1)),
  currency: z.exactOptional(z.string().regex(/^[A-Z]{3}$/, "an ISO 4217 code such as CNY")),
}) satisfies z.core.$ZodType<Measurement>;
