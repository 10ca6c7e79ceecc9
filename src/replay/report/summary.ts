import type { ReplayResult } from "../replay-result.js";
import { countText, moneyText, shareText, wholeText } from "./figures.js";

/** A figure to be seen first, with its name. */
export interface Headline {
  readonly name: string;
  readonly value: string;
  /** What it is made of, or compares with. */
  readonly note: string;
}

/** The period, and what was replayed over it, in one line. */
export function periodText({ totals, zone }: ReplayResult): string {
  return `${totals.firstDate} to ${totals.lastDate} (${countText(totals.days, "day")}, ${zone})`;
}

/** The figures that sum a replay up. */
export function headlines(result: ReplayResult): readonly Headline[] {
  const { totals, currency, products, proposals, alerts } = result;
  const onSale = products.filter(({ state }) => ["trial", "operating", "restarting"].includes(state)).length;
  return [
    {
      name: currency === null ? "Net sales" : `Net sales, ${currency}`,
      value: wholeText(totals.netSales),
      note: `of ${moneyText(totals.gmv)} ordered (GMV)`,
    },
    {
      name: "Orders",
      value: wholeText(totals.orders),
      note: `by ${countText(totals.customers, "known customer")}${documentsText(totals)}`,
    },
    {
      name: "Products on sale",
      value: wholeText(onSale),
      note: `of ${wholeText(totals.products)} that sold${codesText(totals)}`,
    },
    {
      name: "Units lost",
      value: lostShare(result),
      note: `${wholeText(totals.lostUnits)} of ${wholeText(totals.demandUnits)} asked for, in simulated stock-outs`,
    },
    {
      name: "Alerts",
      value: wholeText(alerts.length),
      note: "in the last week",
    },
    {
      name: "To restock",
      value: wholeText(proposals.length),
      note: "proposed in the last review period",
    },
  ];
}

function documentsText({ documents, orders }: ReplayResult["totals"]): string {
  return documents === orders ? "" : `; ${wholeText(documents)} documents with credit notes and the like`;
}

function codesText({ skus, products }: ReplayResult["totals"]): string {
  return skus === products ? "" : `, ${wholeText(skus)} SKU codes as spelt`;
}

/** What the simulated stock did, in sentences. */
export function stockSummary(result: ReplayResult): readonly string[] {
  const { totals, fleet, proposals } = result;
  const { demandUnits, servedUnits, lostUnits, forgoneUnits } = totals;
  const last = fleet.dates.length - 1;
  return [
    `Stock is simulated. Of ${wholeText(demandUnits)} units asked for, ${wholeText(servedUnits)} were served, ${wholeText(lostUnits)} (${lostShare(result)}) lost while out of stock, and ${wholeText(forgoneUnits)} sold in the history after the rules had dropped or retired the product.`,
    `At the end ${wholeText(fleet.stockUnits[last] ?? 0)} units worth ${wholeText(fleet.stockValue[last] ?? 0)} were in stock; ${countText(fleet.outOfStock[last] ?? 0, "product")} on sale had none. ${countText(proposals.length, "restock proposal")} in the last review period.`,
  ];
}

function lostShare({ totals }: ReplayResult): string {
  return shareText(totals.demandUnits > 0 ? totals.lostUnits / totals.demandUnits : null);
}
