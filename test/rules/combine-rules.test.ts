import { combineRules, defineRule, defineRulebook, type Layer, type Rule } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { messageOf } from "./error-of.js";

const gate = <const Id extends string, const Fact extends string>(id: Id, fact: Fact) =>
  defineRule({
    id,
    kind: "gate",
    title: { en: id, zh: id },
    source: [`about ${fact}`],
    facts: z.strictObject({ [fact]: z.number() }) as z.ZodObject<Record<Fact, z.ZodNumber>>,
    params: z.strictObject({ good: z.number(), fair: z.number() }),
    outcomes: ["good", "fair", "bad"],
    decide: (facts, params, check) => {
      const observed: unknown = Reflect.get(facts, fact);
      if (typeof observed !== "number") throw new TypeError(`${fact} is missing`);
      const good = check.atLeast(fact, observed, params.good);
      const fair = check.atLeast(fact, observed, params.fair);
      return good ? "good" : fair ? "fair" : "bad";
    },
  });
const roas = gate("ads.roas", "roas");
const clicks = gate("ads.clicks", "clickRate");
const layers: Layer[] = [
  { id: "house", params: { "ads.roas": { good: 3, fair: 2 }, "ads.clicks": { good: 0.05, fair: 0.01 } } },
];
const rulesOf = (policy: "strictest" | "mildest") =>
  defineRulebook({ rules: [combineRules("ads.both", [roas, clicks], policy)], layers }).at();

describe("combineRules", () => {
  // good, fair, bad of each part, and null for a fact that nobody knows
  test.each([
    [4, 0.06, "good", "good"],
    [4, 0.02, "fair", "good"],
    [2, 0, "bad", "fair"],
    [1, 0, "bad", "bad"],
    [4, null, "undecided", "good"],
    [1, null, "bad", "undecided"],
    [2, null, "undecided", "undecided"],
    [null, null, "undecided", "undecided"],
  ])(
    "of roas %s and click rate %s is %s by the strictest and %s by the mildest",
    (one, other, strictest, mildest) => {
      const facts = { roas: one, clickRate: other };
      expect(rulesOf("strictest").decide("ads.both", facts).outcome).toBe(strictest);
      expect(rulesOf("mildest").decide("ads.both", facts).outcome).toBe(mildest);
    },
  );

  test("keeps the checks, the missing and the decisions of each part", () => {
    const decision = rulesOf("strictest").decide("ads.both", { roas: 2.5, clickRate: null });
    expect(decision.checks.map(({ name, threshold }) => [name, threshold])).toEqual([
      ["roas", 3],
      ["roas", 2],
    ]);
    expect(decision.missing).toEqual([
      { kind: "fact", name: "clickRate", where: "the fact clickRate of ads.clicks" },
    ]);
    expect(decision.parts?.map(({ rule, outcome }) => [rule, outcome])).toEqual([
      ["ads.roas", "fair"],
      ["ads.clicks", "undecided"],
    ]);
    expect(decision.facts).toEqual({ roas: 2.5 });
  });

  test("passes when each part that stops it is remedied, or any under the mildest policy", () => {
    const facts = { roas: 1, clickRate: 0 };
    const remedies = (policy: "strictest" | "mildest") =>
      rulesOf(policy)
        .decide("ads.both", facts)
        .toPass.map(({ changes }) => changes.map(({ fact, to }) => [fact, to]));
    expect(remedies("strictest")).toEqual([
      [
        ["roas", 3],
        ["clickRate", 0.05],
      ],
    ]);
    expect(remedies("mildest")).toEqual([[["roas", 3]], [["clickRate", 0.05]]]);
  });

  test("leaves a part undecided whose parameter is unset, and says where to set it", () => {
    const rules = defineRulebook({
      rules: [combineRules("ads.both", [roas, clicks], "mildest")],
      layers: [{ id: "house", params: { "ads.roas": { good: 3, fair: 2 }, "ads.clicks": { good: 0.05 } } }],
    });
    expect(rules.decide("ads.both", { roas: 3, clickRate: 1 }).outcome).toBe("good");
    expect(rules.decide("ads.both", { roas: 2, clickRate: 1 })).toMatchObject({
      outcome: "undecided",
      missing: [
        { kind: "param", name: "fair", where: 'params["ads.clicks"].fair in a layer of the rulebook' },
      ],
    });
    expect(rules.lint().map(({ rule, param }) => `${rule} ${param}`)).toEqual(["ads.clicks fair"]);
  });

  test("combines combined rules", () => {
    const sales = gate("ads.sales", "sales");
    const inner = combineRules("ads.both", [roas, clicks], "mildest");
    const outer = combineRules("ads.all", [inner, sales], "strictest");
    const more: Layer = { id: "more", params: { "ads.sales": { good: 10, fair: 5 } } };
    const rules = defineRulebook({ rules: [outer], layers: [...layers, more] });
    const decision = rules.decide("ads.all", { roas: 4, clickRate: null, sales: 7 });
    expect(decision.outcome).toBe("fair");
    expect(decision.parts?.[0]?.parts).toHaveLength(2);
    expect(decision.toPass).toEqual([{ changes: [{ fact: "sales", from: 7, operator: ">=", to: 10 }] }]);
  });

  test("refuses a fact that no part knows", () => {
    const untyped: { decide(id: string, facts: object): unknown } = rulesOf("strictest");
    expect(messageOf(() => untyped.decide("ads.both", { roas: 1, clickRat: 1 }))).toBe(
      'rule ads.both requires clickRat to be absent: the name is not known (did you mean "clickRate"?), received 1',
    );
  });

  test("refuses parts that do not go together", () => {
    const other: Rule = { ...roas, id: "ads.other", outcomes: ["yes", "no"] };
    const text: Rule = { ...roas, id: "ads.text", facts: z.strictObject({ roas: z.string() }) };
    const message = (one: Rule, two: Rule) => messageOf(() => combineRules("ads.x", [one, two], "strictest"));
    expect(message(roas, other)).toBe(
      "rule ads.x combines ads.roas (good, fair, bad) with ads.other (yes, no); their outcomes must be the same",
    );
    expect(message(roas, text)).toBe("rule ads.x combines rules that mean different things by the fact roas");
    expect(message(roas, roas)).toBe("rule ads.x combines a rule with itself");
    expect(messageOf(() => combineRules("both", [roas, clicks], "strictest"))).toBe(
      "rule both requires an id of dotted lower-case words, such as trial.pass",
    );
  });
});
