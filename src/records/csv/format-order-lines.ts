import Papa from "papaparse";
import type { OrderLine } from "../order-line.js";
import { ORDER_LINE_FIELDS } from "../presets/mapped-order-lines.js";

/**
 * Writes order lines as CSV with our field names as headers. `readOrderLines` reads the same lines from it.
 *
 * @param lines - the lines; a field that is absent becomes an empty cell
 * @returns CSV with a header line, lines ended by LF
 *
 * @example
 * ```ts
 * import { formatOrderLines, readOrderLines, recordFile } from "opscycle/records";
 *
 * const csv = "orderId,sku,quantity,unitPrice,orderedAt\nA-1,mug,2,9.5,2024-05-01 10:00:00\n";
 * const { records } = await readOrderLines([recordFile("orders.csv", csv)]).collect();
 * const again = await readOrderLines([recordFile("again.csv", formatOrderLines(records))]).collect();
 * JSON.stringify(again.records) === JSON.stringify(records); // => true
 * ```
 */
export function formatOrderLines(lines: readonly OrderLine[]): string {
  const data = lines.map((line) => ORDER_LINE_FIELDS.map((field) => line[field] ?? ""));
  return `${Papa.unparse({ fields: [...ORDER_LINE_FIELDS], data }, { newline: "\n" })}\n`;
}
