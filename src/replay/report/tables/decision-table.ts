import { builtInRules } from "../../../rules/index.js";
import type { ReplayResult } from "../../replay-result.js";
import { wholeText } from "../figures.js";
import { numbers, prose, type ReportTable, tableOf, words } from "../report-table.js";

/** How often each rule answered what. */
export function decisionTable({ tallies }: ReplayResult): ReportTable {
  return tableOf("Decisions by rule", tallies, [
    words("Rule", ({ rule }) => rule),
    prose("Asks for", ({ rule }) => ruleTitle(rule)),
    words("Outcome", ({ outcome }) => outcome),
    numbers("Decisions", ({ count }) => wholeText(count)),
  ]);
}

/** The title of a rule of the library; empty for any other. */
export function ruleTitle(id: string): string {
  return builtInRules.find((rule) => rule.id === id)?.title.en ?? "";
}
