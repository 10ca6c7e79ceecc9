import {
  builtInRules,
  combineRules,
  defineRule,
  defineRulebook,
  type Rule,
  starterLayer,
  trialPass,
} from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { errorOf, messageOf } from "../error-of.js";
import { rulebookWith } from "../rulebook-with.js";

const roiGate = { minimumSpend: 100, minimumDays: 7 };
const rules = rulebookWith({ "ad.roi-gate": roiGate }).at();
const builtIn = defineRulebook({ rules: builtInRules, layers: [starterLayer] }).at();

/** A rule over one number, whose `decide` is what a test is about. */
function ruleOf(
  decide: Rule<"test.rule", { x: number }, { low: number; high: number }, "yes" | "no">["decide"],
) {
  const rule = defineRule({
    id: "test.rule",
    kind: "gate",
    title: { en: "Test", zh: "测试" },
    source: ["test"],
    facts: z.strictObject({ x: z.number() }),
    params: z.strictObject({ low: z.number(), high: z.number() }),
    outcomes: ["yes", "no"],
    decide,
  });
  const layers = [
    { id: "house", params: { "test.rule": { low: 5, high: 5 } } },
    { id: "fresh", when: { category: "fresh" }, params: { "test.rule": { high: 9 } } },
  ];
  return defineRulebook({ rules: [rule], layers });
}

