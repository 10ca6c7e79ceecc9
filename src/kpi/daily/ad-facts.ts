import { describeValue, InvalidInputError } from "../../errors/index.js";
import type { AdDay } from "../../records/ad-day.js";
import { datesBetween, dayOfDate } from "./business-days.js";
import { compareText } from "./numbering.js";

/** What advertising cost and brought, by campaign and day, in columns. */
export interface AdFacts {
  /** ISO 4217 code of all money; `null` where no record names one. */
  readonly currency: string | null;
  /** Consecutive calendar days, `2020-04-30`, from the first to the last record. */
  readonly dates: readonly string[];
  /** Every campaign, in the order of its id. */
  readonly campaigns: readonly AdCampaignDays[];
}

/** The days of one campaign; the index of each column is the day's index in `dates`. */
export interface AdCampaignDays {
  /** The campaign's id or name. */
  readonly campaignId: string;
  /** The advertised products that its records name, in the order of their codes. */
  readonly skus: readonly string[];
  /** Index of the first day with a record. */
  readonly firstDay: number;
  /** Index of the last day with a record. */
  readonly lastDay: number;
  /** Records of the day; 0 where the campaign did not run. */
  readonly records: Float64Array;
  /** Money spent, in major units. */
  readonly spend: Float64Array;
  /** Times an ad was shown. */
  readonly impressions: Float64Array;
  /** Clicks on the ads. */
  readonly clicks: Float64Array;
  /** Revenue attributed to the ads, in major units; `NaN` on a day on which any record reports none. */
  readonly attributedRevenue: Float64Array;
  /** Orders or other conversions attributed to the ads; `NaN` on a day on which any record reports none. */
  readonly conversions: Float64Array;
}

/**
 * Turns the days of ad campaigns into columns, adding up the records that one campaign has for one day.
 *
 * @throws InvalidInputError for a date that is none, or records in more than one currency.
 * @example
 * ```ts
 * import { adFacts } from "opscycle/kpi";
 *
 * const facts = adFacts([
 *   { campaignId: "spring", date: "2020-04-01", spend: 10, impressions: 900, clicks: 9, attributedRevenue: 30 },
 *   { campaignId: "spring", date: "2020-04-03", spend: 5, impressions: 400, clicks: 2, attributedRevenue: 0 },
 * ]);
 * facts.dates; // => ["2020-04-01", "2020-04-02", "2020-04-03"]
 * Array.from(facts.campaigns[0]?.spend ?? []); // => [10, 0, 5]
 * ```
 */
export function adFacts(adDays: Iterable<AdDay>): AdFacts {
  const byCampaign = new Map<string, DatedAdDay[]>();
  let currency: string | null = null;
  let firstDay = Number.POSITIVE_INFINITY;
  let lastDay = Number.NEGATIVE_INFINITY;
  let index = 0;
  for (const adDay of adDays) {
    const day = dayOfDate(adDay.date);
    checkAdDay(adDay, day, currency, index);
    currency = adDay.currency ?? currency;
    firstDay = Math.min(firstDay, day);
    lastDay = Math.max(lastDay, day);
    const campaign = byCampaign.get(adDay.campaignId);
    if (campaign === undefined) byCampaign.set(adDay.campaignId, [{ day, adDay }]);
    else campaign.push({ day, adDay });
    index += 1;
  }
  const dates = index === 0 ? [] : datesBetween(firstDay, lastDay);
  const campaigns = [...byCampaign]
    .sort(([a], [b]) => compareText(a, b))
    .map(([campaignId, days]) => campaignDays(campaignId, days, firstDay, dates.length));
  return { currency, dates, campaigns };
}

interface DatedAdDay {
  readonly day: number;
  readonly adDay: AdDay;
}

function campaignDays(
  campaignId: string,
  days: readonly DatedAdDay[],
  firstDay: number,
  dayCount: number,
): AdCampaignDays {
  const column = (measure: (adDay: AdDay) => number) => {
    const values = new Float64Array(dayCount);
    for (const { day, adDay } of days)
      values[day - firstDay] = (values[day - firstDay] ?? 0) + measure(adDay);
    return values;
  };
  const records = column(() => 1);
  const skus = new Set(days.flatMap(({ adDay }) => (adDay.sku === undefined ? [] : [adDay.sku])));
  return {
    campaignId,
    skus: [...skus].sort(compareText),
    firstDay: records.findIndex((count) => count > 0),
    lastDay: records.findLastIndex((count) => count > 0),
    records,
    spend: column(({ spend }) => spend),
    impressions: column(({ impressions }) => impressions),
    clicks: column(({ clicks }) => clicks),
    attributedRevenue: column(({ attributedRevenue = Number.NaN }) => attributedRevenue),
    conversions: column(({ conversions = Number.NaN }) => conversions),
  };
}

function checkAdDay(adDay: AdDay, day: number, currency: string | null, index: number): void {
  const fault = (path: string, expected: string, received: unknown) =>
    new InvalidInputError("adFacts", [
      { path: `adDays.${index}.${path}`, expected, received: describeValue(received) },
    ]);
  if (Number.isNaN(day)) throw fault("date", "a calendar day such as 2020-04-30", adDay.date);
  if (currency !== null && (adDay.currency ?? currency) !== currency)
    throw fault("currency", `${currency}, like the records before it`, adDay.currency);
}
