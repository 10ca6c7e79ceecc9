import { z } from "zod";

/**
 * One day of one source of traffic, for a shop or one of its products, as the platform reports it.
 *
 * Platforms report different figures: what one does not report is absent, which is not 0.
 */
export interface TrafficDay {
  /** The calendar day in the shop's zone, `2020-04-30`. */
  readonly date: string;
  /** Where the visitors came from: `search`, `recommendation`, `live stream`, … */
  readonly source: string;
  /** The selling platform. */
  readonly platform?: string;
  /** The product whose pages are meant; absent for the whole shop. */
  readonly sku?: string;
  /** Visits. */
  readonly visits?: number;
  /** Distinct visitors of that day and source (UV). Those of several days or sources cannot be added up. */
  readonly uniqueVisitors?: number;
  /** Pages seen (PV). */
  readonly pageViews?: number;
  /** Time spent on all visits together, in seconds. */
  readonly dwellSeconds?: number;
  /** Visits that began here. */
  readonly entries?: number;
  /** Entries that left again after one page; a part of `entries`. */
  readonly singlePageVisits?: number;
  /** Times the shop or product was shown in a list, an ad or a feed. */
  readonly impressions?: number;
  /** Clicks on what was shown. */
  readonly clicks?: number;
  /** Conversions as the platform counts them, such as orders. */
  readonly conversions?: number;
  /** Distinct visitors who put something into the cart. */
  readonly cartVisitors?: number;
  /** Distinct visitors who marked a product or the shop as a favourite. */
  readonly favouriteVisitors?: number;
  /** Distinct buyers who placed an order, paid or not. */
  readonly orderingBuyers?: number;
  /** Distinct buyers who paid. */
  readonly payingBuyers?: number;
}

const count = z.exactOptional(z.int().min(0));

/** Parses a {@link TrafficDay}. */
export const trafficDaySchema = z.strictObject({
  date: z.iso.date(),
  source: z.string().min(1),
  platform: z.exactOptional(z.string().min(1)),
  sku: z.exactOptional(z.string().min(1)),
  visits: count,
  uniqueVisitors: count,
  pageViews: count,
  dwellSeconds: z.exactOptional(z.number().min(0)),
  entries: count,
  singlePageVisits: count,
  impressions: count,
  clicks: count,
  conversions: count,
  cartVisitors: count,
  favouriteVisitors: count,
  orderingBuyers: count,
  payingBuyers: count,
}) satisfies z.core.$ZodType<TrafficDay>;