describe("RulesAt.decide", () => {
  test("writes down every comparison with observed value, threshold and origin", () => {
    const decision = rules.decide("ad.roi-gate", { roas: 2.5, spend: 400, days: 30 });
    expect(decision).toEqual({
      rule: "ad.roi-gate",
      outcome: "acceptable",
      checks: [
        {
          name: "spend",
          operator: ">=",
          observed: 400,
          threshold: 100,
          passed: true,
          origin: { kind: "param", param: "minimumSpend", layer: "house" },
        },
        {
          name: "days",
          operator: ">=",
          observed: 30,
          threshold: 7,
          passed: true,
          origin: { kind: "param", param: "minimumDays", layer: "house" },
        },
        {
          name: "roas",
          operator: ">",
          observed: 2.5,
          threshold: 2,
          passed: true,
          origin: { kind: "param", param: "acceptableRoas", layer: "default", source: "R002" },
        },
        {
          name: "roas",
          operator: ">=",
          observed: 2.5,
          threshold: 3,
          passed: false,
          origin: { kind: "param", param: "payBackRoas", layer: "default", source: "R001" },
        },
      ],
      workings: [],
      missing: [],
      toPass: [{ changes: [{ fact: "roas", from: 2.5, operator: ">=", to: 3 }] }],
      facts: { roas: 2.5, spend: 400, days: 30 },
      scope: {},
      rulebook: rules.rulebook,
    });
  });

  test("survives JSON unchanged, for every rule", () => {
    const starter = defineRulebook({ rules: [trialPass], layers: [starterLayer].map(onlyTrial) });
    const facts = { days: 40, units: 1, maturedUnits: 1, roundsUsed: 0, returnRate: 0 };
    const decision = starter.decide("trial.pass", facts);
    expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
  });

  test("does not change the facts that it was given", () => {
    const facts = Object.freeze({ roas: 2.5, spend: 400, days: 30 });
    expect(rules.decide("ad.roi-gate", facts).facts).toEqual(facts);
  });

  test.each([{ roas: null }, { roas: undefined }])("takes %j for a fact that is missing", (unknown) => {
    const decision = rules.decide("ad.roi-gate", { spend: 400, days: 30, ...unknown });
    expect(decision).toMatchObject({
      outcome: "undecided",
      checks: [],
      toPass: [],
      facts: { spend: 400, days: 30 },
    });
    expect(decision.missing).toEqual([{ kind: "fact", name: "roas", where: "the fact roas of ad.roi-gate" }]);
  });

  test("takes an optional fact that is null as absent", () => {
    const decision = rules.decide("ad.roi-gate", { roas: 3, spend: 400, days: 30, grossMargin: null });
    expect(decision).toMatchObject({
      outcome: "pays",
      facts: { roas: 3, spend: 400, days: 30 },
      missing: [],
    });
  });

  test("lists every missing fact and parameter at once", () => {
    const { missing } = rulebookWith({}).decide("ad.roi-gate", { roas: null, spend: null, days: 1 });
    expect(missing.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      "fact roas",
      "fact spend",
      "param minimumSpend",
      "param minimumDays",
    ]);
    expect(missing[2]?.where).toBe('params["ad.roi-gate"].minimumSpend in a layer of the rulebook');
  });

  test("refuses facts of the wrong type, all at once", () => {
    const untyped: { decide(id: string, facts: object): unknown } = rules;
    const facts = { roas: "3", spend: -1, days: Number.NaN, margin: 0.5 };
    expect(messageOf(() => untyped.decide("ad.roi-gate", facts))).toBe(
      [
        'rule ad.roi-gate requires roas to be a number, received "3"',
        "rule ad.roi-gate requires spend to be at least 0, received -1",
        "rule ad.roi-gate requires days to be a number, received NaN",
        "rule ad.roi-gate requires margin to be absent: the name is not known, received 0.5",
      ].join("\n"),
    );
  });

  test("asks each check of a fact's schema, also one laid over an optional fact or a choice", () => {
    const rule = defineRule({
      id: "test.refined",
      kind: "gate",
      title: { en: "Test", zh: "测试" },
      source: ["test"],
      facts: z.strictObject({
        size: z.exactOptional(z.number()).refine((size) => size !== 13, "any number but 13"),
        grade: z.enum(["a", "b"]).refine((grade): boolean => grade !== "b", "any grade but b"),
      }),
      params: z.strictObject({}),
      outcomes: ["yes", "no"],
      decide: () => "yes",
    });
    const refined = defineRulebook({ rules: [rule] }).at();
    expect(refined.decide("test.refined", { size: 12, grade: "a" }).outcome).toBe("yes");
    expect(messageOf(() => refined.decide("test.refined", { size: 13, grade: "b" }))).toBe(
      [
        "rule test.refined requires size to be any number but 13, received 13",
        'rule test.refined requires grade to be any grade but b, received "b"',
      ].join("\n"),
    );
  });

  test.each(['{"__proto__": {"roas": 9}}', '{"constructor": 1}', '{"toString": 1}', '{"hasOwnProperty": 1}'])(
    "refuses %s as a fact and pollutes nothing",
    (json) => {
      const untyped: { decide(id: string, facts: object): unknown } = rules;
      expect(errorOf(() => untyped.decide("ad.roi-gate", JSON.parse(json)))).toMatchObject({
        code: "invalid-input",
      });
      expect(Reflect.get({}, "roas")).toBeUndefined();
    },
  );

  test.each([
    [null, "nothing"],
    [3, "3"],
    ["roas", '"roas"'],
    [[], "a list of 0"],
  ])("refuses %j in place of facts", (facts, received) => {
    const untyped: { decide(id: string, facts: unknown): unknown } = rules;
    expect(messageOf(() => untyped.decide("ad.roi-gate", facts))).toBe(
      `rule ad.roi-gate requires its input to be an object of facts, received ${received}`,
    );
  });

  test("refuses a text under a name that would be overlooked", () => {
    const untyped: { decide(id: string, facts: object): unknown } = builtIn;
    const facts: object = JSON.parse('{"texts": {"title": "杯子", "__proto__": "全网最低价"}}');
    expect(messageOf(() => untyped.decide("listing.wording", facts))).toBe(
      'rule listing.wording requires texts.__proto__ to be absent: nothing may have this name, received "全网最低价"',
    );
  });

  test("refuses an object in place of a list and leaves it as it is", () => {
    const untyped: { decide(id: string, facts: object): unknown } = builtIn;
    const [kinds, levelThresholds] = [{ 0: "complaint" }, new Uint8Array(2)];
    expect(
      messageOf(() => untyped.decide("service.response", { kinds, elapsedHours: 1, replied: true })),
    ).toBe("rule service.response requires kinds to be an array, received an object");
    expect(messageOf(() => untyped.decide("member.programme", { levelThresholds, levelRights: [] }))).toBe(
      "rule member.programme requires levelThresholds to be an array, received an object",
    );
    expect([Object.isFrozen(kinds), Object.isFrozen(levelThresholds)]).toEqual([false, false]);
  });

  test("takes −0 for 0 in facts, in lists of them and in parameters", () => {
    const { facts, checks } = rules.decide("ad.roi-gate", { roas: 2, spend: -0, days: -0 });
    expect([facts["spend"], facts["days"], checks[0]?.observed]).toEqual([0, 0, 0]);
    const deviations = [-0, 1, -0];
    const listed = builtIn.decide("demand.warning", { deviations, standardDeviation: 1, raised: false });
    expect(listed.facts["deviations"]).toEqual([0, 1, 0]);
    const { checks: ofZero } = rulebookWith({ "ad.roi-gate": { ...roiGate, minimumSpend: -0 } })
      .at()
      .decide("ad.roi-gate", { roas: 2, spend: 5, days: 9 });
    expect(ofZero[0]).toMatchObject({ threshold: 0, origin: { kind: "param", param: "minimumSpend" } });
  });

  test("takes −0 for 0 where the rule computes it", () => {
    const rulebook = ruleOf((facts, _params, check) => {
      check.atLeast("x", facts.x * -0, check.compute("nothing", "x × −0", facts.x * -0));
      return { outcome: "yes", proposal: { units: [facts.x * -0] } };
    });
    const decision = rulebook.decide("test.rule", { x: 1 });
    expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
  });

  test("names an unknown rule and the one that may be meant", () => {
    const untyped: { decide(id: string, facts: object): unknown } = rules;
    expect(messageOf(() => untyped.decide("trial.pas", {}))).toBe(
      'rulebook has no rule trial.pas (did you mean "trial.pass"?)',
    );
  });

  test.each([
    [null, "nothing"],
    [7, "7"],
    [{ id: "trial.pass" }, "an object"],
  ])("names what came in place of a rule's id: %j", (id, name) => {
    const untyped: { decide(id: unknown, facts: object): unknown } = rules;
    expect(errorOf(() => untyped.decide(id, {}))).toMatchObject({
      code: "not-found",
      message: `rulebook has no rule ${name}`,
    });
  });

  test("names the extreme numbers where a rule cannot reckon with them", () => {
    const facts = { unitsSold: 1e308, stockOnHand: 3, daysOnSale: 1, raised: true };
    expect(messageOf(() => builtIn.decide("inventory.slow-mover", facts))).toBe(
      "rule inventory.slow-mover requires unitsSold to be 0, or a number of a size from 1e-50 to 1e50, received 1e+308",
    );
    const gate = rulebookWith({ "ad.roi-gate": { ...roiGate, method: "break-even", payBackRoas: 1e60 } });
    const tiny = { roas: 3, spend: 400, days: 30, grossMargin: 1e-310 };
    expect(errorOf(() => gate.decide("ad.roi-gate", tiny))).toMatchObject({
      code: "invalid-input",
      issues: [{ path: "grossMargin" }, { path: "params.ad.roi-gate.payBackRoas" }],
    });
  });

  test("takes a proposal that is not finite for a mistake of the rule", () => {
    const rulebook = ruleOf((facts) => ({ outcome: "yes", proposal: { units: [facts.x / 0] } }));
    expect(messageOf(() => rulebook.decide("test.rule", { x: 1 }))).toBe(
      "rule test.rule threw: proposal.units.0 came to Infinity, which is not a finite number",
    );
  });

  test("lets a rule's own mistake through, naming the rule", () => {
    const cause = new TypeError("x is not a function");
    const rulebook = ruleOf(() => {
      throw cause;
    });
    const error = errorOf(() => rulebook.decide("test.rule", { x: 1 }));
    expect(error).toMatchObject({ code: "rule-failed", rule: "test.rule", cause });
  });

  test("takes a comparison with NaN for a mistake of the rule", () => {
    const rulebook = ruleOf((facts, _params, check) =>
      check.atLeast("x", facts.x / 0 - facts.x / 0, 1) ? "yes" : "no",
    );
    expect(messageOf(() => rulebook.decide("test.rule", { x: 1 }))).toBe(
      "rule test.rule threw: x came to NaN, which is not a finite number",
    );
  });

  test("lists an optional fact that the rule turned out to need", () => {
    const layers = { ...roiGate, method: "break-even" };
    const decision = rulebookWith({ "ad.roi-gate": layers }).decide("ad.roi-gate", {
      roas: 3,
      spend: 400,
      days: 30,
    });
    expect(decision.outcome).toBe("undecided");
    expect(decision.missing).toEqual([
      { kind: "fact", name: "grossMargin", where: "the fact grossMargin of ad.roi-gate" },
    ]);
  });
});

