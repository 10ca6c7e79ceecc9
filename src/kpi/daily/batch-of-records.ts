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
      fillKinds(columns, records);
      fillTimes(columns, records);
      return {
        ...columns,
        length: records.length,
        upcoming,
        currency: records[0]?.currency ?? "",
        discount: fillOptional(columns.discount, records, discountOf),
        unitCost: fillOptional(columns.unitCost, records, unitCostOf),
        returnedUnits: fillOptional(columns.returnedUnits, records, returnedQuantityOf),
        refund: fillOptional(columns.refund, records, refundedAmountOf),
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

function fillKinds({ type, isService, isCancelled, units, price }: Columns, records: readonly OrderLine[]) {
  for (let line = 0; line < records.length; line += 1) {
    const record = records[line];
    if (record === undefined) continue;
    type[line] = typeNumber(record.type);
    isService[line] = record.item === "service" ? 1 : 0;
    isCancelled[line] = record.status === "cancelled" ? 1 : 0;
    units[line] = record.quantity;
    price[line] = record.unitPrice;
  }
}

function typeNumber(type: OrderLineType): number {
  if (type === "sale") return saleType;
  if (type === "return") return returnType;
  return type === "write-off" ? writeOffType : adjustmentType;
}

/** The lines of one order share their instant, so most texts are the one before. */
function fillTimes({ at }: Columns, records: readonly OrderLine[]): void {
  let text = "";
  let time = Number.NaN;
  for (let line = 0; line < records.length; line += 1) {
    const { orderedAt } = records[line] ?? { orderedAt: "" };
    if (orderedAt !== text) {
      text = orderedAt;
      time = readTime(text);
    }
    at[line] = time;
  }
}

const discountOf = ({ discount }: OrderLine) => discount;
const unitCostOf = ({ unitCost }: OrderLine) => unitCost;
const returnedQuantityOf = ({ returnedQuantity }: OrderLine) => returnedQuantity;
const refundedAmountOf = ({ refundedAmount }: OrderLine) => refundedAmount;

/** The filled column; undefined where no record has the field. */
function fillOptional(
  column: Float64Array,
  records: readonly OrderLine[],
  read: (record: OrderLine) => number | undefined,
): Float64Array | undefined {
  let isAnyKnown = false;
  for (let line = 0; line < records.length; line += 1) {
    const record = records[line];
    const value = record === undefined ? undefined : read(record);
    column[line] = value ?? Number.NaN;
    if (value !== undefined) isAnyKnown = true;
  }
  return isAnyKnown ? column : undefined;
}
