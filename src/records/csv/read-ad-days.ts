import type { AdDay } from "../ad-day.js";
import { mappedAdDays, opscycleAdDays } from "../presets/mapped-ad-days.js";
import { onlineAds } from "../presets/online-ads.js";
import type { ReadOptions } from "./read-options.js";
import { type RecordReading, readRecords } from "./read-records.js";
import type { RecordFile } from "./record-file.js";

/**
 * Reads days of ad campaigns from CSV reports: with our own field names as headers, with a column map, or the
 * data set `online-ads`. Rows of one campaign and day (banners, placements, keywords) are summed into one.
 *
 * A day is taken as it stands in the report, in the zone of the ad account.
 *
 * @param files - the files, opened once each
 * @param options - preset, column map, year and the like, where the defaults do not fit
 * @returns a reading; iterate over it once
 * @throws InvalidInputError, while reading, as `readOrderLines` does
 *
 * @example
 * ```ts
 * import { readAdDays, recordFile } from "opscycle/records";
 *
 * const csv = "campaignId,date,spend,impressions,clicks\nspring,2024-05-01,10,900,30\nspring,2024-05-01,5,100,6\n";
 * const { records } = await readAdDays([recordFile("ads.csv", csv)]).collect();
 * records.length; // => 1
 * records[0]?.spend; // => 15
 * ```
 */
export function readAdDays(files: readonly RecordFile[], options: ReadOptions = {}): RecordReading<AdDay> {
  const { columns } = options;
  const presets = columns === undefined ? [opscycleAdDays, onlineAds] : [mappedAdDays(columns)];
  return readRecords({ subject: "readAdDays", presets, files, options });
}
