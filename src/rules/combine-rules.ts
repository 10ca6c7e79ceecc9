import { z } from "zod";
import { InvalidDefinitionError } from "../errors/index.js";
import type { Decision, Remedy } from "./decision.js";
import type { CombinePolicy, Rule } from "./define-rule.js";
import { canonicalJson } from "./fingerprint.js";
import type { FactsOf, OutcomeOf } from "./rule-types.js";

type Intersection<U> = (U extends unknown ? (part: U) => void : never) extends (part: infer I) => void
  ? I
  : never;

/**
 * Makes one rule of several with the same outcomes, keeping each part's checks in the decision.
 * The parts' parameters stand in the rulebook under the parts' own ids.
 *
 * @param policy - `strictest`: the outcome nearest to the end of the list wins; `mildest`: the one nearest to its
 * beginning. An undecided part leaves the whole undecided unless another part settles it.
 * @throws InvalidDefinitionError when outcomes differ, or two parts mean different things by one fact.
 */
export function combineRules<const Id extends string, const Parts extends readonly [Rule, Rule, ...Rule[]]>(
  id: Id,
  parts: Parts,
  policy: CombinePolicy,
): Rule<Id, Intersection<FactsOf<Parts[number]>> & object, object, OutcomeOf<Parts[0]>, undefined> {
  const [first] = parts;
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
    title: {
      en: parts.map((part) => part.title.en).join(" + "),
      zh: parts.map((part) => part.title.zh).join(" + "),
    },
    source: [...new Set(parts.flatMap((part) => part.source))],
    facts: mergeFacts(id, parts),
    params: z.strictObject({}),
    outcomes: first.outcomes as readonly OutcomeOf<Parts[0]>[],
    defaults: {},
    notes: {},
    redLine: parts.some((part) => part.redLine),
    parts,
    combine: policy,
    decide: (facts: object, params: object, check: Parameters<Rule["decide"]>[2]) => {
      const outcomes = parts.map((part) => {
        const ruling = part.decide(facts, Reflect.get(params, part.id) as object, check);
        return typeof ruling === "string" ? ruling : ruling.outcome;
      });
      return combineOutcomes(first.outcomes, outcomes, policy) as OutcomeOf<Parts[0]>;
    },
  });
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

/** What would give a combined rule its first outcome: something for every part that stops it, or any part's remedy. */
export function combineRemedies(
  parts: readonly Decision[],
  firstOutcome: string | undefined,
  policy: CombinePolicy,
): Remedy[] {
  const stopping = parts.filter((part) => part.outcome !== firstOutcome);
  if (policy === "mildest") return stopping.flatMap((part) => part.toPass);
  const each = stopping.map((part) => part.toPass[0]);
  const found = each.filter((remedy) => remedy !== undefined);
  return found.length < each.length || found.length === 0
    ? []
    : [{ changes: found.flatMap((remedy) => remedy.changes) }];
}

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
  return z.strictObject(shape);
}
