import {
  adRoiGate,
  combineRules,
  defineRulebook,
  inventoryRestock,
  inventoryTurnover,
  type Layer,
  productRetire,
  type Rule,
  starterLayerFor,
  trialPass,
} from "opscycle/rules";
import {
  diffGolden,
  type FactCase,
  generateBoundaryCases,
  goldenDecisions,
  parseGolden,
} from "opscycle/testing";
import { describe, expect, test } from "vitest";
import { messageOf } from "../rules/error-of.js";

const some = [trialPass, inventoryRestock, inventoryTurnover, adRoiGate, productRetire] as const;
const rulebookWith = (...layers: Layer[]) =>
  defineRulebook({ rules: some, layers: [starterLayerFor(some), ...layers] });
const house = (rule: string, params: { readonly [param: string]: unknown }): Layer => ({
  id: "house",
  params: { [rule]: params },
});
type Cases = readonly FactCase<(typeof some)[number]>[];

const weak: Cases = [
  {
    name: "weak seller",
    rule: "trial.pass",
    facts: { days: 40, units: 1, maturedUnits: 5, roundsUsed: 2, returnRate: 0 },
  },
];
const restock: Cases = [
  {
    name: "tea",
    rule: "inventory.restock",
    facts: { stockOnHand: 10, onOrder: 0, unitsSold: 60, observedDays: 30 },
  },
];
const diff = (cases: Cases, ...layers: Layer[]) =>
  diffGolden(goldenDecisions(rulebookWith(), cases), goldenDecisions(rulebookWith(...layers), cases));

describe("goldenDecisions", () => {
  test("writes down outcome, failed checks and the parameters read", () => {
    expect(goldenDecisions(rulebookWith(), weak)).toEqual({
      "trial.pass / weak seller": {
        outcome: "adjust",
        failed: [{ check: "units", operator: ">=", threshold: 3 }],
        params: {
          minimumDays: { value: 30, layer: "starter" },
          minimumMaturedUnits: { value: 3, layer: "starter" },
          minimumUnits: { value: 3, layer: "starter" },
          maximumReturnRate: { value: 0.2, layer: "starter" },
          maximumRounds: { value: 3, layer: "starter" },
          maximumDays: { value: 120, layer: "starter" },
        },
      },
    });
  });

  test("writes down what is proposed, and what is missing", () => {
    const golden = goldenDecisions(rulebookWith(), [
      ...restock,
      { rule: "ad.roi-gate", facts: { roas: null, spend: 1, days: null } },
    ]);
    expect(golden["inventory.restock / tea"]?.proposal).toMatchObject({ dailyUnits: 2 });
    expect(golden["ad.roi-gate / ad.roi-gate (case 2)"]).toEqual({
      outcome: "undecided",
      missing: ["days", "roas"],
      failed: [],
      params: {},
    });
  });

  test("is JSON, and comes back from it", () => {
    const cases = some.flatMap(({ id }): Cases => generateBoundaryCases(rulebookWith().at(), id));
    const golden = goldenDecisions(rulebookWith(), cases);
    expect(Object.keys(golden)).toHaveLength(cases.length);
    const read = parseGolden(JSON.parse(JSON.stringify(golden)));
    expect(read).toEqual(golden);
    expect(diffGolden(read, golden)).toEqual([]);
  });

  test("refuses two cases of a rule with one name", () => {
    expect(messageOf(() => goldenDecisions(rulebookWith(), [...weak, ...weak]))).toBe(
      'goldenDecisions requires 1.name to be a name that no other case has, received "weak seller"',
    );
  });

  test("looks at the layers of the case's scope, and at the parts of a combined rule", () => {
    const twin: Rule = { ...inventoryTurnover, id: "inventory.twin", defaults: { healthyTurnoverDays: 9 } };
    const both = combineRules("inventory.both", [inventoryTurnover, twin], "strictest");
    const scope = { category: "fresh" };
    const layer = { id: "fresh", when: scope, params: { "inventory.twin": { healthyTurnoverDays: 2 } } };
    const rulebook = defineRulebook({ rules: [both], layers: [layer] });
    const cases = [{ name: "fish", rule: "inventory.both", scope, facts: { turnoverDays: 3 } }] as const;
    expect(goldenDecisions(rulebook, cases)["inventory.both / fish"]).toEqual({
      outcome: "watch",
      failed: [{ check: "turnoverDays", operator: "<=", threshold: 2 }],
      params: {
        "inventory.turnover healthyTurnoverDays": { value: 3.5, layer: "default" },
        "inventory.twin healthyTurnoverDays": { value: 2, layer: "fresh" },
      },
    });
  });
});

