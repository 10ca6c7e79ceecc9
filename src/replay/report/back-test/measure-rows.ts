import type { RunMeasures } from "../../back-test/run-measures.js";
import { countText, moneyText, shareText, UNDEFINED_FIGURE, wholeText } from "../figures.js";

/** A measure as a row of a table of runs. */
export interface MeasureRow {
  readonly name: string;
  readonly kind: "amount" | "money" | "ratio" | "factor";
  value(measures: RunMeasures): number | null;
}

/** The measures that a reader compares, the most telling first; those that are 0 or unknown in all runs are left out. */
export function measureRows(runs: readonly RunMeasures[], currency: string | null): readonly MeasureRow[] {
  const inMoney = (name: string) => (currency === null ? name : `${name}, ${currency}`);
  const rows: readonly MeasureRow[] = [
    { name: "Served share of demand", kind: "ratio", value: (run) => run.servedShare },
    { name: "Units served", kind: "amount", value: (run) => run.servedUnits },
    { name: "Units lost out of stock", kind: "amount", value: (run) => run.lostUnits },
    { name: inMoney("Sales lost out of stock"), kind: "money", value: (run) => run.lostSales },
    { name: "Units forgone off sale", kind: "amount", value: (run) => run.forgoneUnits },
    { name: inMoney("Sales forgone off sale"), kind: "money", value: (run) => run.forgoneSales },
    { name: inMoney("Sales served"), kind: "money", value: (run) => run.sales },
    { name: inMoney("Gross profit where cost is known"), kind: "money", value: (run) => run.grossProfit },
    { name: "Stock-out days", kind: "amount", value: (run) => run.stockOutDays },
    { name: "Stock-out rate", kind: "ratio", value: (run) => run.stockOutRate },
    { name: inMoney("Average stock value"), kind: "money", value: (run) => run.averageStockValue },
    { name: "Average units in stock", kind: "amount", value: (run) => run.averageStockUnits },
    { name: "Restock orders", kind: "amount", value: (run) => run.restockOrders },
    { name: "Units left over off sale", kind: "amount", value: (run) => run.disposedUnits },
    { name: "Restarts", kind: "amount", value: (run) => run.restarts },
    { name: "Products on sale at the end", kind: "amount", value: onSale },
    {
      name: "Retired or being retired",
      kind: "amount",
      value: ({ products }) => products.retired + products.retiring,
    },
    { name: "Dropped after their trial", kind: "amount", value: ({ products }) => products.dropped },
    { name: inMoney("Ad spend"), kind: "money", value: (run) => run.adSpend },
    { name: inMoney("Ad spend forgone"), kind: "money", value: (run) => run.forgoneAdSpend },
    { name: "ROAS", kind: "factor", value: (run) => run.roas },
  ];
  return rows.filter(({ value }) => runs.some((run) => (value(run) ?? 0) !== 0));
}

function onSale({ products }: RunMeasures): number {
  return products.trial + products.operating + products.restarting + products.upgrading;
}

/** A value of a row: `1,234`, `12.3%`. Money without its cents. */
export function measureText({ kind }: MeasureRow, value: number | null): string {
  if (kind === "ratio") return shareText(value);
  return kind === "factor" ? moneyText(value) : wholeText(value);
}

/** How much a value differs: `+12 (+3.4%)`; shares in points. */
export function differenceText({ kind }: MeasureRow, base: number | null, other: number | null): string {
  if (base === null || other === null) return UNDEFINED_FIGURE;
  const difference = other - base;
  if (difference === 0) return "the same";
  if (kind === "ratio") return `${signed(difference, shareText).replace("%", "")} points`;
  const amount = signed(difference, kind === "factor" ? moneyText : wholeText);
  return base === 0 ? amount : `${amount} (${signed(difference / Math.abs(base), shareText)})`;
}

/** `+12`, `-12`. */
export function signed(value: number, text: (value: number) => string): string {
  return value > 0 ? `+${text(value)}` : text(value);
}

/** `1 flip`, `3 flips`. */
export function flipsText(count: number): string {
  return countText(count, "decision flips", "decisions flip");
}
