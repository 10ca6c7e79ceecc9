import fc from "fast-check";
import {
  adRoiGate,
  builtInRules,
  defineRule,
  defineRulebook,
  inventoryTurnover,
  type Layer,
  type Rule,
  type Scope,
  starterLayer,
  starterLayerFor,
  trialPass,
} from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { requiredKeys } from "../../../src/rules/required-keys.js";

const share = builtInRules.filter((rule) => rule.id === "inventory.slow-mover-share");

describe("Rulebook.lint", () => {
  test("lists every required parameter that nothing sets", () => {
    const expected = builtInRules.flatMap((rule) =>
      requiredKeys(rule.params)
        .filter((param) => !(param in rule.defaults))
        .map((param) => `${rule.id} ${param}`),
    );
    const findings = defineRulebook({ rules: builtInRules }).lint();
    const unset = findings.filter(({ kind }) => kind === "unset");
    expect(unset.map(({ rule, param }) => `${rule} ${param}`)).toEqual(expected);
    expect(expected.length).toBeGreaterThan(20);
  });

  test("says in one sentence what is unset, assumed, questionable or impossible", () => {
    const rules = [...share, inventoryTurnover];
    const season: Layer = {
      id: "season",
      when: { season: "x", category: "y" },
      params: { "inventory.slow-mover-share": { clearAtShare: 0.1 } },
    };
    const low: Layer = {
      id: "low",
      when: { season: "x" },
      params: { "inventory.slow-mover-share": { raiseAboveShare: 0.12 } },
    };
    const high: Layer = {
      id: "high",
      when: { category: "y" },
      params: { "inventory.slow-mover-share": { clearAtShare: 0.14 } },
    };
    const starter = { ...starterLayer, params: { "inventory.slow-mover-share": { clearAtShare: 0.12 } } };
    const sentences = (layers: Layer[], scope = {}) =>
      defineRulebook({ rules, layers })
        .lint(scope)
        .map(({ kind, message }) => `${kind}: ${message}`);
    const turnover =
      "questionable: inventory.turnover uses healthyTurnoverDays = 3.5: 3.5 days are about 104 turns a year, implausible for most goods (E-09)";
    expect(sentences([])).toEqual([
      'unset: inventory.slow-mover-share is undecided until a layer sets params["inventory.slow-mover-share"].clearAtShare',
      turnover,
    ]);
    expect(sentences([starter])).toEqual([
      "assumed: inventory.slow-mover-share uses clearAtShare = 0.12, which layer starter assumes",
      turnover,
    ]);
    expect(sentences([starter, season])).toHaveLength(2);
    expect(sentences([starter, low, high], { season: "x", category: "y" })).toEqual([
      "impossible: inventory.slow-mover-share throws until clearAtShare is at most raiseAboveShare; it is 0.14",
      turnover,
    ]);
  });

  test("finds nothing impossible with the starter layer", () => {
    const kinds = defineRulebook({ rules: builtInRules, layers: [starterLayer] })
      .lint()
      .map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(["assumed", "questionable", "unset"]));
  });

  test("finds nothing in what the shop set itself", () => {
    const house = { id: "house", params: { "inventory.turnover": { healthyTurnoverDays: 45 } } };
    expect(defineRulebook({ rules: [inventoryTurnover], layers: [house] }).lint()).toEqual([]);
  });

  test("tells of no outcome out of reach, no idle threshold and no layer without effect with the starter layer", () => {
    const findings = defineRulebook({ rules: builtInRules, layers: [starterLayer] }).lint();
    const doubts = findings.filter(({ kind }) => ["unreachable", "idle", "shadowed"].includes(kind));
    expect(doubts.map(({ message }) => message)).toEqual([]);
  });

  test("is done with a hundred rules in two seconds", () => {
    const times = Math.ceil(100 / builtInRules.length);
    const copies = Array.from({ length: times }, (_, copy) =>
      builtInRules.map((rule: Rule): Rule => ({ ...rule, id: `copy${copy}.${rule.id}` })),
    ).flat();
    const alone = copies.filter(({ parts }) => parts === undefined);
    const params = alone.map(({ id }) => [id, starterLayer.params[id.slice(id.indexOf(".") + 1)] ?? {}]);
    const layer = { id: "starter", params: Object.fromEntries(params) };
    const rulebook = defineRulebook({ rules: alone, layers: [layer] });
    const durations = [1, 2, 3].map(() => {
      const start = performance.now();
      rulebook.lint();
      return performance.now() - start;
    });
    expect(Math.min(...durations)).toBeLessThan(2000);
    expect(copies.length).toBeGreaterThanOrEqual(100);
  });
});

