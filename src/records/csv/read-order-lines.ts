import type { OrderLine } from "../order-line.js";
import { MAPPABLE_FIELDS, mappedOrderLines, NEEDED_FIELDS } from "../presets/mapped-order-lines.js";
import { orderLinePresets } from "../presets/order-line-presets.js";
import { checkColumnMap } from "./column-map.js";
import type { ReadOptions } from "./read-options.js";
import { type RecordReading, readRecords } from "./read-records.js";
import type { ReadReport } from "./read-report.js";
import type { RecordFile } from "./record-file.js";
import type { RecordPreset } from "./record-preset.js";

/** What became of every row of order files, and what the lines are. */
export interface OrderLineReport extends ReadReport {
  /** Lines of type `sale`; as in the three below, `services` among them. */
  readonly sales: number;
  /** Lines of type `return`: goods or money back. */
  readonly returns: number;
  /** Lines of type `write-off`: stock lost without a sale. */
  readonly writeOffs: number;
  /** Lines of type `adjustment`: money only. */
  readonly adjustments: number;
  /** Lines of any type that are postage, fees and the like. */
  readonly services: number;
}

/** A reading of order lines: batches of lines, then the report. */
export interface OrderLineReading extends RecordReading<OrderLine> {
  readonly report: OrderLineReport;
  collect(): Promise<{
    /** All lines, in the order of the files. */
    readonly records: readonly OrderLine[];
    /** What became of every row. */
    readonly report: OrderLineReport;
  }>;
}

/**
 * Reads order lines from the CSV files of an export: one file, or several that belong together.
 *
 * Known exports are recognised by their headers: `superstore`, `online-retail`, `olist`, `shopify`, `amazon`,
 * `taobao` and our own, `opscycle`. Others are read with `columns`. Files may be gzip; the encoding is found
 * out (UTF-8, UTF-16 with a mark, GB18030, else Windows-1252), and so is the delimiter (comma, semicolon, tab).
 * Rows that cannot be read are left out, counted and reported. The lines come as a stream in batches, in the
 * order of the files.
 *
 * @param files - the files, opened once each
 * @param options - preset, column map, zone, currency and the like, where the defaults do not fit
 * @returns a reading; iterate over it once
 * @throws InvalidInputError, while reading, when no preset fits, a file is damaged or empty, an option is wrong,
 * or a row is bad and `strict` is set
 *
 * @example
 * ```ts
 * import { readOrderLines, recordFile } from "opscycle/records";
 *
 * const csv = "No;Code;Qty;Total;Day\n7;mug;2;19,00;31.5.2024\n8;mug;0;9,50;1.6.2024\n";
 * const reading = readOrderLines([recordFile("shop.csv", csv)], {
 *   columns: { orderId: "No", sku: "Code", quantity: "Qty", lineTotal: "Total", orderedAt: "Day" },
 *   zone: "Europe/Berlin",
 *   currency: "EUR",
 *   decimalMark: ",",
 *   dateOrder: "day-month-year",
 * });
 * let revenue = 0;
 * for await (const lines of reading) for (const line of lines) revenue += line.quantity * line.unitPrice;
 * revenue; // => 19
 * reading.report.rejected; // => 1
 * reading.report.firstProblems[0]?.line; // => 3
 * ```
 */
export function readOrderLines(files: readonly RecordFile[], options: ReadOptions = {}): OrderLineReading {
  const reading = readRecords({ subject: "readOrderLines", presets: presetsFor(options), files, options });
  const counts = { sales: 0, returns: 0, writeOffs: 0, adjustments: 0, services: 0 };
  const counted: OrderLineReading = {
    prepare: () => reading.prepare(),
    async *[Symbol.asyncIterator]() {
      for await (const lines of reading) {
        for (const line of lines) {
          counts[COUNTED_AS[line.type]] += 1;
          if (line.item === "service") counts.services += 1;
        }
        yield lines;
      }
    },
    get report() {
      return { ...reading.report, ...counts };
    },
    async collect() {
      const records: OrderLine[] = [];
      for await (const lines of counted) for (const line of lines) records.push(line);
      return { records, report: counted.report };
    },
  };
  return counted;
}

const COUNTED_AS = {
  sale: "sales",
  return: "returns",
  "write-off": "writeOffs",
  adjustment: "adjustments",
} as const;

function presetsFor({ columns }: ReadOptions): readonly RecordPreset<OrderLine>[] {
  if (columns === undefined) return orderLinePresets;
  checkColumnMap(columns, { known: MAPPABLE_FIELDS, needed: NEEDED_FIELDS });
  return [mappedOrderLines(columns)];
}
