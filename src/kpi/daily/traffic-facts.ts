import { describeValue, InvalidInputError } from "../../errors/index.js";
import type { TrafficDay } from "../../records/traffic-day.js";
import { datesBetween, dayOfDate } from "./business-days.js";
import { compareText } from "./numbering.js";

/** The traffic of a shop or its products, by day and by source, in columns. */
export interface TrafficFacts {
  /** Consecutive calendar days, `2020-04-30`, from the first to the last record. */
  readonly dates: readonly string[];
  /** All sources together. */
  readonly days: TrafficDays;
  /** Every source, in the order of its name, then of platform and product. */
  readonly sources: readonly TrafficSourceDays[];
}

/**
 * Traffic by day; the index of each column is the day's index in `dates`.
 *
 * NaN stands for what is not known, which is not 0: on a day without a record, where any record of the day lacks the
 * figure, and where figures cannot be added up. People are never added up over records: whoever comes from two
 * sources is one visitor. Visits are not added up over products: one visit may see several.
 */
export interface TrafficDays {
  /** Records of the day; 0 where there is none. */
  readonly records: Float64Array;
  /** Visits; NaN where records of several products meet. */
  readonly visits: Float64Array;
  /** Pages seen (PV). */
  readonly pageViews: Float64Array;
  /** Time spent on all visits together, in seconds. */
  readonly dwellSeconds: Float64Array;
  /** Visits that began here. */
  readonly entries: Float64Array;
  /** Entries that left again after one page. */
  readonly singlePageVisits: Float64Array;
  /** Times the shop or its products were shown. */
  readonly impressions: Float64Array;
  /** Clicks on what was shown. */
  readonly clicks: Float64Array;
  /** Conversions as the platform counts them. */
  readonly conversions: Float64Array;
  /** Distinct visitors (UV); NaN on a day of several records. */
  readonly uniqueVisitors: Float64Array;
  /** Distinct visitors who put something into the cart; NaN on a day of several records. */
  readonly cartVisitors: Float64Array;
  /** Distinct visitors who marked a favourite; NaN on a day of several records. */
  readonly favouriteVisitors: Float64Array;
  /** Distinct buyers who placed an order; NaN on a day of several records. */
  readonly orderingBuyers: Float64Array;
  /** Distinct buyers who paid; NaN on a day of several records. */
  readonly payingBuyers: Float64Array;
}

/** The days of one source of traffic. */
export interface TrafficSourceDays extends TrafficDays {
  /** Where the visitors came from. */
  readonly source: string;
  /** The selling platform; `null` where the records name none. */
  readonly platform: string | null;
  /** The product whose pages are meant; `null` for the whole shop. */
  readonly sku: string | null;
  /** Index of the first day with a record. */
  readonly firstDay: number;
  /** Index of the last day with a record. */
  readonly lastDay: number;
}

/**
 * Turns the days of traffic sources into columns, adding up only what can be added up.
 *
 * Distinct visitors and buyers of several sources or days are not additive. For the visitors of the whole shop
 * hand in the platform's own line for all sources by itself, or as a `Measurement`.
 *
 * @param trafficDays Records of the whole shop, or records of products: not both, since a shop's figures hold
 * those of its products.
 * @throws InvalidInputError for a date that is none, a figure below 0, or records of shop and products together.
 * @example
 * ```ts
 * import { trafficFacts } from "opscycle/kpi";
 *
 * const facts = trafficFacts([
 *   { date: "2020-04-01", source: "search", visits: 80, uniqueVisitors: 60 },
 *   { date: "2020-04-01", source: "live stream", visits: 40, uniqueVisitors: 30 },
 *   { date: "2020-04-03", source: "search", visits: 90, uniqueVisitors: 70 },
 * ]);
 * facts.dates; // => ["2020-04-01", "2020-04-02", "2020-04-03"]
 * Array.from(facts.days.visits); // => [120, NaN, 90]
 * Array.from(facts.days.uniqueVisitors); // => [NaN, NaN, 70]
 * ```
 */
export function trafficFacts(trafficDays: Iterable<TrafficDay>): TrafficFacts {
  const records: DatedTraffic[] = [];
  for (const trafficDay of trafficDays) {
    checkTrafficDay(trafficDay, records.length, records[0]?.trafficDay);
    records.push({ day: dayOfDate(trafficDay.date), trafficDay });
  }
  const { firstDay, dates } = datesOf(records);
  const bySource = new Map<string, DatedTraffic[]>();
  for (const record of records) {
    const { source, platform, sku } = record.trafficDay;
    const key = JSON.stringify([source, platform ?? null, sku ?? null]);
    const group = bySource.get(key);
    if (group === undefined) bySource.set(key, [record]);
    else group.push(record);
  }
  const sources = [...bySource.values()]
    .sort(([a], [b]) => compareSources(a?.trafficDay, b?.trafficDay))
    .map((group) => sourceDays(group, firstDay, dates.length));
  return { dates, days: columnsOf(records, firstDay, dates.length), sources };
}

