import { describeValue, InvalidInputError } from "../errors/index.js";
import { canonicalJson } from "../rules/fingerprint.js";
import { type Decision, explainDecision } from "../rules/index.js";
import type { FactChanges } from "./decision-case.js";
import { changesToPass, type Difference, differencesFrom } from "./expectation.js";

/**
 * What `expect(decision)` can do once {@link decisionMatchers} are added, for the declaration that your test runner
 * asks for.
 *
 * @typeParam Result - what an assertion of the runner returns
 */
export interface DecisionMatchers<Result = void> {
  /** The rule answered this outcome, and proposed at least this. */
  toDecide(outcome: string, proposal?: object): Result;
  /** The rule is undecided; where names are given, for want of exactly these facts and parameters. */
  toBeUndecided(...missing: string[]): Result;
  /** Changing exactly these facts, up to these thresholds, would give the first outcome. */
  toPassBy(changes: FactChanges): Result;
}

/** What Vitest and Jest ask of a matcher. */
interface MatcherResult {
  readonly pass: boolean;
  message(): string;
}

/**
 * Matchers for decisions, for the `expect.extend` of Vitest or Jest. When they fail they tell the decision as
 * `explainDecision` does.
 *
 * @example
 * ```ts
 * import { expect } from "vitest";
 * import { builtInRules, defineRulebook } from "opscycle/rules";
 * import { type DecisionMatchers, decisionMatchers } from "opscycle/testing";
 *
 * declare module "vitest" {
 *   interface Matchers<T> extends DecisionMatchers<T> {}
 * }
 * expect.extend(decisionMatchers);
 *
 * const decision = defineRulebook({ rules: builtInRules }).decide("inventory.turnover", { turnoverDays: 5 });
 * expect(decision).toDecide("watch");
 * expect(decision).toPassBy({ turnoverDays: 3.5 });
 * ```
 */
export const decisionMatchers = {
  toDecide(received: unknown, outcome: string, proposal?: object): MatcherResult {
    return matched(
      received,
      `to decide ${outcome}${proposal ? ` and propose ${JSON.stringify(proposal)}` : ""}`,
      (decision) => differencesFrom(decision, { outcome, ...(proposal !== undefined && { proposal }) }),
    );
  },
  toBeUndecided(received: unknown, ...missing: string[]): MatcherResult {
    const want = missing.length > 0 ? ` for want of ${missing.join(", ")}` : "";
    return matched(received, `to be undecided${want}`, (decision) =>
      differencesFrom(decision, { outcome: "undecided", ...(missing.length > 0 && { missing }) }),
    );
  },
  toPassBy(received: unknown, changes: FactChanges): MatcherResult {
    return matched(received, `to pass by ${JSON.stringify(changes)}`, (decision) => {
      const ways = changesToPass(decision);
      const isWay = ways.some((way) => canonicalJson(way) === canonicalJson(changes));
      return isWay ? [] : [{ path: "toPass", expected: changes, received: ways }];
    });
  },
};

function matched(
  received: unknown,
  wanted: string,
  compare: (decision: Decision) => readonly Difference[],
): MatcherResult {
  if (!isDecision(received)) {
    const issue = { path: "", expected: "a decision", received: describeValue(received) };
    throw new InvalidInputError(`expect(…) ${wanted}`, [issue]);
  }
  const pass = compare(received).length === 0;
  const message = () =>
    [`expected ${received.rule} ${pass ? "not " : ""}${wanted}`, ...explainDecision(received)].join("\n");
  return { pass, message };
}

function isDecision(value: unknown): value is Decision {
  return (
    typeof value === "object" && value !== null && "rule" in value && "outcome" in value && "toPass" in value
  );
}
