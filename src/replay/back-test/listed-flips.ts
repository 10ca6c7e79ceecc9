import type { JournalEntry } from "../../operations/index.js";
import type { Decision } from "../../rules/index.js";
import type { ShopDecision } from "../share-alert.js";
import { dateIn } from "../tally-decisions.js";
import type { DecisionFlip, Sides } from "./comparison.js";
import type { FlipLedger } from "./flip-ledger.js";

/** A decision about a campaign or the shop. */
export interface ListedDecision {
  readonly kind: DecisionFlip["kind"];
  readonly subject: string;
  readonly date: string;
  readonly decision: Decision;
}

/** The decisions about the shop as a whole. */
export function shopDecisions(reviews: readonly ShopDecision[]): readonly ListedDecision[] {
  return reviews.map(({ date, decision }) => ({ kind: "shop", subject: "shop", date, decision }));
}

/** The decisions about campaigns that stand in a journal. */
export function campaignDecisions(journal: readonly JournalEntry[], zone: string): readonly ListedDecision[] {
  return journal.flatMap(({ id, at, decision }) =>
    decision === undefined ? [] : [{ kind: "campaign", subject: id, date: dateIn(at, zone), decision }],
  );
}

/** Finds the flips in two lists of decisions: direct where the rule saw the same facts. */
export function compareListed(lists: Sides<readonly ListedDecision[]>, ledger: FlipLedger): void {
  const keyOf = ({ kind, subject, date, decision }: ListedDecision) =>
    JSON.stringify([kind, subject, date, decision.rule]);
  const known = new Map(lists.base.map((listed) => [keyOf(listed), listed]));
  for (const listed of lists.other) {
    const base = known.get(keyOf(listed))?.decision;
    if (base === undefined) continue;
    const { kind, subject, date, decision: other } = listed;
    const { rule } = other;
    const outcomes = { base: base.outcome, other: other.outcome };
    const both = { kind, subject, rule, date, outcomes, decisions: () => ({ base, other }) };
    if (base.outcome === other.outcome) ledger.agree(rule, subject);
    else if (JSON.stringify(base.facts) === JSON.stringify(other.facts)) ledger.addDirect(both);
    else ledger.addConsequence(both);
  }
}

/** How often each rule was asked in a list. */
export function timesAsked(listed: readonly ListedDecision[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { decision } of listed) times.set(decision.rule, (times.get(decision.rule) ?? 0) + 1);
  return times;
}
