import type { JsonValue } from "../errors/index.js";
import { silentCheck } from "./check.js";
import type { Change, CheckRecord, Remedy } from "./decision.js";
import type { Rule } from "./define-rule.js";

/**
 * Looks for the smallest changes that give the rule's first outcome: each failed check alone, else all of them
 * without those that are not needed. Every remedy was tried on the rule.
 */
export function findRemedies(
  rule: Rule,
  params: object,
  facts: { readonly [name: string]: JsonValue },
  checks: readonly CheckRecord[],
): Remedy[] {
  const changes = checks
    .filter((check) => !check.passed && Object.is(facts[check.name], check.observed))
    .map(changeOf);
  const passes = (some: readonly Change[]) => {
    const changed = {
      ...facts,
      ...Object.fromEntries(some.map((change) => [change.fact, satisfying(change)])),
    };
    const ruling = rule.decide(changed, params, silentCheck);
    return (typeof ruling === "string" ? ruling : ruling.outcome) === rule.outcomes[0];
  };
  const single = changes.filter((change) => passes([change]));
  if (single.length > 0) return single.map((change) => ({ changes: [change] }));
  if (!passes(changes)) return [];
  const needed = changes.reduce((kept, change) => {
    const without = kept.filter((other) => other !== change);
    return passes(without) ? without : kept;
  }, changes);
  return [{ changes: needed }];
}

function changeOf({ name, observed, operator, threshold }: CheckRecord): Change {
  return { fact: name, from: observed, operator, to: threshold };
}

/** A value that just satisfies the change: beyond the threshold by the least step where it must be strictly so. */
function satisfying({ operator, to }: Change): JsonValue {
  if (operator === "in" && Array.isArray(to)) return to[0];
  if (typeof to !== "number") return to;
  const step = Math.max(Math.abs(to) * Number.EPSILON, Number.EPSILON);
  return operator === ">" ? to + step : operator === "<" ? to - step : to;
}