describe("parseGolden", () => {
  test("refuses what is nested deeper than the stack holds", () => {
    const value: unknown = JSON.parse(`${"[".repeat(50_000)}${"]".repeat(50_000)}`);
    const golden = { fish: { outcome: "healthy", proposal: value, failed: [], params: {} } };
    expect(messageOf(() => parseGolden(golden))).toBe(
      "golden decisions requires its input to be nested at most 200 deep, received deeper nesting",
    );
  });

  test("lists what is no golden decision", () => {
    const value = { a: { outcome: 5, failed: [{ check: "x", operator: "~", threshold: 1 }], params: {} } };
    expect(messageOf(() => parseGolden(value)).split("\n")).toEqual([
      "golden decisions requires a.outcome to be a string, received 5",
      'golden decisions requires a.failed.0.operator to be one of ">=", ">", "<=", "<", "=", "in", received "~"',
    ]);
    expect(messageOf(() => parseGolden([]))).toContain("to be an object");
  });
});

describe("diffGolden", () => {
  test("tells an outcome that changed, and the parameter that changed it", () => {
    expect(diff(weak, house("trial.pass", { maximumRounds: 2 }))).toEqual([
      "trial.pass / weak seller: adjust → drop, because maximumRounds 3 → 2 (layer house)",
    ]);
  });

  test("tells all the parameters that changed, and those that are no longer set", () => {
    const params = { maximumRounds: 2, minimumUnits: 4, maximumReturnRate: null };
    expect(diff(weak, house("trial.pass", params))).toEqual([
      "trial.pass / weak seller: adjust → drop, because minimumUnits 3 → 4 (layer house) and maximumReturnRate 0.2 → nothing and maximumRounds 3 → 2 (layer house)",
    ]);
  });

  test("tells the fields of a proposal that changed", () => {
    const [line] = diff(restock, house("inventory.restock", { orderMultiple: 1000 }));
    expect(line).toMatch(
      /^inventory\.restock \/ tea: proposal\.units \d+ → 1000, because orderMultiple 1 → 1000 \(layer house\)$/,
    );
  });

  test("tells what is missing now", () => {
    expect(diff(weak, house("trial.pass", { minimumDays: null }))).toEqual([
      expect.stringMatching(
        /^trial\.pass \/ weak seller: adjust → undecided; missing nothing → \["minimumDays"\], because minimumDays 30 → nothing and /,
      ),
    ]);
  });

  test("tells of an answer that is the same for other reasons", () => {
    expect(diff(weak, house("trial.pass", { minimumUnits: 2 }))).toEqual([
      "trial.pass / weak seller: still adjust, though minimumUnits 3 → 2 (layer house)",
    ]);
    expect(diff(weak, house("trial.pass", { minimumUnits: 3 }))).toEqual([
      "trial.pass / weak seller: still adjust, though minimumUnits 3 is now set by layer house",
    ]);
  });

  test("tells the checks that come out otherwise where no parameter changed", () => {
    const before = goldenDecisions(rulebookWith(), weak);
    const [one] = weak;
    if (one?.rule !== "trial.pass") throw new Error("another case");
    const with_ = (facts: object) =>
      goldenDecisions(rulebookWith(), [{ ...one, facts: { ...one.facts, ...facts } }]);
    expect(diffGolden(before, with_({ roundsUsed: 3 }))).toEqual([
      "trial.pass / weak seller: adjust → drop, because roundsUsed < 3 is not met",
    ]);
    expect(diffGolden(before, with_({ units: 5 }))).toEqual([
      "trial.pass / weak seller: adjust → pass, because units >= 3 is no longer missed",
    ]);
  });

  test("tells of cases that are new or gone", () => {
    const [one, both] = [weak, [...weak, ...restock]].map((cases) => goldenDecisions(rulebookWith(), cases));
    if (one === undefined || both === undefined) throw new Error("no decisions");
    expect(diffGolden(one, both)).toEqual(["inventory.restock / tea: new, order"]);
    expect(diffGolden(both, one)).toEqual(["inventory.restock / tea: gone, was order"]);
  });

  test("has no line for a parameter that no case reads", () => {
    expect(diff(weak, house("product.retire", { windowDays: 300 }))).toEqual([]);
  });
});
