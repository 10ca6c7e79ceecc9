import { stockMovementColumns } from "../presets/mapped-stock-movements.js";
import type { StockMovement } from "../stock-movement.js";
import { mappedHeaders, ownHeaders } from "./mapped-preset.js";
import type { ReadOptions } from "./read-options.js";
import { type RecordReading, readRecords } from "./read-records.js";
import type { RecordFile } from "./record-file.js";

/**
 * Reads stock movements from CSV files, with our own field names as headers or with a column map.
 *
 * @param files - the files, opened once each
 * @param options - column map, zone and the like, where the defaults do not fit
 * @returns a reading; iterate over it once
 * @throws InvalidInputError, while reading, as `readOrderLines` does
 *
 * @example
 * ```ts
 * import { readStockMovements, recordFile } from "opscycle/records";
 *
 * const csv = "sku,at,type,quantity\nmug,2024-05-01,opening,40\nmug,2024-05-02,receipt,-5\n";
 * const { records, report } = await readStockMovements([recordFile("stock.csv", csv)]).collect();
 * records.length; // => 1
 * report.firstProblems[0]?.expected; // => "a number of 0 or more, for every type but transfer"
 * ```
 */
export function readStockMovements(
  files: readonly RecordFile[],
  options: ReadOptions = {},
): RecordReading<StockMovement> {
  const { columns } = options;
  const presets =
    columns === undefined
      ? [ownHeaders(stockMovementColumns)]
      : [mappedHeaders(stockMovementColumns, columns)];
  return readRecords({ subject: "readStockMovements", presets, files, options });
}
