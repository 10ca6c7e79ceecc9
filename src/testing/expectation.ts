import { canonicalJson } from "../rules/fingerprint.js";
import type { Decision } from "../rules/index.js";
import type { FactChanges } from "./decision-case.js";

/** What may be stated of a decision. */
export interface Expectation {
  readonly outcome?: string;
  readonly proposal?: unknown;
  readonly missing?: readonly string[];
  readonly toPass?: readonly FactChanges[];
}

/** Something that is not as stated. */
export interface Difference {
  /** `outcome`, `proposal.units`, `missing`, `toPass`. */
  readonly path: string;
  readonly expected: unknown;
  readonly received: unknown;
}

/** Where a decision is not what was stated of it, whatever else it is. */
export function differencesFrom(decision: Decision, expectation: Expectation): Difference[] {
  const { outcome = decision.outcome, proposal, missing, toPass } = expectation;
  return [
    ...different("outcome", outcome, decision.outcome),
    ...(proposal === undefined ? [] : partlyDifferent("proposal", proposal, decision.proposal)),
    ...(missing === undefined ? [] : different("missing", [...missing].sort(), missingNames(decision))),
    ...(toPass === undefined ? [] : different("toPass", inOrder(toPass), inOrder(changesToPass(decision)))),
  ];
}

/** The names of what a decision lacks, in order. */
export function missingNames({ missing }: Decision): string[] {
  return missing.map(({ name }) => name).sort();
}

/** The remedies of a decision, each as the facts to change and what they must reach. */
export function changesToPass({ toPass }: Decision): FactChanges[] {
  return toPass.map(({ changes }) => Object.fromEntries(changes.map(({ fact, to }) => [fact, to])));
}

function inOrder(changes: readonly FactChanges[]): readonly FactChanges[] {
  return [...changes].sort((left, right) => (canonicalJson(left) < canonicalJson(right) ? -1 : 1));
}

function different(path: string, expected: unknown, received: unknown): Difference[] {
  return canonicalJson(expected) === canonicalJson(received) ? [] : [{ path, expected, received }];
}

/** Looks only at what is stated of an object, at any depth; lists are compared whole. */
function partlyDifferent(path: string, expected: unknown, received: unknown): Difference[] {
  if (!isFields(expected) || !isFields(received)) return different(path, expected, received);
  return Object.entries(expected).flatMap(([key, value]) =>
    partlyDifferent(`${path}.${key}`, value, Reflect.get(received, key)),
  );
}

function isFields(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
