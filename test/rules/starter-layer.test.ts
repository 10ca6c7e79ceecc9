import { builtInRules, defineRulebook, starterLayer, starterLayerFor } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { requiredKeys } from "../../src/rules/required-keys.js";

describe("starterLayer", () => {
  test("sets what the catalogue asks for and gives no value of, and leaves its values alone", () => {
    for (const rule of builtInRules) {
      const set = Object.keys(starterLayer.params[rule.id] ?? {});
      const needed = requiredKeys(rule.params).filter((param) => !(param in rule.defaults));
      expect(set).toEqual(expect.arrayContaining(needed));
      expect(set.filter((param) => param in rule.defaults)).toEqual([]);
    }
  });

  test("is assumed, and lets every rule decide", () => {
    const rules = defineRulebook({ rules: builtInRules, layers: [starterLayer] }).at();
    expect(starterLayer.assumed).toBe(true);
    expect(builtInRules.flatMap(({ id }) => rules.missingParams(id))).toEqual([]);
  });
});

describe("starterLayerFor", () => {
  test("is the starter layer for the built-in rules", () => {
    expect(starterLayerFor(builtInRules)).toEqual(starterLayer);
  });
});
