import { InvalidInputError } from "../../errors/index.js";
import type { Rule } from "../define-rule.js";
import { originOf, type ParamValue } from "./resolve-params.js";
import type { RulesAt } from "./rules-at.js";

/** Something to know about a rulebook before relying on it. */
export interface RulebookFinding {
  /**
   * `unset`: the rule is undecided until a layer sets it. `impossible`: the layers together make no sense, and the
   * rule throws. `questionable`: documented, and doubtful. `assumed`: ours, not the shop's.
   */
  readonly kind: "unset" | "impossible" | "questionable" | "assumed";
  readonly rule: string;
  readonly param: string;
  /** The finding in one sentence. */
  readonly message: string;
}

/** Walks every parameter of every rule in one scope. */
export function lintRulebook(rules: readonly Rule[], at: RulesAt): RulebookFinding[] {
  return rules.flatMap(({ id }) => {
    try {
      return [
        ...at.missingParams(id).map((param) => unset(id, param)),
        ...[...at.paramValues(id)].flatMap(([param, value]) => doubts(id, param, value)),
      ];
    } catch (error) {
      if (error instanceof InvalidInputError) return impossible(id, error);
      throw error;
    }
  });
}

function unset(rule: string, param: string): RulebookFinding {
  const message = `${rule} is undecided until a layer sets params["${rule}"].${param}`;
  return { kind: "unset", rule, param, message };
}

function doubts(rule: string, param: string, value: ParamValue): RulebookFinding[] {
  const { layer, questionable, assumed } = originOf(param, value);
  const used = `${rule} uses ${param} = ${JSON.stringify(value.value)}`;
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
