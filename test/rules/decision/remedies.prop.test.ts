import fc from "fast-check";
import { builtInRules, type Change, defineRulebook, type Rule } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { arbitraryFacts, arbitraryParams } from "../arbitrary-facts.js";

/** A value that a person who reads the change might come with; not the one that the library tries. */
function comply(rule: Rule, { fact, operator, to }: Change): unknown {
  if (operator === "in" && Array.isArray(to)) return to.at(-1);
  if (typeof to !== "number") return to;
  const field = rule.facts.shape[fact];
  const candidates = {
    ">=": [to, Math.ceil(to)],
    ">": [to + 1, to + 0.001],
    "<=": [to, Math.floor(to)],
    "<": [to - 1, to - 0.001, to / 2],
    "=": [to],
    in: [to],
  }[operator];
  return candidates.find((value) => field !== undefined && z.safeParse(field, value).success);
}

/**
 * They judge lists, texts, or a figure made of several facts: there is no single fact that could be named, or arbitrary
 * facts hardly ever come near one.
 */
const withoutRemedies = new Set([
  "campaign.metric-weights",
  "certification.food",
  "community.balance",
  "compliance.red-lines",
  "crossborder.certification",
  "crossborder.declaration",
  "data.comparison",
  "demand.warning",
  "experiment.significance",
  "kol.match",
  "listing.sku-options",
  "listing.title",
  "listing.wording",
  "member.programme",
  "penalty.follow-up",
  "promotion.strength",
  "quality.traceability",
  "redline.brushing",
  "redline.unfair-competition",
]);

const gates = builtInRules.map((rule): Rule => rule).filter((rule) => rule.kind !== "policy");

describe("toPass", () => {
  test.each(gates)("gives the first outcome when it is followed: $id", (rule) => {
    const cases = fc.record({ params: arbitraryParams(rule), facts: arbitraryFacts(rule) });
    let followed = 0;
    fc.assert(
      fc.property(cases, ({ params, facts }) => {
        const layers = [{ id: "house", params: { [rule.id]: params } }];
        const rules = defineRulebook({ rules: [rule], layers }).at();
        const decision = rules.decide(rule.id, facts);
        if (decision.outcome === rule.outcomes[0]) expect(decision.toPass).toEqual([]);
        for (const { changes } of decision.toPass) {
          const changed = changes.map((change) => [change.fact, comply(rule, change)]);
          const after = rules.decide(rule.id, { ...facts, ...Object.fromEntries(changed) });
          expect(after.outcome).toBe(rule.outcomes[0]);
          followed++;
        }
      }),
      { numRuns: 400 },
    );
    if (!withoutRemedies.has(rule.id)) expect(followed).toBeGreaterThan(0);
  });
});
