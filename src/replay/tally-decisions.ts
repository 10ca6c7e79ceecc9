import { Temporal } from "temporal-polyfill";
import type { JournalEntry } from "../operations/index.js";
import type { DecisionTally } from "./replay-result.js";
import type { ShopDecision } from "./share-alert.js";

/** How often each rule answered what, in order of rule and outcome, with the latest decision of each as an example. */
export function tallyDecisions(
  journal: readonly JournalEntry[],
  shop: readonly ShopDecision[],
  zone: string,
): readonly DecisionTally[] {
  const made = [
    ...journal.flatMap(({ decision, id, at }) =>
      decision === undefined ? [] : [{ decision, subject: id, at }],
    ),
    ...shop.map(({ decision, date }) => ({ decision, subject: "shop", at: date })),
  ];
  const tallies = new Map<string, { count: number; last: (typeof made)[number] }>();
  for (const last of made) {
    const key = JSON.stringify([last.decision.rule, last.decision.outcome]);
    tallies.set(key, { count: (tallies.get(key)?.count ?? 0) + 1, last });
  }
  return [...tallies]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, { count, last }]) => ({
      rule: last.decision.rule,
      outcome: last.decision.outcome,
      count,
      example: { subject: last.subject, date: dateIn(last.at, zone), decision: last.decision },
    }));
}

/** The calendar date of an instant in a zone; a date stays what it is. */
export function dateIn(at: string, zone: string): string {
  return at.length === 10 ? at : Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString();
}
