import { compare, replay, sweep } from "opscycle/replay";
import { defineRulebook, type LayerCondition } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { history, rulebookWith, sale } from "./histories.js";

const shop = history([
  sale("mug", 0, 2, { category: "Kitchen" }),
  sale("lamp", 1, 2, { category: "Light" }),
  sale("odd", 2, 2),
]);
const plain = rulebookWith();
const params = { "trial.pass": { minimumUnits: 5 } };
const layered = (when: LayerCondition) =>
  defineRulebook({ rules: plain.rules, layers: [...plain.layers, { id: "mine", when, params }] });
const unmet = ({ assumptions }: { readonly assumptions: readonly string[] }) =>
  assumptions.filter((sentence) => sentence.startsWith("Layer "));

describe("assumptions of a replay", () => {
  test.each<[LayerCondition, string]>([
    [
      { category: "kitchen" },
      'no product of the history has the category "kitchen" (did you mean "Kitchen"?); its categories are Kitchen, Light',
    ],
    [{ sku: "mugs" }, 'no product of the history has the SKU "mugs" (did you mean "mug"?)'],
    [{ sku: "mug", category: "Light" }, "no product has both its SKU and its category"],
    [{ platform: "tmall", category: "Light" }, "it is for a platform, and a replay knows no platform"],
    [{ season: "winter" }, "it is for a season, and a replay knows no season"],
  ])("say that a layer for %j changes nothing", async (when, why) => {
    const result = await replay({ history: shop, rulebook: layered(when) });
    expect(unmet(result)).toEqual([`Layer mine changes nothing here: ${why}.`]);
  });

  test.each<LayerCondition>([
    {},
    { category: "Kitchen" },
    { sku: "odd" },
    { sku: "lamp", category: "Light" },
  ])("say nothing of a layer for %j", async (when) => {
    expect(unmet(await replay({ history: shop, rulebook: layered(when) }))).toEqual([]);
  });

  test("tell of orders without categories", async () => {
    const rulebook = layered({ category: "Light" });
    const result = await replay({ history: history([sale("odd", 0, 1)]), rulebook });
    expect(unmet(result)).toEqual(["Layer mine changes nothing here: the orders name no categories."]);
  });

  test("tell of the layers of both sides of a comparison once, and of a sweep's own", async () => {
    const other = layered({ sku: "mugs" });
    const compared = await compare({ history: shop, rulebooks: [other, layered({ sku: "mugs" }), plain] });
    expect(unmet(compared)).toHaveLength(1);
    const scope = { category: "light" };
    const buffer = { rule: "inventory.restock", param: "bufferDays", values: [1, 2], scope };
    expect(unmet(await sweep({ history: shop, rulebook: plain, ...buffer }))).toEqual([
      'Layer sweep changes nothing here: no product of the history has the category "light" (did you mean "Light"?); its categories are Kitchen, Light.',
    ]);
  });
});