interface DatedTraffic {
  readonly day: number;
  readonly trafficDay: TrafficDay;
}

function sourceDays(group: readonly DatedTraffic[], firstDay: number, dayCount: number): TrafficSourceDays {
  const columns = columnsOf(group, firstDay, dayCount);
  const { source = "", platform = null, sku = null } = group[0]?.trafficDay ?? {};
  return {
    source,
    platform,
    sku,
    firstDay: columns.records.findIndex((count) => count > 0),
    lastDay: columns.records.findLastIndex((count) => count > 0),
    ...columns,
  };
}

function columnsOf(group: readonly DatedTraffic[], firstDay: number, dayCount: number): TrafficDays {
  const records = new Float64Array(dayCount);
  const skuOfDay = new Map<number, string | undefined>();
  const mixedDays = new Set<number>();
  for (const { day, trafficDay } of group) {
    const index = day - firstDay;
    records[index] = (records[index] ?? 0) + 1;
    if ((skuOfDay.get(index) ?? trafficDay.sku) !== trafficDay.sku) mixedDays.add(index);
    skuOfDay.set(index, trafficDay.sku);
  }
  const column = (measure: Exclude<keyof TrafficDays, "records">, isAdditive = (_day: number) => true) => {
    const values = Float64Array.from(records, (count, day) =>
      count > 0 && isAdditive(day) ? 0 : Number.NaN,
    );
    for (const { day, trafficDay } of group)
      values[day - firstDay] = (values[day - firstDay] ?? 0) + (trafficDay[measure] ?? Number.NaN);
    return values;
  };
  const ofOneProduct = (day: number) => !mixedDays.has(day);
  const ofOneRecord = (day: number) => records[day] === 1;
  return {
    records,
    visits: column("visits", ofOneProduct),
    pageViews: column("pageViews"),
    dwellSeconds: column("dwellSeconds"),
    entries: column("entries"),
    singlePageVisits: column("singlePageVisits"),
    impressions: column("impressions"),
    clicks: column("clicks"),
    conversions: column("conversions"),
    uniqueVisitors: column("uniqueVisitors", ofOneRecord),
    cartVisitors: column("cartVisitors", ofOneRecord),
    favouriteVisitors: column("favouriteVisitors", ofOneRecord),
    orderingBuyers: column("orderingBuyers", ofOneRecord),
    payingBuyers: column("payingBuyers", ofOneRecord),
  };
}

function datesOf(records: readonly DatedTraffic[]): { firstDay: number; dates: readonly string[] } {
  let firstDay = Number.POSITIVE_INFINITY;
  let lastDay = Number.NEGATIVE_INFINITY;
  for (const { day } of records) {
    firstDay = Math.min(firstDay, day);
    lastDay = Math.max(lastDay, day);
  }
  return { firstDay, dates: records.length === 0 ? [] : datesBetween(firstDay, lastDay) };
}

function compareSources(a: TrafficDay | undefined, b: TrafficDay | undefined): number {
  return (
    compareText(a?.source ?? "", b?.source ?? "") ||
    compareText(a?.platform ?? "", b?.platform ?? "") ||
    compareText(a?.sku ?? "", b?.sku ?? "")
  );
}

function checkTrafficDay(trafficDay: TrafficDay, index: number, first: TrafficDay | undefined): void {
  const fault = (path: string, expected: string, received: unknown) =>
    new InvalidInputError("trafficFacts", [
      { path: `trafficDays.${index}.${path}`, expected, received: describeValue(received) },
    ]);
  if (Number.isNaN(dayOfDate(trafficDay.date)))
    throw fault("date", "a calendar day such as 2020-04-30", trafficDay.date);
  if (first !== undefined && (first.sku === undefined) !== (trafficDay.sku === undefined)) {
    const expected = first.sku === undefined ? "absent" : "a product";
    throw fault("sku", `${expected}, as in the records before it`, trafficDay.sku);
  }
  const { date: _date, source: _source, platform: _platform, sku: _sku, ...figures } = trafficDay;
  for (const [field, value] of Object.entries(figures))
    if (value !== undefined && !(Number.isFinite(value) && value >= 0))
      throw fault(field, "a number of 0 or more, or absent", value);
}
