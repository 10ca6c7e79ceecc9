import type { Delivery } from "../delivery.js";
import { deliveryColumns } from "../presets/mapped-deliveries.js";
import { scms } from "../presets/scms.js";
import { mappedHeaders, ownHeaders } from "./mapped-preset.js";
import type { ReadOptions } from "./read-options.js";
import { type RecordReading, readRecords } from "./read-records.js";
import type { RecordFile } from "./record-file.js";

/**
 * Reads deliveries from suppliers from CSV files: with our own field names as headers, with a column map, or
 * the data set `scms`.
 *
 * @param files - the files, opened once each
 * @param options - preset, column map, zone and the like, where the defaults do not fit
 * @returns a reading; iterate over it once
 * @throws InvalidInputError, while reading, as `readOrderLines` does
 *
 * @example
 * ```ts
 * import { readDeliveries, recordFile } from "opscycle/records";
 *
 * const csv = "PO;Vendor;SKU;Qty;Sent\nP-1;Acme;mug;200;2024-05-01\n";
 * const columns = { purchaseOrderId: "PO", supplierId: "Vendor", sku: "SKU", orderedQuantity: "Qty", orderedAt: "Sent" };
 * const { records } = await readDeliveries([recordFile("po.csv", csv)], { columns, zone: "UTC" }).collect();
 * records[0]?.orderedAt; // => "2024-05-01T00:00:00.000Z"
 * ```
 */
export function readDeliveries(
  files: readonly RecordFile[],
  options: ReadOptions = {},
): RecordReading<Delivery> {
  const { columns } = options;
  const presets =
    columns === undefined ? [ownHeaders(deliveryColumns), scms] : [mappedHeaders(deliveryColumns, columns)];
  return readRecords({ subject: "readDeliveries", presets, files, options });
}
