import { InvalidInputError } from "../../errors/index.js";
import type { Rule } from "../define-rule.js";
import { idleThresholds } from "./idle-thresholds.js";
import type { Layer } from "./layer.js";
import { originOf, type ParamValue } from "./resolve-params.js";
import type { RulesAt } from "./rules-at.js";
import { searchFacts } from "./search-facts.js";
import { shadowedLayers } from "./shadowed-layers.js";
import { type SearchBudget, unreachedOutcomes } from "./unreachable-outcomes.js";

/** Something to know about a rulebook before relying on it. */
export interface RulebookFinding {
  /**
   * `unset`: the rule is undecided until a layer sets it. `impossible`: the layers together make no sense, and the
   * rule throws. `unreachable`: an outcome that the rule was not seen to come to, and would with another value.
   * `idle`: a threshold that no value of its fact can be on the other side of. `shadowed`: a layer of which nothing
   * remains. `questionable`: documented, and doubtful. `assumed`: ours, not the shop's.
   */
  readonly kind: "unset" | "impossible" | "unreachable" | "idle" | "shadowed" | "questionable" | "assumed";
  /** The rule; absent where it is about a layer. */
  readonly rule?: string;
  /** Its parameter; absent where it is about a layer. */
  readonly param?: string;
  /** The outcome that is `unreachable`. */
  readonly outcome?: string;
  /** The layer that is `shadowed`. */
  readonly layer?: string;
  /** The finding in one sentence: what is so, and where it is not clear, what to do. */
  readonly message: string;
}

/** The most facts that a rule is tried on, and the fewest: so that the comparisons that it makes are seen. */
const mostTries = 1500;
const fewestTries = 200;

/** Walks every parameter of every rule in one scope, and the layers. */
export function lintRulebook(
  rules: readonly Rule[],
  layers: readonly Layer[],
  at: RulesAt,
): RulebookFinding[] {
  const budget: SearchBudget = { tries: 20_000 };
  const ofRules = rules.flatMap((rule) => {
    try {
      const missing = at.missingParams(rule.id).map((param) => unset(rule.id, param));
      return [
        ...missing,
        ...(missing.length > 0 || rule.parts !== undefined ? [] : contradictions(rule, at, budget)),
        ...[...at.paramValues(rule.id)].flatMap(([param, value]) => doubts(rule.id, param, value)),
      ];
    } catch (error) {
      if (error instanceof InvalidInputError) return impossible(rule.id, error);
      throw error;
    }
  });
  return [...ofRules, ...shadowedLayers(layers).map(({ layer, by }) => shadowed(layer, by))];
}

function unset(rule: string, param: string): RulebookFinding {
  const message = `${rule} is undecided until a layer sets params["${rule}"].${param}`;
  return { kind: "unset", rule, param, message };
}

function doubts(rule: string, param: string, value: ParamValue): RulebookFinding[] {
  const { layer, questionable, assumed } = originOf(param, value);
  const text = JSON.stringify(value.value);
  const used = `${rule} uses ${param} = ${text.length > 80 ? `${text.slice(0, 80)}…` : text}`;
  if (questionable !== undefined)
    return [{ kind: "questionable", rule, param, message: `${used}: ${questionable}` }];
  if (!assumed) return [];
  return [{ kind: "assumed", rule, param, message: `${used}, which layer ${layer} assumes` }];
}

function impossible(rule: string, { issues }: InvalidInputError): RulebookFinding[] {
  return issues.map(({ path, expected, received }) => {
    const param = path.slice(`params.${rule}.`.length);
    const message = `${rule} throws until ${param} is ${expected}; it is ${received}`;
    return { kind: "impossible", rule, param, message };
  });
}

/** Outcomes that the parameters rule out, and thresholds that decide nothing. */
function contradictions(rule: Rule, at: RulesAt, budget: SearchBudget): RulebookFinding[] {
  const params = at.params(rule.id);
  const values = at.paramValues(rule.id);
  const search = searchFacts(rule, params, {
    tries: mostTries,
    enough: ({ tries, outcomes }) =>
      tries >= fewestTries && rule.outcomes.every((outcome) => outcomes.has(outcome)),
  });
  const setText = (param: string) =>
    `${param} = ${JSON.stringify(values.get(param)?.value)} (layer ${values.get(param)?.layer})`;
  return [
    ...unreachedOutcomes(rule, params, search, budget).map(
      ({ outcome, param, reachedWith }): RulebookFinding => {
        const remedy = reachedWith === undefined ? "unset it" : `${JSON.stringify(reachedWith)} would do`;
        const message = `${rule.id} was never seen to answer ${outcome} in ${search.tries} tries with ${setText(param)}; ${remedy}`;
        return { kind: "unreachable", rule: rule.id, param, outcome, message };
      },
    ),
    ...[...idleThresholds(rule, at, search)].map(
      ([param, { name, operator, threshold, passed }]): RulebookFinding => {
        const compared = `${name} ${operator} ${JSON.stringify(threshold)} ${passed ? "always" : "never"} holds`;
        const message = `${rule.id} decides nothing by ${setText(param)}: ${compared}, whatever ${name} is; choose a value that it can be on either side of`;
        return { kind: "idle", rule: rule.id, param, message };
      },
    ),
  ];
}

function shadowed(layer: string, by: readonly string[]): RulebookFinding {
  const message =
    by.length === 0
      ? `layer ${layer} sets no parameter; remove it`
      : `layer ${layer} has no effect: wherever it applies, ${by.join(", ")} set${by.length === 1 ? "s" : ""} all that it sets; remove it, or move it behind in the list`;
  return { kind: "shadowed", layer, message };
}
