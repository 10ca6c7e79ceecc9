import { describe, expect, test } from "vitest";
import {
  edited,
  pathAt,
  rangeAt,
  removalAt,
  settingAt,
} from "../../examples/console/page/rulebook/json-text.js";
import { ownValue, withoutParam, withParam } from "../../examples/console/page/rulebook/set-param.js";

const file = `{
  "layers": [
    {
      "id": "house",
      "params": {
        "trial.pass": { "minimumUnits": 20 },
        "inventory.restock": { "leadTimeDays": 10, "bufferDays": 5 }
      }
    },
    { "id": "toys", "when": { "category": "toys" }, "params": {} }
  ]
}
`;
const all = { level: "all", name: "" } as const;
const toys = { level: "category", name: "toys" } as const;
const restock = (param: string) => ({ rule: "inventory.restock", param });

describe("settingAt", () => {
  test.each([
    ['{"a":1}', ["a"], 2, '{"a":2}'],
    ['{ "a": 1 }', ["b"], 2, '{ "a": 1, "b": 2 }'],
    ["{}", ["a", "b"], [1], '{ "a": { "b": [1] } }'],
    ['{ "a": 1, "a": 2 }', ["a"], 3, '{ "a": 1, "a": 3 }'],
    ['{ "a": [] }', ["a", 0], { b: 1 }, '{ "a": [\n  { "b": 1 }\n] }'],
    ["[1, 2]", [2], 3, "[1, 2, 3]"],
    ['{\n  "a": 1\n}', ["b"], null, '{\n  "a": 1,\n  "b": null\n}'],
    ['{ "a\\"": 1 }', ['a"'], 2, '{ "a\\"": 2 }'],
  ])("puts into %s at %j the value %j", (text, path, value, expected) => {
    const edit = settingAt(text, path, value);
    expect(edit && edited(text, edit)).toBe(expected);
  });

  test("says nothing where the way leads through a number", () => {
    expect(settingAt('{ "a": 1 }', ["a", "b"], 2)).toBeUndefined();
    expect(settingAt("[]", ["b"], 2)).toBeUndefined();
    expect(settingAt("", ["b"], 2)).toBeUndefined();
  });
});

describe("removalAt", () => {
  test.each([
    ['{ "a": 1, "b": 2 }', ["a"], '{ "b": 2 }'],
    ['{ "a": 1, "b": 2 }', ["b"], '{ "a": 1 }'],
    ['{ "a": { "b": 2 } }', ["a", "b"], '{ "a": {} }'],
    ["[1, 2, 3]", [1], "[1, 3]"],
  ])("takes out of %s what is at %j", (text, path, expected) => {
    const edit = removalAt(text, path);
    expect(edit && edited(text, edit)).toBe(expected);
  });

  test("finds nothing to take where there is nothing", () => {
    expect(removalAt('{ "a": 1 }', ["b"])).toBeUndefined();
    expect(removalAt("{}", [])).toBeUndefined();
  });
});

describe("rangeAt and pathAt", () => {
  test("are the way there and back", () => {
    const path = ["layers", 0, "params", "inventory.restock", "bufferDays"];
    const range = rangeAt(file, path);
    expect(file.slice(range?.from, range?.to)).toBe("5");
    expect(pathAt(file, range?.to ?? 0)).toEqual(path);
    expect(rangeAt(file, ["layers", 7])).toBeUndefined();
  });

  test.each([
    ['{ "layers": [{ "params": { "', ["layers", 0, "params"]],
    ['{ "layers": [{}, { "params": { "trial.pass": { ', ["layers", 1, "params", "trial.pass"]],
    ['{ "layers": [{ "params": { "trial.pass": { "min"', ["layers", 0, "params", "trial.pass"]],
    ["{ ", []],
  ])("the way to the end of %s", (text, path) => {
    expect(pathAt(text, text.length)).toEqual(path);
  });
});

describe("withParam", () => {
  test("changes one number and not a space more", () => {
    expect(withParam(file, all, restock("leadTimeDays"), 12)).toBe(
      file.replace('"leadTimeDays": 10', '"leadTimeDays": 12'),
    );
  });

  test("adds what is missing in the layer of the scope", () => {
    const text = withParam(file, toys, restock("bufferDays"), 21) ?? "";
    expect(text).toBe(
      file.replace('"params": {} }', '"params": { "inventory.restock": { "bufferDays": 21 } } }'),
    );
    expect(ownValue(text, toys, restock("bufferDays"))).toBe(21);
    expect(ownValue(text, all, restock("bufferDays"))).toBe(5);
  });

  test("adds a layer for a scope that has none, under a name that is free", () => {
    const text = withParam(file, { level: "sku", name: "toys" }, restock("bufferDays"), 3) ?? "";
    expect(JSON.parse(text).layers[2]).toEqual({
      id: "toys 2",
      when: { sku: "toys" },
      params: { "inventory.restock": { bufferDays: 3 } },
    });
    expect(text.startsWith(file.slice(0, file.indexOf("\n  ]")))).toBe(true);
  });

  test("leaves a layer alone that is for a time only", () => {
    const season = '{ "layers": [{ "id": "sale", "from": "2026-11-01T00:00:00Z", "params": {} }] }';
    expect(JSON.parse(withParam(season, all, restock("bufferDays"), 1) ?? "").layers).toHaveLength(2);
  });

  test("makes nothing of a text that is no rulebook", () => {
    expect(withParam("nothing", all, restock("bufferDays"), 1)).toBeUndefined();
    expect(withParam("{", all, restock("bufferDays"), 1)).toBeUndefined();
  });
});

describe("withoutParam", () => {
  test("takes a parameter away, and its rule with the last", () => {
    const once = withoutParam(file, all, restock("bufferDays"));
    expect(JSON.parse(once).layers[0].params["inventory.restock"]).toEqual({ leadTimeDays: 10 });
    const twice = withoutParam(once, all, restock("leadTimeDays"));
    expect(JSON.parse(twice).layers[0].params).toEqual({ "trial.pass": { minimumUnits: 20 } });
    expect(withoutParam(file, toys, restock("bufferDays"))).toBe(file);
  });
});
