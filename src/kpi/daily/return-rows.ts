/** One line on which something came back, or money was given back. */
export interface ReturnRow {
  /** Days are counted from 1970-01-01. */
  readonly recordedDay: number;
  /** The day of the sale as far as it is known by now. */
  saleDay: number;
  /** Whether the return stands on its sale's own line, so that its sale is known. */
  readonly isOnSale: boolean;
  readonly isService: boolean;
  readonly at: number;
  readonly sku: number;
  /** -1 where unknown. */
  readonly customer: number;
  readonly returnOfOrderId: string | undefined;
  readonly units: number;
  readonly value: number;
}

/** The returns in the order in which they came. */
export interface ReturnRows {
  readonly rows: ReturnRow[];
  /** How many of them the last build has linked to their sales. */
  linked: number;
}

/** No returns. */
export function createReturnRows(): ReturnRows {
  return { rows: [], linked: 0 };
}