/** A rule that compares one fact with one parameter. */
function comparing(
  operator: "atLeast" | "above" | "atMost" | "below",
  fact: z.ZodNumber,
  outcomes: readonly ["yes", "no"] = ["yes", "no"],
) {
  return defineRule({
    id: "house.compares",
    kind: "gate",
    title: { en: "Compares", zh: "比较" },
    source: ["house rule"],
    facts: z.strictObject({ share: fact }),
    params: z.strictObject({ limit: z.number() }),
    outcomes,
    decide: (facts, params, check) => (check[operator]("share", facts.share, params.limit) ? "yes" : "no"),
  });
}

const kindsOf = (rule: Rule, params: { readonly [param: string]: unknown }) =>
  defineRulebook({ rules: [rule], layers: [{ id: "house", params: { [rule.id]: params } }] })
    .lint()
    .map(({ kind, param, outcome }) => [kind, param, outcome].filter(Boolean).join(" "));

describe("Rulebook.lint of thresholds that decide nothing", () => {
  const rate = z.number().min(0).max(1);
  const open = z.number().gt(0).lt(1);

  test.each([
    ["atLeast", rate, 0, true],
    ["atLeast", rate, 0.001, false],
    ["atLeast", rate, 1, false],
    ["atLeast", rate, 1.001, true],
    ["below", rate, 0, true],
    ["below", rate, 0.001, false],
    ["below", rate, 1, false],
    ["below", rate, 1.001, true],
    ["above", rate, -0.001, true],
    ["above", rate, 0, false],
    ["above", rate, 0.999, false],
    ["above", rate, 1, true],
    ["atMost", rate, -0.001, true],
    ["atMost", rate, 0, false],
    ["atMost", rate, 0.999, false],
    ["atMost", rate, 1, true],
    ["above", open, 0, true],
    ["atMost", open, 0, true],
    ["above", open, 0.001, false],
    ["atLeast", open, 1, true],
    ["below", open, 1, true],
    ["below", open, 0.999, false],
    ["atLeast", z.number(), -1e9, false],
    ["atLeast", z.int().min(0).max(5), 5.5, true],
    ["atLeast", z.int().min(0).max(5), 4.5, false],
  ] as const)("%s, a fact, %d: %s", (operator, fact, limit, isIdle) => {
    const kinds = kindsOf(comparing(operator, fact), { limit });
    expect(kinds.includes("idle limit")).toBe(isIdle);
  });

  test("says what to do", () => {
    const layer = { id: "house", params: { "trial.pass": { maximumReturnRate: 1 } } };
    const layers = [starterLayerFor([trialPass]), layer];
    const findings = defineRulebook({ rules: [trialPass], layers }).lint();
    expect(findings.filter(({ kind }) => kind === "idle")).toEqual([
      {
        kind: "idle",
        rule: "trial.pass",
        param: "maximumReturnRate",
        message:
          "trial.pass decides nothing by maximumReturnRate = 1 (layer house): returnRate <= 1 always holds, whatever returnRate is; choose a value that it can be on either side of",
      },
    ]);
  });

  test("does not speak of a parameter that another comparison or computation uses", () => {
    const both = (second: "share" | "units" | "half") =>
      defineRule({
        id: "house.both",
        kind: "gate",
        title: { en: "Both", zh: "两者" },
        source: ["house rule"],
        facts: z.strictObject({ share: rate, units: z.number() }),
        params: z.strictObject({ limit: z.number() }),
        outcomes: ["yes", "no"],
        decide: (facts, params, check) => {
          const one = check.atMost("share", facts.share, params.limit);
          const other =
            second === "half"
              ? check.atMost("units", facts.units, check.compute("half", "limit ÷ 2", params.limit / 2))
              : check.atMost(second, facts[second], params.limit);
          return one && other ? "yes" : "no";
        },
      });
    expect(kindsOf(both("share"), { limit: 1 })).toContain("idle limit");
    expect(kindsOf(both("units"), { limit: 1 })).not.toContain("idle limit");
    expect(kindsOf(both("half"), { limit: 1 })).not.toContain("idle limit");
  });

  test("speaks of a word that the fact never is", () => {
    const grade = defineRule({
      id: "house.grade",
      kind: "gate",
      title: { en: "Grade", zh: "等级" },
      source: ["house rule"],
      facts: z.strictObject({ grade: z.enum(["a", "b"]), other: z.enum(["a", "b"]) }),
      params: z.strictObject({ best: z.string(), good: z.array(z.string()) }),
      outcomes: ["yes", "no"],
      decide: (facts, params, check) => {
        const best = check.equals<string>("grade", facts.grade, params.best);
        return check.oneOf<string>("other", facts.other, params.good) || best ? "yes" : "no";
      },
    });
    expect(kindsOf(grade, { best: "A", good: ["a"] })).toEqual(["idle best"]);
    expect(kindsOf(grade, { best: "a", good: ["A", "B"] })).toEqual(["idle good"]);
    expect(kindsOf(grade, { best: "a", good: ["A", "b"] })).toEqual([]);
  });
});

