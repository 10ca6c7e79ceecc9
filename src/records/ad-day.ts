import { z } from "zod";

/** One day of one advertising campaign, as the ad platform reports it. */
export interface AdDay {
  /** The campaign's id or name. */
  readonly campaignId: string;
  /** The calendar day in the shop's zone, `2020-04-30`. */
  readonly date: string;
  /** Money spent that day, in major units, 0 or more. */
  readonly spend: number;
  /** Times an ad was shown. */
  readonly impressions: number;
  /** Clicks on the ads. */
  readonly clicks: number;
  /** Revenue that the platform attributes to the ads, in major units; absent where it reports none. */
  readonly attributedRevenue?: number;
  /** Orders or other conversions that the platform attributes to the ads. */
  readonly conversions?: number;
  /** ISO 4217 code; absent where the report has none. */
  readonly currency?: string;
  /** The advertised product, where a campaign has one. */
  readonly sku?: string;
}

/** Parses an {@link AdDay}. */
export const adDaySchema = z.strictObject({
  campaignId: z.string().min(1),
  date: z.iso.date(),
  spend: z.number().min(0),
  impressions: z.number().min(0),
  clicks: z.number().min(0),
  attributedRevenue: z.exactOptional(z.number()),
  conversions: z.exactOptional(z.number().min(0)),
  currency: z.exactOptional(z.string().regex(/^[A-Z]{3}$/, "an ISO 4217 code such as CNY")),
  sku: z.exactOptional(z.string().min(1)),
}) satisfies z.core.$ZodType<AdDay>;
