import { didYouMean, InvalidDefinitionError } from "../errors/index.js";
import type { Rule } from "./define-rule.js";

/** The rules with one of them replaced. */
export type Replaced<Rules extends readonly Rule[], Mine extends Rule> = {
  readonly [Index in keyof Rules]: Rules[Index] extends { readonly id: Mine["id"] } ? Mine : Rules[Index];
};

/**
 * Puts your rule in the place of the one with the same id.
 *
 * It must ask for the same facts or fewer, and answer with the same outcomes or fewer: then everything that
 * consults the old rule can consult yours.
 *
 * @throws InvalidDefinitionError when there is no such rule, or yours asks for more or answers something else.
 */
export function replaceRule<const Rules extends readonly Rule[], Mine extends Rule>(
  rules: Rules,
  mine: Mine,
): Replaced<Rules, Mine> {
  const old = rules.find((rule) => rule.id === mine.id);
  if (old === undefined) {
    const near = didYouMean(
      mine.id,
      rules.map((rule) => rule.id),
    );
    throw new InvalidDefinitionError(
      `replaceRule requires a rule with the id ${mine.id} to replace, found none${near}`,
      { rule: mine.id },
    );
  }
  refuseMore(mine.id, "asks for the fact", Object.keys(mine.facts.shape), Object.keys(old.facts.shape));
  refuseMore(mine.id, "answers with the outcome", mine.outcomes, old.outcomes);
  return rules.map((rule) => (rule.id === mine.id ? mine : rule)) as Replaced<Rules, Mine>;
}

function refuseMore(id: string, does: string, mine: readonly string[], old: readonly string[]): void {
  for (const name of mine) {
    if (!old.includes(name)) {
      throw new InvalidDefinitionError(
        `rule ${id} ${does} ${name}, which the rule it replaces does not know (${old.join(", ")})`,
        { rule: id, name },
      );
    }
  }
}