describe("Rulebook.lint of outcomes out of reach", () => {
  const trialWith = (params: { readonly [param: string]: unknown }) =>
    defineRulebook({ rules: [trialPass], layers: [starterLayerFor([trialPass]), house(params)] })
      .lint()
      .filter(({ kind }) => kind === "unreachable");
  const house = (params: { readonly [param: string]: unknown }): Layer => ({
    id: "house",
    params: { "trial.pass": params },
  });

  test("names the outcome, the parameter in the way and a value that would do", () => {
    expect(trialWith({ maximumRounds: 0 })).toEqual([
      {
        kind: "unreachable",
        rule: "trial.pass",
        param: "maximumRounds",
        outcome: "adjust",
        message:
          "trial.pass was never seen to answer adjust in 1500 tries with maximumRounds = 0 (layer house); 1 would do",
      },
    ]);
    expect(trialWith({ maximumRounds: 1 })).toEqual([]);
  });

  test("names each parameter that would do", () => {
    expect(
      trialWith({ minimumDays: 60, maximumDays: 60 }).map(({ param, outcome }) => [outcome, param]),
    ).toEqual([
      ["adjust", "minimumDays"],
      ["adjust", "maximumDays"],
    ]);
  });

  test("names a threshold to be unset where no value would do", () => {
    const never = defineRule({
      id: "house.never",
      kind: "gate",
      title: { en: "Never", zh: "从不" },
      source: ["house rule"],
      facts: z.strictObject({ units: z.number() }),
      params: z.strictObject({ least: z.exactOptional(z.number()) }),
      outcomes: ["yes", "no"],
      decide: (_facts, params) => (params.least === undefined ? "yes" : "no"),
    });
    const layers = [{ id: "house", params: { "house.never": { least: 3 } } }];
    expect(defineRulebook({ rules: [never], layers }).lint()).toEqual([
      expect.objectContaining({ kind: "unreachable", outcome: "yes", param: "least" }),
    ]);
    expect(defineRulebook({ rules: [never], layers }).lint()[0]?.message).toMatch(/; unset it$/);
  });

  test("names the value that is nearest to the present one", () => {
    const most = defineRule({
      id: "house.most",
      kind: "gate",
      title: { en: "Most", zh: "最多" },
      source: ["house rule"],
      facts: z.strictObject({ units: z.number() }),
      params: z.strictObject({ least: z.number() }),
      outcomes: ["yes", "no"],
      decide: (_facts, params) => (params.least <= 30 ? "yes" : "no"),
    });
    const layers = [{ id: "house", params: { "house.most": { least: 40 } } }];
    expect(defineRulebook({ rules: [most], layers }).lint()[0]?.message).toMatch(/; 20 would do$/);
  });

  test("does not blame the parameters for an outcome that was only hard to find", () => {
    const both = defineRule({
      id: "house.both-exact",
      kind: "gate",
      title: { en: "Both exact", zh: "两者相符" },
      source: ["house rule"],
      facts: z.strictObject({ one: z.number(), other: z.number() }),
      params: z.strictObject({ first: z.number(), second: z.number(), needed: z.number() }),
      outcomes: ["yes", "no"],
      decide: (facts, params) => {
        const hits = [facts.one === params.first, facts.other === params.second].filter(Boolean).length;
        return hits >= params.needed ? "yes" : "no";
      },
    });
    expect(kindsOf(both, { first: 7.3, second: 4.7, needed: 2 })).toEqual([]);
    expect(kindsOf(both, { first: 7.3, second: 4.7, needed: 3 })).toEqual(["unreachable needed yes"]);
  });

  test("does not blame the parameters for an outcome that no parameter brings about", () => {
    const hidden = defineRule({
      id: "house.hidden",
      kind: "gate",
      title: { en: "Hidden", zh: "隐藏" },
      source: ["house rule"],
      facts: z.strictObject({ code: z.string() }),
      params: z.strictObject({ limit: z.number() }),
      outcomes: ["yes", "no"],
      decide: (facts) => (facts.code === "a very special word" ? "yes" : "no"),
    });
    expect(kindsOf(hidden, { limit: 3 })).toEqual([]);
  });

  test("does not take a rule amiss that cannot reckon with some facts", () => {
    const divides = defineRule({
      id: "house.divides",
      kind: "gate",
      title: { en: "Divides", zh: "相除" },
      source: ["house rule"],
      facts: z.strictObject({ revenue: z.number().nonnegative(), spend: z.number().nonnegative() }),
      params: z.strictObject({ floor: z.number() }),
      outcomes: ["yes", "no"],
      decide: (facts, params, check) =>
        check.atLeast(
          "roas",
          check.compute("roas", "revenue ÷ spend", facts.revenue / facts.spend),
          params.floor,
        )
          ? "yes"
          : "no",
    });
    expect(kindsOf(divides, { floor: 3 })).toEqual([]);
  });
});