describe("ThresholdOrigin", () => {
  const originsOf = (rulebook: ReturnType<typeof ruleOf>, category = "toys") =>
    rulebook
      .at({ category })
      .decide("test.rule", { x: 1 })
      .checks.map(({ origin }) => origin);

  test("is the parameter read in the call, also when two have the same value", () => {
    const rulebook = ruleOf((facts, params, check) => {
      check.atLeast("x", facts.x, params.low);
      return check.atMost("x", facts.x, params.high) ? "yes" : "no";
    });
    expect(originsOf(rulebook)).toEqual([
      { kind: "param", param: "low", layer: "house" },
      { kind: "param", param: "high", layer: "house" },
    ]);
    expect(originsOf(rulebook, "fresh")[1]).toEqual({ kind: "param", param: "high", layer: "fresh" });
  });

  test("is found when the parameters were read beforehand", () => {
    const rulebook = ruleOf((facts, { low, high }, check) => {
      check.atMost("x", facts.x, high);
      return check.atLeast("x", facts.x, low) ? "yes" : "no";
    });
    expect(originsOf(rulebook, "fresh")).toEqual([
      { kind: "param", param: "high", layer: "fresh" },
      { kind: "param", param: "low", layer: "house" },
    ]);
  });

  test("is the parameters that a threshold was computed from", () => {
    const rulebook = ruleOf((facts, params, check) => {
      check.atLeast("x", facts.x, params.low);
      const limit = check.compute("limit", "high × 2", params.high * 2);
      return check.atMost("x", facts.x, limit) ? "yes" : "no";
    });
    expect(originsOf(rulebook, "fresh")[1]).toEqual({
      kind: "derived",
      params: [{ param: "high", layer: "fresh" }],
    });
  });

  test("is the computation also when its result equals another parameter", () => {
    const rulebook = ruleOf((facts, params, check) => {
      const limit = check.compute("limit", "high − 4", params.low + params.high - 9);
      return check.atMost("x", facts.x, limit) ? "yes" : "no";
    });
    expect(originsOf(rulebook, "fresh")).toMatchObject([
      { kind: "derived", params: [{ param: "low" }, { param: "high" }] },
    ]);
  });

  test("is the parameters read since the last check when the sum was made in the call", () => {
    const rulebook = ruleOf((facts, params, check) => {
      check.atLeast("x", facts.x, params.low);
      return check.atMost("x", facts.x, params.high + 1) ? "yes" : "no";
    });
    expect(originsOf(rulebook)[1]).toMatchObject({ kind: "derived", params: [{ param: "high" }] });
  });

  test("is the rule itself for a figure that it brings along", () => {
    const rulebook = ruleOf((facts, _params, check) => (check.above("x", facts.x, 0) ? "yes" : "no"));
    expect(originsOf(rulebook)).toEqual([{ kind: "fixed" }]);
  });

  test("says that a value is assumed, where it is from and what is doubtful about it", () => {
    const rulebook = defineRulebook({ rules: [trialPass], layers: [onlyTrial(starterLayer)] });
    const facts = { days: 40, units: 9, maturedUnits: 9, roundsUsed: 0, returnRate: 0 };
    expect(rulebook.decide("trial.pass", facts).checks[0]?.origin).toEqual({
      kind: "param",
      param: "minimumDays",
      layer: "starter",
      assumed: true,
    });
    const turnover = rulebookWith({}).decide("inventory.turnover", { turnoverDays: 40 });
    expect(turnover.checks[0]?.origin).toMatchObject({
      source: "R005",
      questionable: expect.stringContaining("104"),
    });
  });
});

