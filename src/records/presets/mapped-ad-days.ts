import type { AdDay } from "../ad-day.js";
import { checkColumnMap } from "../csv/column-map.js";
import type { ColumnName } from "../csv/columns.js";
import type { RecordPreset } from "../csv/record-preset.js";
import { summedAdDays } from "./ad-day-sums.js";

const FIELDS = [
  "campaignId",
  "date",
  "spend",
  "impressions",
  "clicks",
  "attributedRevenue",
  "conversions",
  "currency",
  "sku",
] as const satisfies readonly (keyof AdDay)[];

const NEEDED = ["campaignId", "date", "spend", "impressions", "clicks"] as const;

type HeaderOf = (field: (typeof FIELDS)[number]) => ColumnName;

/** Ad reports with our own headers. */
export const opscycleAdDays: RecordPreset<AdDay> = adDaysBy("opscycle", NEEDED, (field) => field);

/** Ad reports with headers of their own, by a column map: our field → the file's header. */
export function mappedAdDays(map: { readonly [field: string]: string }): RecordPreset<AdDay> {
  checkColumnMap(map, { known: FIELDS, needed: NEEDED.map((field) => [field]) });
  return adDaysBy("mapped", Object.values(map), (field) => map[field] ?? []);
}

function adDaysBy(id: string, required: readonly string[], header: HeaderOf): RecordPreset<AdDay> {
  return {
    id,
    tables: [{ name: "ad days", role: "records", required }],
    start: (context) =>
      summedAdDays(context, (columns) => ({
        campaignId: columns.text(header("campaignId")),
        date: columns.day(header("date")),
        spend: columns.number(header("spend"), "a number of 0 or more"),
        impressions: columns.number(header("impressions"), "a number of 0 or more"),
        clicks: columns.number(header("clicks"), "a number of 0 or more"),
        attributedRevenue: columns.optionalNumber(header("attributedRevenue")),
        conversions: columns.optionalNumber(header("conversions"), "a number of 0 or more"),
        currency: columns.optionalText(header("currency")),
        sku: columns.optionalText(header("sku")),
      })),
  };
}
