import type { ReplayResult } from "../../replay-result.js";
import { moneyText } from "../figures.js";
import { numbers, prose, type ReportTable, tableOf } from "../report-table.js";

/** Ad campaigns under the ROI gate, the one that spent most first. */
export function campaignTable({ campaigns }: ReplayResult): ReportTable {
  const bySpend = [...campaigns].sort((a, b) => b.spend - a.spend);
  return tableOf("Ad campaigns", bySpend, [
    prose("Campaign", ({ campaignId }) => campaignId),
    prose("State", ({ states }) => states.join(", ")),
    numbers("Spend", ({ spend }) => moneyText(spend)),
    numbers("ROAS", ({ roas }) => moneyText(roas)),
    numbers("Spend while paused or stopped", ({ forgoneSpend }) => moneyText(forgoneSpend)),
  ]);
}
