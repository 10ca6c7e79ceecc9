import type { AdDay } from "../ad-day.js";
import type { Columns, Field, Row } from "../csv/columns.js";
import { knownFields } from "../csv/known-fields.js";
import type { PresetRun, ReadContext } from "../csv/record-preset.js";

/** The fields of one row of an ad report. */
export interface AdDayFields {
  readonly campaignId: Field<string>;
  readonly date: Field<string>;
  readonly spend: Field<number>;
  readonly impressions: Field<number>;
  readonly clicks: Field<number>;
  readonly attributedRevenue: Field<number | undefined>;
  readonly conversions: Field<number | undefined>;
  readonly currency: Field<string | undefined>;
  readonly sku: Field<string | undefined>;
}

/** Binds the fields of an ad report to its columns. */
export type BindAdDay = (columns: Columns, context: ReadContext) => AdDayFields;

/**
 * Sums the rows of an ad report, which has one for each banner, placement or keyword, into one record per
 * campaign, day, product and currency. The records come out when all rows are read, by day and campaign.
 */
export function summedAdDays(context: ReadContext, bind: BindAdDay): PresetRun<AdDay> {
  const days = new Map<string, AdDay>();
  return {
    table(_name, columns) {
      const fields = bind(columns, context);
      return (row) => {
        const day = adDayOf(row, fields);
        if (row.issues.length > 0) return;
        const key = JSON.stringify([day.date, day.campaignId, day.sku, day.currency]);
        const earlier = days.get(key);
        row.combined = earlier !== undefined;
        days.set(key, earlier === undefined ? day : sum(earlier, day));
      };
    },
    end(emit) {
      const sorted = [...days].sort(([a], [b]) => (a < b ? -1 : 1));
      for (const [, day] of sorted) emit(day);
    },
  };
}

function adDayOf(row: Row, fields: AdDayFields): AdDay {
  return {
    campaignId: fields.campaignId(row),
    date: fields.date(row),
    spend: fields.spend(row),
    impressions: fields.impressions(row),
    clicks: fields.clicks(row),
    ...knownFields<Pick<AdDay, "attributedRevenue" | "conversions" | "currency" | "sku">>({
      attributedRevenue: fields.attributedRevenue(row),
      conversions: fields.conversions(row),
      currency: fields.currency(row),
      sku: fields.sku(row),
    }),
  };
}

function sum(one: AdDay, two: AdDay): AdDay {
  return {
    ...one,
    spend: one.spend + two.spend,
    impressions: one.impressions + two.impressions,
    clicks: one.clicks + two.clicks,
    ...knownFields<Pick<AdDay, "attributedRevenue" | "conversions">>({
      attributedRevenue: sumOfKnown(one.attributedRevenue, two.attributedRevenue),
      conversions: sumOfKnown(one.conversions, two.conversions),
    }),
  };
}

function sumOfKnown(one: number | undefined, two: number | undefined): number | undefined {
  return one === undefined || two === undefined ? (one ?? two) : one + two;
}
