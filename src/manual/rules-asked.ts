import type { AnyReviewCycle, Process } from "../processes/index.js";
import type { Rule } from "../rules/index.js";
import type { ManualContext } from "./manual-context.js";

/** The rules that a process asks, and those that its deadlines come from, as the rulebook has them. */
export function rulesAskedBy({ rules }: ManualContext, process: Process): readonly Rule[] {
  const asked = Object.values(process.commands).flatMap(({ consults }) => consults?.rule ?? []);
  const ofReview = process.shape === "review-cycle" ? (process as AnyReviewCycle).rules : [];
  const ofTime = Object.values(process.deadlines).flatMap(({ from }) => ("rule" in from ? [from.rule] : []));
  const byId = new Map<string, Rule>([...asked, ...ofReview].map((rule) => [rule.id, rule]));
  const ids = new Set([...byId.keys(), ...ofTime]);
  return [...ids].flatMap((id) => rules.find((rule) => rule.id === id) ?? byId.get(id) ?? []);
}