describe("Rulebook.lint of layers", () => {
  const turnover = (id: string, more: Partial<Layer> = {}): Layer => ({
    id,
    params: { "inventory.turnover": { healthyTurnoverDays: 9 } },
    ...more,
  });
  const shadowedIn = (...layers: Layer[]) =>
    defineRulebook({ rules: [inventoryTurnover, adRoiGate], layers })
      .lint()
      .filter(({ kind }) => kind === "shadowed")
      .map(({ layer }) => layer);
  const fresh = { when: { category: "fresh" } };
  const november = { from: "2024-11-01T00:00:00Z", until: "2024-12-01T00:00:00Z" };
  const autumn = { from: "2024-09-01T00:00:00Z", until: "2024-12-01T00:00:00Z" };
  const winter = { from: "2024-11-15T00:00:00Z", until: "2025-03-01T00:00:00Z" };
  const untilMiddle = { until: "2024-11-15T00:00:00Z" };

  test.each<[string, readonly Layer[], readonly string[]]>([
    ["one layer", [turnover("a")], []],
    ["a later one with the same parameters", [turnover("a"), turnover("b")], ["a"]],
    ["a later one of a category", [turnover("a"), turnover("b", fresh)], []],
    ["an earlier one of the same category", [turnover("a", fresh), turnover("b", fresh)], ["a"]],
    [
      "the same category of one platform",
      [turnover("a", fresh), turnover("b", { when: { ...fresh.when, platform: "x" } })],
      [],
    ],
    [
      "one of a platform behind one of its category",
      [turnover("a", { when: { ...fresh.when, platform: "x" } }), turnover("b", fresh)],
      ["a"],
    ],
    ["other parameters", [turnover("a"), { id: "b", params: { "ad.roi-gate": { payBackRoas: 4 } } }], []],
    [
      "a parameter that is unset",
      [turnover("a"), { id: "b", params: { "inventory.turnover": { healthyTurnoverDays: null } } }],
      ["a"],
    ],
    [
      "one that only unsets",
      [{ id: "a", params: { "inventory.turnover": { healthyTurnoverDays: null } } }],
      [],
    ],
    ["an assumed one", [turnover("a", { assumed: true }), turnover("b")], []],
    ["dates within the dates of another", [turnover("a", november), turnover("b", autumn)], ["a"]],
    ["dates beyond the dates of another", [turnover("a", autumn), turnover("b", november)], []],
    [
      "dates that two others cover together",
      [turnover("a", november), turnover("b", untilMiddle), turnover("c", winter)],
      ["a"],
    ],
    [
      "dates that two others leave a gap in",
      [
        turnover("a", { ...november, from: "2024-10-01T00:00:00Z" }),
        turnover("b", { from: "2024-11-02T00:00:00Z" }),
        turnover("c", { until: "2024-11-01T00:00:00Z" }),
      ],
      [],
    ],
    ["dates under an undated one", [turnover("a", november), turnover("b")], ["a"]],
    [
      "an undated one under one with dates",
      [turnover("a"), turnover("b", { from: "2000-01-01T00:00:00Z" })],
      [],
    ],
    ["an end only", [turnover("a", untilMiddle), turnover("b", autumn)], []],
    [
      "an end only, before an earlier end",
      [turnover("a", untilMiddle), turnover("b", { until: "2024-12-01T00:00:00Z" })],
      ["a"],
    ],
    ["no parameter", [{ id: "a", params: { "ad.roi-gate": {} } }], ["a"]],
    ["no parameter, where it would apply", [{ id: "a", when: { platform: "douyin" }, params: {} }], []],
  ])("%s", (_name, layers, expected) => {
    expect(shadowedIn(...layers)).toEqual(expected);
  });

  test("says which layers lie over it", () => {
    const messages = (...layers: Layer[]) =>
      defineRulebook({ rules: [inventoryTurnover], layers })
        .lint()
        .flatMap(({ kind, message }) => (kind === "shadowed" ? [message] : []));
    expect(messages(turnover("a", november), turnover("b", untilMiddle), turnover("c", winter))).toEqual([
      "layer a has no effect: wherever it applies, b, c set all that it sets; remove it, or move it behind in the list",
    ]);
    expect(messages({ id: "a", params: {} })).toEqual(["layer a sets no parameter; remove it"]);
    const december = turnover("c", { from: november.until });
    expect(messages(turnover("a", november), turnover("b", autumn), december)).toEqual([
      expect.stringContaining("wherever it applies, b sets all"),
    ]);
  });

  test("leaves nothing out: without a shadowed layer every scope has the same parameters", () => {
    const layer = fc
      .record({
        when: fc.record(
          { category: fc.constantFrom("fresh", "toys"), sku: fc.constantFrom("A") },
          { requiredKeys: [] },
        ),
        dates: fc.constantFrom<Partial<Layer>>({}, {}, november, autumn, winter, untilMiddle),
        days: fc.integer({ min: 1, max: 9 }),
      })
      .map(
        ({ when, dates, days }): Omit<Layer, "id"> => ({
          when,
          ...dates,
          params: { "inventory.turnover": { healthyTurnoverDays: days } },
        }),
      );
    const scope = fc.record<Scope>(
      {
        category: fc.constantFrom("fresh", "toys"),
        sku: fc.constantFrom("A", "B"),
        at: fc.constantFrom("2024-10-01T00:00:00Z", "2024-11-20T00:00:00Z", "2025-06-01T00:00:00Z"),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(layer, { minLength: 2, maxLength: 5 }), scope, (given, here) => {
        const layers = given.map((one, index) => ({ ...one, id: `layer ${index}` }));
        const rulebook = defineRulebook({ rules: [inventoryTurnover], layers });
        const shadowed = new Set(rulebook.lint().map(({ layer: id }) => id));
        const fewer = layers.filter(({ id }) => !shadowed.has(id));
        const without = defineRulebook({ rules: [inventoryTurnover], layers: fewer });
        expect(without.at(here).params("inventory.turnover")).toEqual(
          rulebook.at(here).params("inventory.turnover"),
        );
      }),
    );
  });
});
