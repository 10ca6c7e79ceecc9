import type { OrderLine, OrderLineType } from "../../records/order-line.js";
import type { Ledger } from "./ledger.js";
import {
  adjustmentType,
  batchLength,
  type LineBatch,
  returnType,
  saleType,
  writeOffType,
} from "./line-batch.js";
import { readTime } from "./read-time.js";

/** Turns records into batches in one set of columns that is filled anew each time. */
export interface RecordBatches {
  /** The batch of these records, at most `batchLength`; good until the next call. */
  fill(records: readonly OrderLine[], upcoming: number): LineBatch;
}

/** Columns for the records that one ledger takes. */
export function createRecordBatches(ledger: Ledger): RecordBatches {
  const columns = emptyColumns();
  return {
    fill(records, upcoming) {
      fillFields(columns, records);
      return {
        ...columns,
        length: records.length,
        upcoming,
        currency: records[0]?.currency ?? "",
        discount: known(columns.discount, records.length),
        unitCost: known(columns.unitCost, records.length),
        returnedUnits: known(columns.returnedUnits, records.length),
        refund: known(columns.refund, records.length),
        deliveredAt: (line) => readTime(records[line]?.deliveredAt ?? ""),
        returnOfOrderId: (line) => records[line]?.returnOfOrderId,
        name: (line) => records[line]?.name,
        category: (line) => records[line]?.category,
        number: (count) => fillKeys(columns, records, ledger, count),
        received: (field, line) => records[line]?.[field],
      };
    },
  };
}

function emptyColumns() {
  const numbers = () => new Float64Array(batchLength);
  const integers = () => new Int32Array(batchLength);
  const flags = () => new Uint8Array(batchLength);
  return {
    ...{ at: numbers(), units: numbers(), price: numbers(), discount: numbers(), unitCost: numbers() },
    ...{ returnedUnits: numbers(), refund: numbers() },
    ...{ day: integers(), row: integers(), document: integers(), sku: integers(), customer: integers() },
    ...{ type: flags(), isService: flags(), isCancelled: flags() },
  };
}

type Columns = ReturnType<typeof emptyColumns>;

function fillKeys(columns: Columns, records: readonly OrderLine[], ledger: Ledger, count: number): void {
  const { documents, skus, customers } = ledger;
  const { document, sku, customer } = columns;
  for (let line = 0; line < count; line += 1) {
    const record = records[line];
    if (record === undefined) continue;
    document[line] = documents.numberOf(record.orderId);
    sku[line] = skus.numberOf(record.sku);
    customer[line] = record.customerId === undefined ? -1 : customers.numberOf(record.customerId);
  }
}

/** Reads each record once: half a million of them do not stay in the processor's cache for a second time. */
function fillFields(columns: Columns, records: readonly OrderLine[]): void {
  const { at, type, isService, isCancelled, units, price } = columns;
  // The lines of one order share their instant, so most texts are the one before.
  let [text, time] = ["", Number.NaN];
  for (let line = 0; line < records.length; line += 1) {
    const record = records[line];
    if (record === undefined) continue;
    if (record.orderedAt !== text) {
      text = record.orderedAt;
      time = readTime(text);
    }
    at[line] = time;
    type[line] = typeNumber(record.type);
    isService[line] = record.item === "service" ? 1 : 0;
    isCancelled[line] = record.status === "cancelled" ? 1 : 0;
    units[line] = record.quantity;
    price[line] = record.unitPrice;
    fillOptional(columns, record, line);
  }
}

function fillOptional(
  { discount, unitCost, returnedUnits, refund }: Columns,
  record: OrderLine,
  line: number,
) {
  discount[line] = record.discount ?? Number.NaN;
  unitCost[line] = record.unitCost ?? Number.NaN;
  returnedUnits[line] = record.returnedQuantity ?? Number.NaN;
  refund[line] = record.refundedAmount ?? Number.NaN;
}

function typeNumber(type: OrderLineType): number {
  if (type === "sale") return saleType;
  if (type === "return") return returnType;
  return type === "write-off" ? writeOffType : adjustmentType;
}

/** The column; undefined where no record has the field. */
function known(column: Float64Array, length: number): Float64Array | undefined {
  for (let line = 0; line < length; line += 1) if (!Number.isNaN(column[line])) return column;
  return undefined;
}
