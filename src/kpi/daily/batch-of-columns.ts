import { describeValue, InvalidInputError } from "../../errors/index.js";
import type { Ledger } from "./ledger.js";
import { batchLength, type LineBatch } from "./line-batch.js";
import type { Numbering } from "./numbering.js";
import type { OrderLineColumns, TextColumn } from "./order-line-columns.js";

/** Cuts columns into batches, without copying what need not be renumbered. */
export function* batchesOfColumns(columns: OrderLineColumns, ledger: Ledger): Generator<LineBatch> {
  checkColumns(columns, ledger.currency);
  const { length } = columns.type;
  const day = new Int32Array(batchLength);
  const row = new Int32Array(batchLength);
  const document = createRenumbering(columns.orderId, ledger.documents);
  const sku = createRenumbering(columns.sku, ledger.skus);
  const customer = createRenumbering(columns.customerId, ledger.customers);
  const numbers = { day, row, document: document.numbers, sku: sku.numbers, customer: customer.numbers };
  for (let from = 0; from < length; from += batchLength) {
    const to = Math.min(length, from + batchLength);
    const number = (count: number) => {
      for (const column of [document, sku, customer]) column.fill(from, count);
    };
    yield { ...numbers, number, ...batchFields(columns, from, to) };
  }
}

function batchFields(columns: OrderLineColumns, from: number, to: number): Omit<LineBatch, Keys> {
  const part = (column: Float64Array | undefined) => column?.subarray(from, to);
  const textAt = (column: TextColumn | undefined) => (line: number) =>
    column?.texts[column.codes[from + line] ?? -1];
  const { orderedAtMs, quantity, unitPrice, deliveredAtMs, name, category, returnOfOrderId } = columns;
  const fields = { orderedAt: orderedAtMs, quantity, unitPrice };
  return {
    length: to - from,
    upcoming: columns.type.length - from,
    currency: columns.currency,
    at: orderedAtMs.subarray(from, to),
    type: columns.type.subarray(from, to),
    isService: columns.isService.subarray(from, to),
    isCancelled: columns.isCancelled.subarray(from, to),
    units: quantity.subarray(from, to),
    price: unitPrice.subarray(from, to),
    discount: part(columns.discount),
    unitCost: part(columns.unitCost),
    returnedUnits: part(columns.returnedQuantity),
    refund: part(columns.refundedAmount),
    deliveredAt: (line) => deliveredAtMs?.[from + line] ?? Number.NaN,
    returnOfOrderId: textAt(returnOfOrderId),
    name: name === undefined ? undefined : textAt(name),
    category: category === undefined ? undefined : textAt(category),
    received: (field, line) => fields[field][from + line],
  };
}

type Keys = "day" | "row" | "document" | "sku" | "customer" | "number";

/** Turns a column's codes into the ledger's numbers, which it gives in the order of their first line. */
function createRenumbering(column: TextColumn | undefined, numbering: Numbering) {
  const numbers = new Int32Array(batchLength).fill(-1);
  const { texts, codes } = column ?? { texts: [], codes: new Int32Array(0) };
  const numberOfCode = new Int32Array(texts.length).fill(-1);
  const fill = (from: number, count: number) => {
    for (let line = 0; line < count; line += 1) {
      const code = codes[from + line] ?? -1;
      let number = code < 0 ? -1 : (numberOfCode[code] ?? -1);
      if (number < 0 && code >= 0) {
        number = numbering.numberOf(texts[code] ?? "");
        numberOfCode[code] = number;
      }
      numbers[line] = number;
    }
  };
  return { numbers, fill };
}

function checkColumns(columns: OrderLineColumns, currency: string | null): void {
  const { length } = columns.type;
  if (length > 0 && currency !== null && columns.currency !== currency)
    throw fault("currency", `${currency}, like the lines before`, describeValue(columns.currency));
  for (const [field, column] of Object.entries(columns)) {
    if (typeof column === "string" || column === undefined) continue;
    const values: ArrayLike<number> = "codes" in column ? column.codes : column;
    if (values.length !== length)
      throw fault(field, `a column of ${length} lines, like type`, `one of ${values.length}`);
    const texts = "codes" in column ? column.texts.length : undefined;
    const least = field === "orderId" || field === "sku" ? 0 : -1;
    if (texts !== undefined) checkCodes(field, values, least, texts);
  }
  checkCodes("type", columns.type, 0, 4);
}

function checkCodes(field: string, codes: ArrayLike<number>, least: number, end: number): void {
  for (let line = 0; line < codes.length; line += 1) {
    const code = codes[line] ?? -1;
    if (code < least || code >= end)
      throw fault(`${field}.${line}`, `a code from ${least} to ${end - 1}`, describeValue(code));
  }
}

function fault(path: string, expected: string, received: string): InvalidInputError {
  return new InvalidInputError("dailyFacts", [{ path: `lines.${path}`, expected, received }]);
}
