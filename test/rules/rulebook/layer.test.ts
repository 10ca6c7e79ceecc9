import {
  defineRulebook,
  inventoryTurnover,
  type Layer,
  type LayerCondition,
  type Scope,
} from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { messageOf } from "../error-of.js";

const layer = (id: string, days: number | null, more: Partial<Layer> = {}): Layer => ({
  id,
  params: { "inventory.turnover": { healthyTurnoverDays: days } },
  ...more,
});
const rulebookOf = (...layers: Layer[]) => defineRulebook({ rules: [inventoryTurnover], layers });
const setBy = (layers: Layer[], scope: Scope) =>
  rulebookOf(...layers)
    .at(scope)
    .explain("inventory.turnover").healthyTurnoverDays?.layer;

const everything = { platform: "tmall", store: "s1", category: "fresh", sku: "A-1", season: "double-11" };
const levels: readonly (readonly [string, LayerCondition | undefined])[] = [
  ["shop", undefined],
  ["platform", { platform: "tmall" }],
  ["store", { store: "s1" }],
  ["category", { category: "fresh" }],
  ["sku", { sku: "A-1" }],
  ["season", { season: "double-11" }],
];
const all = levels.map(([id, when], index) => layer(id, index + 1, when === undefined ? {} : { when }));

describe("Layer", () => {
  test("lies above the catalogue's own value", () => {
    expect(rulebookOf().at().explain("inventory.turnover").healthyTurnoverDays).toMatchObject({
      value: 3.5,
      layer: "default",
    });
    expect(setBy([layer("shop", 9)], {})).toBe("shop");
  });

  test.each(levels.map(([id], index) => [id, index] as const))(
    "of the level %s wins over all weaker ones, in whatever order they stand",
    (id, index) => {
      const upTo = all.slice(0, index + 1);
      expect(setBy(upTo, everything)).toBe(id);
      expect(setBy(upTo.toReversed(), everything)).toBe(id);
    },
  );

  test("has the level of the strongest key that it names, and needs all of them to match", () => {
    const both = layer("tmall's A-1", 9, { when: { platform: "tmall", sku: "A-1" } });
    const category = layer("fresh", 8, { when: { category: "fresh" } });
    expect(setBy([both, category], everything)).toBe("tmall's A-1");
    expect(setBy([both, category], { ...everything, platform: "jd" })).toBe("fresh");
  });

  test("wins over an earlier one of its level", () => {
    expect(setBy([layer("one", 1), layer("two", 2)], {})).toBe("two");
    const [first, second] = [
      layer("a", 1, { when: { sku: "A-1" } }),
      layer("b", 2, { when: { sku: "A-1" } }),
    ];
    expect(setBy([first, second], everything)).toBe("b");
  });

  test("does not apply where a key that it names is not asked for", () => {
    expect(setBy(all.slice(1), {})).toBe("default");
    expect(setBy(all, { sku: "A-2" })).toBe("shop");
  });

  test("unsets a parameter with null, and a stronger one sets it again", () => {
    const unset = layer("unset", null, { when: { category: "fresh" } });
    const rulebook = rulebookOf(layer("shop", 9), unset, layer("A-1", 7, { when: { sku: "A-1" } }));
    expect(rulebook.at({ category: "fresh" }).missingParams("inventory.turnover")).toEqual([
      "healthyTurnoverDays",
    ]);
    const decision = rulebook.at({ category: "fresh" }).decide("inventory.turnover", { turnoverDays: 1 });
    expect(decision).toMatchObject({
      outcome: "undecided",
      missing: [{ kind: "param", name: "healthyTurnoverDays" }],
    });
    expect(rulebook.at({ category: "fresh", sku: "A-1" }).params("inventory.turnover")).toEqual({
      healthyTurnoverDays: 7,
    });
  });

  test("replaces a parameter and leaves the others of the rule as they are", () => {
    const rulebook = defineRulebook({
      rules: [inventoryTurnover],
      layers: [layer("shop", 9), { id: "empty", params: { "inventory.turnover": {} } }],
    });
    expect(rulebook.at().params("inventory.turnover")).toEqual({ healthyTurnoverDays: 9 });
  });

  const november = layer("november", 9, {
    from: "2024-11-01T00:00:00+08:00",
    until: "2024-12-01T00:00:00+08:00",
  });
  test.each([
    ["2024-10-31T15:59:59Z", "default"],
    ["2024-10-31T16:00:00Z", "november"],
    ["2024-11-30T15:59:59.999Z", "november"],
    ["2024-11-30T16:00:00Z", "default"],
    [undefined, "default"],
  ])("with dates applies from its first instant up to its last: %s", (at, expected) => {
    expect(setBy([november], at === undefined ? {} : { at })).toBe(expected);
  });

  test("may have only a beginning or only an end", () => {
    const since = layer("since", 9, { from: "2024-01-01T00:00:00Z" });
    const before = layer("before", 8, { until: "2024-01-01T00:00:00Z" });
    expect(setBy([since, before], { at: "2024-01-01T00:00:00Z" })).toBe("since");
    expect(setBy([since, before], { at: "2023-12-31T23:59:59Z" })).toBe("before");
  });
});

describe("Scope", () => {
  test.each([
    [
      { categori: "fresh" },
      'scope requires categori to be absent: platform, store, category, sku, season, at are known (did you mean "category"?), received "fresh"',
    ],
    [{ sku: 5 }, "scope requires sku to be a text, received 5"],
    [
      { at: "yesterday" },
      'scope requires at to be an ISO 8601 instant such as 2011-12-09T12:50:00Z, received "yesterday"',
    ],
    [null, "scope requires its input to be an object, received nothing"],
    [7, "scope requires its input to be an object, received 7"],
    [[], "scope requires its input to be an object, received a list of 0"],
  ])("refuses %j, which would quietly give the parameters of everywhere", (scope, message) => {
    const untyped: { at(scope: unknown): unknown } = rulebookOf();
    expect(messageOf(() => untyped.at(scope))).toBe(message);
  });

  test("shares what was resolved among all SKUs with the same layers", () => {
    const rulebook = rulebookOf(layer("shop", 9), layer("A-1", 7, { when: { sku: "A-1" } }));
    const params = (sku: string) => rulebook.at({ sku }).params("inventory.turnover");
    expect(params("B-1")).toBe(params("B-2"));
    expect(params("A-1")).not.toBe(params("B-1"));
    expect(rulebook.at({ sku: "B-2" }).decide("inventory.turnover", { turnoverDays: 1 }).scope).toEqual({
      sku: "B-2",
    });
  });
});
