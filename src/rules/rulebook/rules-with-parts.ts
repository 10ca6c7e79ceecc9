import { InvalidDefinitionError } from "../../errors/index.js";
import type { Rule } from "../define-rule.js";

/**
 * The rules of a rulebook, the parts of combined rules among them.
 *
 * @throws InvalidDefinitionError when two rules have one id.
 */
export function rulesWithParts(rules: readonly Rule[]): readonly Rule[] {
  const byId = new Map<string, Rule>();
  for (const rule of rules) {
    if (byId.has(rule.id)) {
      throw new InvalidDefinitionError(
        `rulebook has two rules with the id ${rule.id}; use replaceRule to replace one`,
        { rule: rule.id },
      );
    }
    byId.set(rule.id, rule);
  }
  for (const part of rules.flatMap(partsOf)) {
    const known = byId.get(part.id);
    if (known !== undefined && known !== part) {
      throw new InvalidDefinitionError(
        `rulebook has a combined rule with another ${part.id} than its own; combine the same rule`,
        { rule: part.id },
      );
    }
    byId.set(part.id, part);
  }
  return [...byId.values()];
}

function partsOf(rule: Rule): readonly Rule[] {
  return (rule.parts ?? []).flatMap((part) => [part, ...partsOf(part)]);
}