function onlyTrial(layer: typeof starterLayer) {
  return { ...layer, params: { "trial.pass": layer.params["trial.pass"] ?? {} } };
}

describe("ThresholdOrigin among facts", () => {
  /** Compares `left` with `right` and with numbers of the rule's own. */
  const originsOf = (
    decide: Rule<"test.facts", Sides, { limit: number }, "yes" | "no">["decide"],
    facts: Sides,
  ) => {
    const rule = defineRule({
      id: "test.facts",
      kind: "gate",
      title: { en: "Test", zh: "测试" },
      source: ["test"],
      facts: z.strictObject({ left: z.number(), right: z.number(), other: z.exactOptional(z.number()) }),
      params: z.strictObject({ limit: z.number() }),
      outcomes: ["yes", "no"],
      decide,
    });
    const layers = [{ id: "house", params: { "test.facts": { limit: 5 } } }];
    return defineRulebook({ rules: [rule], layers })
      .decide("test.facts", facts)
      .checks.map(({ origin }) => origin);
  };
  interface Sides {
    readonly left: number;
    readonly right: number;
    readonly other?: number;
  }

  test("is the fact that the rule compares with", () => {
    const origins = originsOf(
      (facts, _params, check) => (check.atLeast("left", facts.left, facts.right) ? "yes" : "no"),
      { left: 3, right: 3 },
    );
    expect(origins).toEqual([{ kind: "fact", fact: "right" }]);
  });

  test("is the parameter where a fact has the same value by chance", () => {
    const origins = originsOf(
      ({ left, right }, { limit }, check) =>
        check.below("left", left + right - right, limit) ? "yes" : "no",
      { left: 1, right: 5 },
    );
    expect(origins).toMatchObject([{ kind: "param", param: "limit" }]);
  });

  test("is fixed where the fact itself, or one read before, has the same value by chance", () => {
    const origins = originsOf(
      (facts, _params, check) => {
        const { right } = facts;
        const one = check.atLeast("left", facts.left, 0);
        return check.atMost("right", right, 0) && one ? "yes" : "no";
      },
      { left: 0, right: 0 },
    );
    expect(origins).toEqual([{ kind: "fixed" }, { kind: "fixed" }]);
  });

  test("is computed where facts and parameters were", () => {
    const origins = originsOf(
      (facts, params, check) => {
        const bound = check.compute("bound", "right × limit", facts.right * params.limit);
        const fair = check.compute("fair", "right ÷ 2", facts.right / 2);
        const results = [check.atMost("left", facts.left, bound), check.atMost("left", facts.left, fair)];
        return results.every(Boolean) ? "yes" : "no";
      },
      { left: 1, right: 4 },
    );
    expect(origins).toMatchObject([{ kind: "derived", params: [{ param: "limit" }] }, { kind: "derived" }]);
  });

  test("leaves a rule free to spread, list and look for its facts", () => {
    const seen: unknown[] = [];
    originsOf(
      (facts) => {
        seen.push({ ...facts }, Object.keys(facts), "other" in facts, facts.other);
        return "yes";
      },
      { left: 1, right: 2 },
    );
    expect(seen).toEqual([{ left: 1, right: 2 }, ["left", "right"], false, undefined]);
  });
});

