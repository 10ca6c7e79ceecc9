import type { ProductLife, ReplayAlert, ReplayResult } from "../../replay-result.js";
import { wholeText } from "../figures.js";
import { numbers, prose, type ReportTable, tableOf, withoutEmptyColumns, words } from "../report-table.js";

/** How many alerts of each kind the last week brought, the most frequent first. */
export function alertKindTable({ alerts }: ReplayResult): ReportTable {
  const counts = new Map<string, number>();
  for (const { kind } of alerts) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds = [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
  return tableOf("Alerts by kind", kinds, [
    words("Kind", ([kind]) => kind),
    numbers("Alerts", ([, count]) => wholeText(count)),
  ]);
}

/** Alerts, each with its message; `products` gives the names. */
export function alertTable(alerts: readonly ReplayAlert[], products: readonly ProductLife[]): ReportTable {
  const names = new Map(products.map(({ sku, name }) => [sku, name]));
  const table = tableOf("Latest alerts", alerts, [
    words("Date", ({ date }) => date),
    words("Kind", ({ kind }) => kind),
    words("Subject", ({ subject }) => subject),
    prose("Name", ({ subject }) => names.get(subject) ?? ""),
    prose("What", ({ message }) => message),
  ]);
  return withoutEmptyColumns(table, "");
}

/** The latest alerts, `top` in all, taken in turn from each kind: no kind hides the others. The newest first. */
export function latestAlerts({ alerts }: ReplayResult, top: number): readonly ReplayAlert[] {
  const byKind = new Map<string, ReplayAlert[]>();
  for (const alert of alerts.toReversed()) {
    const ofKind = byKind.get(alert.kind);
    if (ofKind === undefined) byKind.set(alert.kind, [alert]);
    else ofKind.push(alert);
  }
  const chosen: ReplayAlert[] = [];
  for (let turn = 0; chosen.length < Math.min(top, alerts.length); turn += 1)
    for (const ofKind of byKind.values()) chosen.push(...ofKind.slice(turn, turn + 1));
  return chosen.slice(0, top).sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));
}
