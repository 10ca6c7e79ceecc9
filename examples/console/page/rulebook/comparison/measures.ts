import type { RunMeasures } from "opscycle/replay";

/** A measure as a row of the table. */
export interface Measure {
  /** Its word in the page's words. */
  readonly word: MeasureWord;
  readonly kind: "amount" | "money" | "share";
  /** Whether more of it is better; undefined where nobody can say. */
  readonly isMoreBetter?: boolean;
  value(measures: RunMeasures): number | null;
}

/** The words of the measures. */
export type MeasureWord =
  | "servedShare"
  | "servedUnits"
  | "lostUnits"
  | "forgoneUnits"
  | "sales"
  | "grossProfit"
  | "stockOutDays"
  | "stockOutRate"
  | "averageStockValue"
  | "restockOrders"
  | "disposedUnits"
  | "productsOnSale"
  | "productsDropped"
  | "productsRetired"
  | "adSpend";

const measures: readonly Measure[] = [
  { word: "servedShare", kind: "share", isMoreBetter: true, value: (run) => run.servedShare },
  { word: "servedUnits", kind: "amount", isMoreBetter: true, value: (run) => run.servedUnits },
  { word: "lostUnits", kind: "amount", isMoreBetter: false, value: (run) => run.lostUnits },
  { word: "forgoneUnits", kind: "amount", value: (run) => run.forgoneUnits },
  { word: "sales", kind: "money", isMoreBetter: true, value: (run) => run.sales },
  { word: "grossProfit", kind: "money", isMoreBetter: true, value: (run) => run.grossProfit },
  { word: "averageStockValue", kind: "money", isMoreBetter: false, value: (run) => run.averageStockValue },
  { word: "stockOutDays", kind: "amount", isMoreBetter: false, value: (run) => run.stockOutDays },
  { word: "stockOutRate", kind: "share", isMoreBetter: false, value: (run) => run.stockOutRate },
  { word: "restockOrders", kind: "amount", value: (run) => run.restockOrders },
  { word: "disposedUnits", kind: "amount", isMoreBetter: false, value: (run) => run.disposedUnits },
  { word: "productsOnSale", kind: "amount", value: ({ products }) => onSale(products) },
  { word: "productsDropped", kind: "amount", value: ({ products }) => products.dropped },
  {
    word: "productsRetired",
    kind: "amount",
    value: ({ products }) => products.retired + products.retiring,
  },
  { word: "adSpend", kind: "money", value: (run) => run.adSpend },
];

function onSale(products: RunMeasures["products"]): number {
  return products.trial + products.operating + products.restarting + products.upgrading;
}

/** The measures that say something: those that are 0 or unknown on both sides are left out. */
export function telling(base: RunMeasures, other: RunMeasures): readonly Measure[] {
  return measures.filter(({ value }) => (value(base) ?? 0) !== 0 || (value(other) ?? 0) !== 0);
}

/** Whether a difference is for the better; undefined where it is neither, or nobody can say. */
export function isBetter({ isMoreBetter }: Measure, base: number | null, other: number | null) {
  if (isMoreBetter === undefined || base === null || other === null || base === other) return undefined;
  return other > base === isMoreBetter;
}
