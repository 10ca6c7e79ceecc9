import type { Rule } from "./define-rule.js";
import { originOf } from "./resolve-params.js";
import type { RulesAt } from "./rules-at.js";

/** Something to know about a rulebook before relying on it. */
export interface RulebookFinding {
  /** `unset`: the rule is undecided until a layer sets it. `assumed`: ours, not the shop's. `questionable`: documented, and doubtful. */
  readonly kind: "unset" | "assumed" | "questionable";
  readonly rule: string;
  readonly param: string;
  /** The finding in one sentence. */
  readonly message: string;
}

/** Walks every parameter of every rule in one scope. */
export function lintRulebook(rules: readonly Rule[], at: RulesAt): RulebookFinding[] {
  return rules.flatMap((rule) => {
    const missing = at.missingParams(rule.id);
    const unset = missing.map(
      (param): RulebookFinding => ({
        kind: "unset",
        rule: rule.id,
        param,
        message: `${rule.id} is undecided until a layer sets params["${rule.id}"].${param}`,
      }),
    );
    const doubtful = [...at.paramValues(rule.id)].flatMap(([param, value]): RulebookFinding[] => {
      const origin = originOf(param, value);
      if (origin.kind !== "param") return [];
      const printed = JSON.stringify(value.value);
      if (origin.questionable !== undefined) {
        return [
          {
            kind: "questionable",
            rule: rule.id,
            param,
            message: `${rule.id} uses ${param} = ${printed}: ${origin.questionable}`,
          },
        ];
      }
      if (!origin.assumed) return [];
      return [
        {
          kind: "assumed",
          rule: rule.id,
          param,
          message: `${rule.id} uses ${param} = ${printed}, which layer ${origin.layer} assumes`,
        },
      ];
    });
    return [...unset, ...doubtful];
  });
}
