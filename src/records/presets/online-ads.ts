import type { AdDay } from "../ad-day.js";
import type { Columns, Field } from "../csv/columns.js";
import type { RecordPreset } from "../csv/record-preset.js";
import { summedAdDays } from "./ad-day-sums.js";

const MONTHS = new Map(
  [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ].map((name, index) => [name.toLowerCase(), index + 1]),
);

/** The year of the data set, which is in its description and not in the file. */
const DEFAULT_YEAR = 2020;

/**
 * "Online Advertising Digital Marketing Data" (Kaggle naniruddhan): display advertising of one company, April
 * to June 2020, by day, banner, placement and engagement group, summed here by campaign and day.
 *
 * `revenue` is taken as the attributed revenue: it is of the size of the cost (1.58 times), as an advertiser's
 * return is. `post_click_sales_amount` is 187 times the cost, which no display campaign brings, and counts
 * 651,768 conversions: on-site actions rather than orders. The currency is not known.
 */
export const onlineAds: RecordPreset<AdDay> = {
  id: "online-ads",
  tables: [
    {
      name: "ad days",
      role: "records",
      required: ["month", "day", "campaign_number", "displays", "cost", "clicks", "revenue"],
    },
  ],
  start: (context) =>
    summedAdDays(context, (columns) => ({
      campaignId: columns.text("campaign_number"),
      date: dateField(columns, context.year ?? DEFAULT_YEAR),
      spend: columns.number("cost", "a number of 0 or more"),
      impressions: columns.number("displays", "a number of 0 or more"),
      clicks: columns.number("clicks", "a number of 0 or more"),
      attributedRevenue: columns.optionalNumber("revenue"),
      conversions: columns.optionalNumber("post_click_conversions", "a number of 0 or more"),
      currency: () => undefined,
      sku: () => undefined,
    })),
};

function dateField(columns: Columns, year: number): Field<string> {
  const month = columns.oneOf("month", MONTHS, 1);
  const day = columns.number("day", "a number above 0");
  return (row) => {
    const [monthNumber, dayNumber] = [month(row), day(row)];
    const date = new Date(Date.UTC(year, monthNumber - 1, dayNumber));
    if (date.getUTCDate() !== dayNumber) {
      row.issues.push({ field: "day", expected: "a day of the month", received: String(dayNumber) });
    }
    return date.toISOString().slice(0, 10);
  };
}