describe("Decision.redLine", () => {
  const gateOf = <const Id extends string>(id: Id, redLine: boolean) =>
    defineRule({
      id,
      kind: "gate",
      title: { en: "Not recalled", zh: "未召回" },
      source: ["test"],
      facts: z.strictObject({ recalls: z.number() }),
      params: z.strictObject({}),
      outcomes: ["go", "stop"],
      redLine,
      decide: (facts, _params, check) => (check.below("recalls", facts.recalls, 1) ? "go" : "stop"),
    });
  const [recall, mild] = [gateOf("test.recall", true), gateOf("test.mild", false)];
  const both = combineRules("test.both", [mild, recall], "strictest");
  const rulebook = defineRulebook({ rules: [recall, mild, both] });

  test.each([0, 1, null])("stands on every decision of a red line, with %s recalls", (recalls) => {
    expect(rulebook.decide("test.recall", { recalls }).redLine).toBe(true);
  });

  test("stands on a combined rule with a red line among its parts, and on that part", () => {
    const decision = rulebook.decide("test.both", { recalls: 1 });
    expect([decision.redLine, ...(decision.parts ?? []).map((part) => part.redLine)]).toEqual([
      true,
      undefined,
      true,
    ]);
  });

  test("is absent from the decisions of any other rule", () => {
    expect("redLine" in rulebook.decide("test.mild", { recalls: 1 })).toBe(false);
  });
});
