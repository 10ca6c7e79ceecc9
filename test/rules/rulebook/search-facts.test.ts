import fc from "fast-check";
import { builtInRules, defineRule, type Rule, trialPass } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { searchFacts } from "../../../src/rules/rulebook/search-facts.js";
import { arbitraryParams } from "../arbitrary-facts.js";

const house = {
  kind: "gate",
  title: { en: "House", zh: "店" },
  source: ["house rule"],
  params: z.strictObject({}),
  outcomes: ["yes", "no"],
} as const;

describe("searchFacts", () => {
  test("tries every combination where there are few, each once", () => {
    const seen: string[] = [];
    const rule = defineRule({
      ...house,
      id: "house.few",
      facts: z.strictObject({ a: z.boolean(), b: z.exactOptional(z.enum(["x", "y", "z"])), c: z.boolean() }),
      decide: (facts) => {
        seen.push(JSON.stringify(facts));
        return "no";
      },
    });
    const { tries } = searchFacts(rule, {}, { tries: 1000 });
    // Two by four, the absent one counted, by two.
    expect(new Set(seen).size).toBe(16);
    expect(tries).toBe(16);
    expect(seen).toHaveLength(16);
  });

  test("finds its way from one threshold to the next, though each shows only behind the one before", () => {
    const rule = defineRule({
      ...house,
      id: "house.deep",
      facts: z.strictObject({ a: z.number(), b: z.number(), c: z.number() }),
      decide: (facts, _params, check) => {
        if (facts.a !== 30) return "no";
        if (!check.atLeast("b", facts.b, 7654.321)) return "no";
        return check.above("c", facts.c, 98765.4321) ? "yes" : "no";
      },
    });
    expect([...searchFacts(rule, {}, { tries: 1000 }).outcomes]).toEqual(["no", "yes"]);
  });

  test("takes words from the parameters", () => {
    const rule = defineRule({
      ...house,
      id: "house.word",
      facts: z.strictObject({ kind: z.string(), records: z.array(z.string()) }),
      params: z.strictObject({ exempt: z.array(z.string()), needed: z.array(z.string()) }),
      decide: (facts, params) =>
        params.exempt.includes(facts.kind) && params.needed.every((one) => facts.records.includes(one))
          ? "yes"
          : "no",
    });
    const params = { exempt: ["fresh food"], needed: ["batch", "origin"] };
    expect(searchFacts(rule, params, { tries: 1000 }).outcomes).toContain("yes");
  });

  test("gives up a rule with a fact that it cannot make up", () => {
    const facts = z.strictObject({ code: z.string().regex(/^[0-9]{13}$/) });
    const rule = defineRule({ ...house, id: "house.code", facts, decide: () => "yes" });
    expect(searchFacts(rule, {}, { tries: 1000 })).toMatchObject({ tries: 0, ways: [] });
  });

  test.each(builtInRules.slice(0, 6).map((rule): Rule => rule))(
    "asks $id within the limit, the same way each time, with facts that it takes",
    (rule) => {
      fc.assert(
        fc.property(arbitraryParams(rule), fc.integer({ min: 1, max: 300 }), (params, tries) => {
          const search = searchFacts(rule, params, { tries });
          expect(search.tries).toBeLessThanOrEqual(tries);
          for (const { facts, outcome } of search.ways) {
            expect(rule.facts.safeParse(facts).success).toBe(true);
            expect([...rule.outcomes, "undecided"]).toContain(outcome);
          }
          expect(searchFacts(rule, params, { tries }).ways).toEqual(search.ways);
        }),
        { numRuns: 10 },
      );
    },
  );

  test("begins with the seeds, and ends when it has enough", () => {
    const params = {
      minimumDays: 1,
      maximumDays: 2,
      minimumUnits: 3,
      minimumMaturedUnits: 0,
      maximumRounds: 1,
    };
    const seed = { days: 9, units: 5, maturedUnits: 5, roundsUsed: 0 };
    const search = searchFacts(trialPass, params, { tries: 100, seeds: [seed], enough: () => true });
    expect(search).toMatchObject({ tries: 1, ways: [{ facts: seed, outcome: "pass" }] });
  });
});
