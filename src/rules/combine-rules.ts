import { z } from "zod";
import { InvalidDefinitionError } from "../errors/index.js";
import type { Check } from "./decision/check.js";
import { rulingOf } from "./decision/ruling.js";
import { type CombinePolicy, type Rule, refuseBadId, type Title } from "./define-rule.js";
import { canonicalJson } from "./fingerprint.js";
import { optionalFields } from "./optional-fields.js";
import { requiredKeys } from "./required-keys.js";
import type { FactsOf, OutcomeOf } from "./rule-types.js";

type Intersection<U> = (U extends unknown ? (part: U) => void : never) extends (part: infer I) => void
  ? I
  : never;

/**
 * Makes one rule of several with the same outcomes, keeping each part's checks in the decision.
 * The parts' parameters stand in the rulebook under the parts' own ids, and what they propose in their own decisions.
 *
 * @param policy - `strictest`: the outcome nearest to the end of the list wins; `mildest`: the one nearest to its
 * beginning. An undecided part leaves the whole undecided unless another part settles it.
 * @param title - its name for people; the titles of its parts where it is absent
 * @throws InvalidDefinitionError when outcomes differ, or two parts mean different things by one fact.
 *
 * @example
 * ```ts
 * import { z } from "zod";
 * import { combineRules, defineRule, defineRulebook, inventoryTurnover } from "opscycle/rules";
 *
 * const shelfLife = defineRule({
 *   id: "inventory.shelf-life",
 *   kind: "alert",
 *   title: { en: "Shelf life", zh: "保质期" },
 *   source: ["house rule"],
 *   facts: z.strictObject({ daysLeft: z.number() }),
 *   params: z.strictObject({ minimumDaysLeft: z.number() }),
 *   outcomes: ["healthy", "watch"],
 *   decide: (facts, params, check) =>
 *     check.atLeast("daysLeft", facts.daysLeft, params.minimumDaysLeft) ? "healthy" : "watch",
 * });
 * const freshness = combineRules("inventory.freshness", [inventoryTurnover, shelfLife], "strictest");
 * const house = { id: "house", params: { "inventory.shelf-life": { minimumDaysLeft: 30 } } };
 * const rulebook = defineRulebook({ rules: [freshness], layers: [house] });
 * const decision = rulebook.decide("inventory.freshness", { turnoverDays: 3, daysLeft: 20 });
 * decision.outcome; // => "watch"
 * decision.parts?.map((part) => part.outcome); // => ["healthy", "watch"]
 * ```
 */
export function combineRules<const Id extends string, const Parts extends readonly [Rule, Rule, ...Rule[]]>(
  id: Id,
  parts: Parts,
  policy: CombinePolicy,
  title: Title = joinedTitle(parts),
): Rule<Id, Intersection<FactsOf<Parts[number]>> & object, object, OutcomeOf<Parts[0]>, undefined> {
  const [first] = parts;
  refuseBadId(id);
  if (new Set(parts.map((part) => part.id)).size < parts.length)
    throw new InvalidDefinitionError(`rule ${id} combines a rule with itself`, { rule: id });
  for (const part of parts) {
    if (part.outcomes.join() !== first.outcomes.join()) {
      throw new InvalidDefinitionError(
        `rule ${id} combines ${first.id} (${first.outcomes.join(", ")}) with ${part.id} (${part.outcomes.join(", ")}); their outcomes must be the same`,
        { rule: id, part: part.id },
      );
    }
  }
  return Object.freeze({
    id,
    kind: first.kind,
    title,
    source: [...new Set(parts.flatMap((part) => part.source))],
    facts: mergeFacts(id, parts),
    params: z.strictObject({}),
    outcomes: first.outcomes as readonly OutcomeOf<Parts[0]>[],
    defaults: {},
    notes: {},
    redLine: parts.some((part) => part.redLine),
    parts,
    combine: policy,
    decide: (facts: object, params: object, check: Check) => {
      const outcomes = parts.map((part) => partOutcome(part, facts, params, check));
      return combineOutcomes(first.outcomes, outcomes, policy) as OutcomeOf<Parts[0]>;
    },
  });
}

function joinedTitle(parts: readonly Rule[]): Title {
  return {
    en: parts.map((part) => part.title.en).join(" + "),
    zh: parts.map((part) => part.title.zh).join(" + "),
  };
}

/** What a part answers; `paramsById` has the parameters of those parts that lack none. */
function partOutcome(part: Rule, facts: object, paramsById: object, check: Check): string {
  const params: unknown = Reflect.get(paramsById, part.id);
  const lacksFact = requiredKeys(part.facts).some((name) => Reflect.get(facts, name) === undefined);
  if (lacksFact || typeof params !== "object" || params === null) return "undecided";
  return rulingOf(part, facts, params, check).outcome;
}

/** One outcome of several; `undecided` unless a part that has decided settles the matter. */
export function combineOutcomes(
  order: readonly string[],
  outcomes: readonly string[],
  policy: CombinePolicy,
): string {
  const ranks = outcomes
    .filter((outcome) => outcome !== "undecided")
    .map((outcome) => order.indexOf(outcome));
  const best = policy === "strictest" ? Math.max(...ranks) : Math.min(...ranks);
  const settled = best === (policy === "strictest" ? order.length - 1 : 0);
  return ranks.length === outcomes.length || settled ? (order[best] ?? "undecided") : "undecided";
}

/** All optional: what each part cannot do without, it says itself. */
function mergeFacts(id: string, parts: readonly Rule[]): z.ZodObject {
  const shape: Record<string, z.core.$ZodType> = {};
  for (const part of parts) {
    for (const [name, field] of Object.entries(part.facts.shape)) {
      const known = shape[name];
      if (
        known !== undefined &&
        canonicalJson(z.toJSONSchema(known)) !== canonicalJson(z.toJSONSchema(field))
      ) {
        throw new InvalidDefinitionError(
          `rule ${id} combines rules that mean different things by the fact ${name}`,
          { rule: id, fact: name },
        );
      }
      shape[name] = field;
    }
  }
  return optionalFields(z.strictObject(shape));
}
