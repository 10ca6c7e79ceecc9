import {
  adRoiGate,
  builtInRules,
  combineRules,
  defineRulebook,
  diffRulebooks,
  formatRulebookDiff,
  inventoryTurnover,
  type Layer,
  parseRulebook,
  type Rule,
  starterLayer,
} from "opscycle/rules";
import { describe, expect, test } from "vitest";

const turnover = (id: string, days: number | null, more: Partial<Layer> = {}): Layer => ({
  id,
  params: { "inventory.turnover": { healthyTurnoverDays: days } },
  ...more,
});
const rulebookOf = (...layers: Layer[]) => defineRulebook({ rules: [inventoryTurnover], layers });
const linesOf = (before: Layer[], after: Layer[]) =>
  formatRulebookDiff(diffRulebooks(rulebookOf(...before), rulebookOf(...after)));

describe("diffRulebooks", () => {
  test("finds nothing between a rulebook and its like", () => {
    const layers = [starterLayer, { id: "house", params: { "ad.roi-gate": { acceptableRoas: 2.5 } } }];
    const one = defineRulebook({ rules: builtInRules, layers });
    const like = defineRulebook({ rules: builtInRules, layers: structuredClone(layers) });
    expect(diffRulebooks(one, like)).toEqual({ rules: [], layers: [], params: [] });
  });

  test("gives each changed parameter with value, layer and origin before and after", () => {
    const note = { "inventory.turnover": { healthyTurnoverDays: { source: "board" } } };
    const diff = diffRulebooks(rulebookOf(), rulebookOf(turnover("house", 45, { notes: note })));
    expect(diff.params).toEqual([
      {
        rule: "inventory.turnover",
        param: "healthyTurnoverDays",
        scope: {},
        before: {
          value: 3.5,
          layer: "default",
          note: expect.objectContaining({ source: "R005" }),
        },
        after: { value: 45, layer: "house", note: { source: "board" } },
      },
    ]);
  });

  test("leaves a side out where nothing sets the parameter", () => {
    const [unset] = diffRulebooks(rulebookOf(), rulebookOf(turnover("house", null))).params;
    expect(unset).not.toHaveProperty("after");
    const [set] = diffRulebooks(rulebookOf(turnover("house", null)), rulebookOf()).params;
    expect(set).not.toHaveProperty("before");
    expect(linesOf([], [turnover("house", null)])).toEqual([
      "layer house: added",
      "inventory.turnover healthyTurnoverDays: 3.5 (default, R005, questionable) → not set",
    ]);
  });

  test("does not call a parameter changed that another layer sets to the same value", () => {
    expect(linesOf([turnover("a", 9)], [turnover("b", 9)])).toEqual(["layer a: removed", "layer b: added"]);
  });

  test("shows a change where it applies, and not where a stronger layer stands", () => {
    const fresh = (days: number) => turnover("fresh", days, { when: { category: "fresh" } });
    const fish = turnover("fish", 1, { when: { category: "fresh", sku: "A-1" } });
    expect(linesOf([fresh(2), fish], [fresh(3), fish])).toEqual([
      "layer fresh: changed params",
      "inventory.turnover healthyTurnoverDays for category fresh: 2 (fresh) → 3 (fresh)",
    ]);
    expect(linesOf([fresh(2), turnover("shop", 8)], [fresh(2), turnover("shop", 9)])).toEqual([
      "layer shop: changed params",
      "inventory.turnover healthyTurnoverDays: 8 (shop) → 9 (shop)",
    ]);
  });

  test("tells a change of the whole shop once, and in a narrower scope only where it is another one there", () => {
    const tmall: Layer = { id: "tmall", when: { platform: "tmall" }, params: {} };
    expect(linesOf([tmall], [tmall, turnover("house", 9)])).toHaveLength(2);
    const stricter = turnover("stricter", 5, { when: { platform: "tmall" } });
    expect(linesOf([], [turnover("house", 9), stricter])).toEqual([
      "layer house: added",
      "layer stricter: added",
      "inventory.turnover healthyTurnoverDays: 3.5 (default, R005, questionable) → 9 (house)",
      "inventory.turnover healthyTurnoverDays for platform tmall: 3.5 (default, R005, questionable) → 5 (stricter)",
    ]);
  });

  const from = "2024-11-01T00:00:00+08:00";
  const november = (until: string) => turnover("november", 9, { from, until });

  test("shows effective dates that moved, and the first instant from which it matters", () => {
    expect(linesOf([november("2024-12-01T00:00:00+08:00")], [november("2024-12-15T00:00:00+08:00")])).toEqual(
      [
        'layer november: changed until "2024-12-01T00:00:00+08:00" → "2024-12-15T00:00:00+08:00"',
        "inventory.turnover healthyTurnoverDays at 2024-11-30T16:00:00.000Z: 3.5 (default, R005, questionable) → 9 (november)",
      ],
    );
    expect(linesOf([], [turnover("ever", 9, { from })]).at(-1)).toContain("at 2024-10-31T16:00:00.000Z:");
    expect(linesOf([], [turnover("until", 9, { until: from })]).at(-1)).toContain(
      "at 2024-10-31T15:59:59.999Z:",
    );
  });

  test("tells a change that lasts over several instants once", () => {
    const double11: Layer = { id: "double 11", from: "2024-11-11T00:00:00+08:00", params: {} };
    const always = turnover("november", 9, { from });
    expect(linesOf([double11], [double11, always]).slice(1)).toHaveLength(1);
  });

  test("shows a layer that now applies elsewhere, stands elsewhere or is called an assumption", () => {
    const when = { category: "fresh" };
    expect(linesOf([turnover("a", 9)], [turnover("a", 9, { when, assumed: true })])).toEqual([
      'layer a: changed when null → {"category":"fresh"}, assumed null → true',
      "inventory.turnover healthyTurnoverDays: 9 (a) → 3.5 (default, R005, questionable)",
    ]);
    expect(linesOf([turnover("a", 1), turnover("b", 2)], [turnover("b", 2), turnover("a", 1)])).toEqual([
      "layer b: changed place",
      "layer a: changed place",
      "inventory.turnover healthyTurnoverDays: 2 (b) → 1 (a)",
    ]);
    expect(linesOf([turnover("a", 1)], [turnover("new", 0.5), turnover("a", 1)])).toEqual([
      "layer new: added",
    ]);
  });

  test("tells of another case in a rule that is kept in JSON", () => {
    const shelfLife = (atLeast: number) => ({
      id: "fresh.shelf-life",
      kind: "gate",
      title: { en: "Shelf life", zh: "保质期" },
      source: ["house rule"],
      facts: { daysLeft: { type: "number" } },
      outcomes: ["sell", "clear"],
      cases: [{ when: { fact: "daysLeft", operator: "atLeast", value: atLeast }, outcome: "sell" }],
      otherwise: { outcome: "clear" },
    });
    const bookOf = (atLeast: number) => parseRulebook({ rules: [shelfLife(atLeast)], layers: [] });
    expect(diffRulebooks(bookOf(30), bookOf(31)).rules).toEqual([
      { rule: "fresh.shelf-life", kind: "changed", fields: ["definition"] },
    ]);
    expect(diffRulebooks(bookOf(30), bookOf(30)).rules).toEqual([]);
  });

  test("gives the rules that only one has, and what else differs in a rule", () => {
    const slower: Rule = {
      ...inventoryTurnover,
      outcomes: ["healthy", "watch", "alarm"],
      defaults: { healthyTurnoverDays: 30 },
    };
    const before: readonly Rule[] = [inventoryTurnover, adRoiGate];
    const diff = diffRulebooks(defineRulebook({ rules: before }), defineRulebook({ rules: [slower] }));
    expect(diff.rules).toEqual([
      { rule: "ad.roi-gate", kind: "removed", fields: [] },
      { rule: "inventory.turnover", kind: "changed", fields: ["outcomes", "defaults"] },
    ]);
    expect(diff.params.map(({ rule, after }) => [rule, after?.value])).toEqual([["inventory.turnover", 30]]);
    expect(diffRulebooks(defineRulebook({ rules: [] }), rulebookOf()).rules).toEqual([
      { rule: "inventory.turnover", kind: "added", fields: [] },
    ]);
  });

  test("looks at the parts of a combined rule", () => {
    const twin = { ...inventoryTurnover, id: "inventory.twin" as const };
    const rules = [combineRules("inventory.both", [inventoryTurnover, twin], "strictest")] as const;
    const layer: Layer = { id: "house", params: { "inventory.twin": { healthyTurnoverDays: 9 } } };
    const diff = diffRulebooks(defineRulebook({ rules }), defineRulebook({ rules, layers: [layer] }));
    expect(diff.params.map(({ rule }) => rule)).toEqual(["inventory.twin"]);
  });

  test("compares for one scope only where it is given", () => {
    const before = rulebookOf(turnover("fresh", 2, { when: { category: "fresh" } }));
    const after = rulebookOf(turnover("fresh", 3, { when: { category: "fresh" } }));
    expect(diffRulebooks(before, after, {}).params).toEqual([]);
    const scope = { category: "fresh", sku: "A-1" };
    expect(diffRulebooks(before, after, scope).params).toEqual([expect.objectContaining({ scope })]);
  });

  test("compares where the layers together are impossible in one of them", () => {
    const share = builtInRules.filter(({ id }) => id === "inventory.slow-mover-share");
    const layer = (id: string, when: Layer["when"], params: object): Layer => ({
      id,
      when: { ...when },
      params: { "inventory.slow-mover-share": { ...params } },
    });
    const layers = [
      layer("season", { season: "x" }, { raiseAboveShare: 0.12 }),
      layer("toys", { category: "toys" }, { clearAtShare: 0.14 }),
    ];
    const before = defineRulebook({ rules: share });
    const scope = { season: "x", category: "toys" };
    expect(diffRulebooks(before, defineRulebook({ rules: share, layers }), scope).params).toHaveLength(2);
  });

  test("refuses what is no scope", () => {
    const rulebook = defineRulebook({ rules: [] });
    const scope: object = { categori: "toys" };
    expect(() => diffRulebooks(rulebook, rulebook, scope)).toThrow("scope requires categori to be absent");
  });

  test("is done with the layers of five hundred SKUs in three seconds", () => {
    const layers = Array.from({ length: 500 }, (_, index) => ({
      id: `layer ${index}`,
      when: { sku: `A-${index}` },
      params: { "trial.pass": { minimumUnits: index + 1 } },
    }));
    const before = defineRulebook({ rules: builtInRules });
    const after = defineRulebook({ rules: builtInRules, layers });
    const start = performance.now();
    expect(diffRulebooks(before, after).params).toHaveLength(500);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
