import type { LifecycleState, ProductLife, ReplayResult } from "../../replay-result.js";
import { shareText, wholeText } from "../figures.js";
import { numbers, prose, type ReportTable, tableOf, withoutEmptyColumns, words } from "../report-table.js";

/** The states of a product's life in their order, each with what it means. */
export const lifecycleStates: { readonly [State in LifecycleState]: string } = {
  trial: "on sale at small scale, to see whether it fits",
  operating: "in formal operation",
  restarting: "given another chance",
  upgrading: "a better version is being made",
  retiring: "off the assortment, being cleared",
  retired: "gone",
  dropped: "dropped in trial",
};

/** How many products stand in each state, and what they sold and lost. */
export function stateTable({ products }: ReplayResult): ReportTable {
  const groups = Object.entries(lifecycleStates).map(([state, meaning]) => ({
    state,
    meaning,
    lives: products.filter((life) => life.state === state),
  }));
  const present = groups.filter(({ lives }) => lives.length > 0);
  return tableOf("Products by state", present, [
    words("State", ({ state }) => state),
    prose("Meaning", ({ meaning }) => meaning),
    numbers("Products", ({ lives }) => wholeText(lives.length)),
    numbers("Share", ({ lives }) => shareText(lives.length / products.length)),
    numbers("Sales", ({ lives }) => wholeText(sumOf(lives, ({ sales }) => sales))),
    numbers("Served", ({ lives }) => wholeText(sumOf(lives, ({ servedUnits }) => servedUnits))),
    numbers("Lost", ({ lives }) => wholeText(sumOf(lives, ({ lostUnits }) => lostUnits))),
    numbers("Forgone", ({ lives }) => wholeText(sumOf(lives, ({ forgoneUnits }) => forgoneUnits))),
  ]);
}

/** The products with the highest sales. */
export function bestSellers({ products }: ReplayResult, top: number): ReportTable {
  return productTable(
    "Best sellers",
    highest(products, ({ sales }) => sales, top),
  );
}

/** The products on which most units were lost to empty shelves. */
export function mostLost({ products }: ReplayResult, top: number): ReportTable {
  const lives = highest(products, ({ lostUnits }) => lostUnits, top);
  return productTable(
    "Most units lost while out of stock",
    lives.filter(({ lostUnits }) => lostUnits > 0),
  );
}

/** The products that sold best after the rules had taken them off sale. */
export function mostForgone({ products }: ReplayResult, top: number): ReportTable {
  const lives = highest(products, ({ forgoneUnits }) => forgoneUnits, top);
  return productTable(
    "Sold on after the rules had taken it off sale",
    lives.filter(({ forgoneUnits }) => forgoneUnits > 0),
  );
}

function productTable(title: string, lives: readonly ProductLife[]): ReportTable {
  const table = tableOf(title, lives, [
    words("SKU", ({ sku }) => sku),
    prose("Name", ({ name }) => name ?? ""),
    words("State", ({ state }) => state),
    words("Since", ({ since }) => since),
    numbers("Sales", ({ sales }) => wholeText(sales)),
    numbers("Demand", ({ demandUnits }) => wholeText(demandUnits)),
    numbers("Lost", ({ lostUnits }) => wholeText(lostUnits)),
    numbers("Forgone", ({ forgoneUnits }) => wholeText(forgoneUnits)),
    numbers("In stock", ({ stockOnHand }) => wholeText(stockOnHand)),
    numbers("On order", ({ onOrder }) => wholeText(onOrder)),
  ]);
  return withoutEmptyColumns(table, "");
}

function highest(
  lives: readonly ProductLife[],
  measure: (life: ProductLife) => number,
  top: number,
): readonly ProductLife[] {
  return [...lives].sort((a, b) => measure(b) - measure(a)).slice(0, top);
}

function sumOf(lives: readonly ProductLife[], measure: (life: ProductLife) => number): number {
  return lives.reduce((sum, life) => sum + measure(life), 0);
}
