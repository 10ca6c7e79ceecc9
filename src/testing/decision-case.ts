import type { JsonValue } from "../errors/index.js";
import type { FactsInput, FactsOf, OutcomeOf, ProposalOf, Rule, Scope } from "../rules/index.js";

/** Facts that a rulebook is asked about. */
export type FactCase<Rules extends Rule = Rule> = Rules extends Rule
  ? {
      /** Names the case in reports and golden files. */
      readonly name?: string;
      /** Id of the rule that is asked. */
      readonly rule: Rules["id"];
      /** Where and when it is asked; everywhere when absent. */
      readonly scope?: Scope;
      /** What is known; a fact that is left out is missing. */
      readonly facts: FactsInput<FactsOf<Rules>>;
    }
  : never;

/** What a rulebook is to answer for certain facts. All that is stated is compared, and nothing else. */
export type DecisionCase<Rules extends Rule = Rule> = Rules extends Rule
  ? FactCase<Rules> & {
      /** One of the rule's outcomes, or `undecided`. */
      readonly outcome: OutcomeOf<Rules> | "undecided";
      /** Those fields of the proposal that matter. */
      readonly proposal?: Partial<ProposalOf<Rules>>;
      /** The names of all the facts and parameters that are missing. */
      readonly missing?: readonly string[];
      /** All the ways to the first outcome, each as the facts to change and what they must reach. */
      readonly toPass?: readonly FactChanges[];
    }
  : never;

/** Facts to change together, and the threshold that each must reach. */
export type FactChanges = { readonly [fact: string]: JsonValue };

/** The case's name; its rule and place in the list where it has none. */
export function caseName(
  { name, rule }: { readonly name?: string; readonly rule: string },
  index: number,
): string {
  return name ?? `${rule} (case ${index + 1})`;
}
