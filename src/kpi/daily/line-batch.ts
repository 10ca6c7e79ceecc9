/** Order lines in columns, with the numbers that the ledger gave to orders, SKUs and customers. */
export interface LineBatch {
  readonly length: number;
  /** Lines of this batch and those known to follow: room is made for them at once. */
  readonly upcoming: number;
  readonly currency: string;
  readonly at: Float64Array;
  /** Day of each line, counted from 1970-01-01; filled when the batch is entered. */
  readonly day: Int32Array;
  /** Row of `SkuDayRows` of a product's sale, else -1; filled when the batch is entered. */
  readonly row: Int32Array;
  readonly document: Int32Array;
  readonly sku: Int32Array;
  /** -1 where unknown. */
  readonly customer: Int32Array;
  /** Place in `orderLineTypes`. */
  readonly type: Uint8Array;
  readonly isService: Uint8Array;
  readonly isCancelled: Uint8Array;
  readonly units: Float64Array;
  readonly price: Float64Array;
  /** The columns below hold NaN, or are missing, where a line says nothing. */
  readonly discount: Float64Array | undefined;
  readonly unitCost: Float64Array | undefined;
  readonly returnedUnits: Float64Array | undefined;
  readonly refund: Float64Array | undefined;
  readonly deliveredAt: (line: number) => number;
  readonly returnOfOrderId: (line: number) => string | undefined;
  readonly name: ((line: number) => string | undefined) | undefined;
  readonly category: ((line: number) => string | undefined) | undefined;
  /** Fills in `document`, `sku` and `customer` of the first lines. */
  readonly number: (count: number) => void;
  /** What stands in a field of the input, for the message of an error. */
  readonly received: (field: "orderedAt" | "quantity" | "unitPrice", line: number) => unknown;
}

/** The types of lines by their place in `orderLineTypes`. */
export const saleType = 0;
export const returnType = 1;
export const writeOffType = 2;
export const adjustmentType = 3;

/** Lines that are entered together: few enough to stay in the processor's cache. */
export const batchLength = 4096;
