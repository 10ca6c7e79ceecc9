import type { RestockProposalLine } from "../../replay-result.js";
import { UNDEFINED_FIGURE, wholeText } from "../figures.js";
import { numbers, prose, type ReportTable, tableOf, withoutEmptyColumns, words } from "../report-table.js";

/** Restock proposals with the figures behind them. */
export function proposalTable(proposals: readonly RestockProposalLine[]): ReportTable {
  const table = tableOf("Restock proposals", proposals, [
    words("Date", ({ date }) => date),
    words("SKU", ({ sku }) => sku),
    prose("Name", ({ name }) => name ?? ""),
    numbers("Order", ({ units }) => wholeText(units)),
    numbers("Position", (line) => working(line, "inventoryPosition")),
    numbers("Reorder at", (line) => working(line, "reorderPoint")),
    numbers("Up to", (line) => working(line, "orderUpTo")),
    numbers("A day", (line) => working(line, "dailyUnits")),
    words("Now", ({ state }) => state.replaceAll(".", ", ")),
  ]);
  return withoutEmptyColumns(table, "");
}

function working({ decision }: RestockProposalLine, name: string): string {
  const found = decision.workings.find((each) => each.name === name);
  return found === undefined ? UNDEFINED_FIGURE : String(Number(found.value.toFixed(1)));
}
