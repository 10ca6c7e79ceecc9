import { didYouMean, InvalidDefinitionError } from "../errors/index.js";
import type { Rule } from "./define-rule.js";
import { requiredKeys } from "./required-keys.js";

/** The rules with one of them replaced. */
export type Replaced<Rules extends readonly Rule[], Mine extends Rule> = {
  readonly [Index in keyof Rules]: Rules[Index] extends { readonly id: Mine["id"] } ? Mine : Rules[Index];
};

/**
 * Puts your rule in the place of the one with the same id.
 *
 * It must ask for the same facts or fewer, and answer with the same outcomes or fewer: then everything that
 * consults the old rule can consult yours. Its parameters are its own; take {@link starterLayerFor} for a starter
 * layer without the old rule's.
 *
 * @throws InvalidDefinitionError when there is no such rule, yours asks for more or answers something else, or a red
 * line is to be replaced by what is none.
 *
 * @example
 * ```ts
 * import { z } from "zod";
 * import { builtInRules, defineRule, defineRulebook, replaceRule, starterLayerFor } from "opscycle/rules";
 *
 * const mine = defineRule({
 *   id: "inventory.turnover",
 *   kind: "alert",
 *   title: { en: "Turnover, our way", zh: "库存周转（自定）" },
 *   source: ["house rule"],
 *   facts: z.strictObject({ turnoverDays: z.number() }),
 *   params: z.strictObject({ limitDays: z.number() }),
 *   outcomes: ["healthy", "watch"],
 *   decide: (facts, params, check) =>
 *     check.below("turnoverDays", facts.turnoverDays, params.limitDays) ? "healthy" : "watch",
 * });
 * const rules = replaceRule(builtInRules, mine);
 * const house = { id: "house", params: { "inventory.turnover": { limitDays: 45 } } };
 * const rulebook = defineRulebook({ rules, layers: [starterLayerFor(rules), house] });
 * rulebook.decide("inventory.turnover", { turnoverDays: 45 }).outcome; // => "watch"
 * ```
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
  if (old.redLine && !mine.redLine) {
    throw new InvalidDefinitionError(
      `rule ${mine.id} requires redLine: true, as the red line that it replaces; nobody may overrule one`,
      { rule: mine.id },
    );
  }
  refuseMore(mine.id, "asks for the fact", Object.keys(mine.facts.shape), Object.keys(old.facts.shape));
  refuseMore(mine.id, "cannot do without the fact", requiredKeys(mine.facts), requiredKeys(old.facts));
  refuseMore(mine.id, "answers with the outcome", mine.outcomes, old.outcomes);
  return rules.map((rule) => (rule.id === mine.id ? mine : rule)) as Replaced<Rules, Mine>;
}

function refuseMore(id: string, does: string, mine: readonly string[], old: readonly string[]): void {
  for (const name of mine) {
    if (!old.includes(name)) {
      throw new InvalidDefinitionError(
        `rule ${id} ${does} ${name}, unlike the rule that it replaces (${old.join(", ") || "none"})`,
        { rule: id, name },
      );
    }
  }
}
