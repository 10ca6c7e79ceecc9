import { CompletionContext } from "@codemirror/autocomplete";
import { EditorState } from "@codemirror/state";
import { parseRulebook } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import {
  findRules,
  paramsInForce,
  readRulebook,
  rulesWithParams,
} from "../../examples/console/page/rulebook/rules-in-force.js";
import { namesAt, schemaCompletion } from "../../examples/console/page/rulebook/schema-completion.js";
import { readRuleText } from "../../examples/console/server/rulebook/rule-text.js";

const rulebook = parseRulebook({
  layers: [
    { id: "house", params: { "trial.pass": { minimumUnits: 20 } } },
    { id: "toys", when: { category: "toys" }, params: { "trial.pass": { minimumUnits: 30 } } },
  ],
});

describe("paramsInForce", () => {
  const rule = rulebook.at().rule("trial.pass");
  const minimumUnits = (scope: Parameters<typeof paramsInForce>[2]) =>
    paramsInForce(rulebook, rule, scope).find(({ name }) => name === "minimumUnits");

  test("says which layer sets a value", () => {
    expect(minimumUnits({})).toMatchObject({ value: 20, layer: "house", isAssumed: false });
    expect(minimumUnits({ category: "toys" })).toMatchObject({ value: 30, layer: "toys" });
    expect(minimumUnits({ category: "mugs" })).toMatchObject({ value: 20, layer: "house" });
    const [minimumDays] = paramsInForce(rulebook, rule, {});
    expect(minimumDays).toMatchObject({ value: 30, layer: "starter", isAssumed: true });
  });

  test("says what can be written", () => {
    expect(minimumUnits({})?.field).toEqual({ kind: "number", isWhole: false, minimum: 0, choices: [] });
    const kindsOf = (id: string) =>
      Object.fromEntries(
        paramsInForce(rulebook, rulebook.at().rule(id), {}).map(({ name, field }) => [name, field.kind]),
      );
    expect(kindsOf("inventory.restock")).toMatchObject({ method: "choice", leadTimeDays: "number" });
    expect(kindsOf("onboarding.entry")).toMatchObject({ trademarkRequired: "boolean" });
    expect(kindsOf("logistics.mode")).toMatchObject({ rows: "json" });
  });

  test("says without what a rule is undecided", () => {
    const order = paramsInForce(rulebook, rulebook.at().rule("order.unpaid"), {});
    expect(order.filter(({ isMissing }) => isMissing).map(({ name }) => name)).toEqual([
      "remindAfterHours",
      "closeAfterHours",
    ]);
  });
});

describe("the choice of a rule", () => {
  test("finds by id, title in both languages, number of the catalogue and parameter", () => {
    const rules = rulesWithParams(rulebook);
    for (const search of ["trial.pass", "Trial Passed", "试营运", "R106", "minimumMaturedUnits"])
      expect(findRules(rules, search).map(({ id }) => id)).toContain("trial.pass");
    expect(findRules(rules, "no such rule")).toEqual([]);
    expect(findRules(rules, " ")).toHaveLength(rules.length);
  });

  test("every rule and parameter is described", async () => {
    const bare = rulesWithParams(rulebook).map(async ({ id, params }) => {
      const text = await readRuleText(id);
      const missing = Object.keys(params.shape).filter((param) => (text?.params[param] ?? "") === "");
      return (text?.summary ?? "") === "" ? [id, ...missing] : missing;
    });
    expect((await Promise.all(bare)).flat()).toEqual([]);
    expect((await readRuleText("trial.pass"))?.params["maximumReturnRate"]).toMatch(/^Returned share/);
    expect(await readRuleText("house.own")).toBeUndefined();
  });
});

describe("readRulebook", () => {
  test("gives nothing for a file with a fault", () => {
    expect(readRulebook("{")).toBeUndefined();
    expect(readRulebook('{ "layers": [{ "id": "house" }] }')).toBeUndefined();
    expect(readRulebook('{ "layers": [] }')?.layers[0]?.id).toBe("starter");
  });
});

describe("completion", () => {
  const schema = rulebook.jsonSchema();
  const completed = (text: string, pos = text.length) =>
    schemaCompletion(schema)(new CompletionContext(EditorState.create({ doc: text }), pos, true));

  test("knows rules, parameters and the fields of a layer", () => {
    expect(namesAt(schema, []).map(({ name }) => name)).toContain("layers");
    expect(namesAt(schema, ["layers", 3]).map(({ name }) => name)).toContain("when");
    expect(namesAt(schema, ["layers", 0, "params", "trial.pass"])).toContainEqual({
      name: "minimumUnits",
      description: "3 unless a layer sets it (assumed by layer starter)",
    });
  });

  test("offers names where a name belongs, and none where a value does", () => {
    const names = (text: string) => completed(text)?.options.map(({ label }) => label);
    expect(names('{ "layers": [{ "params": { "trial.pass": { "min')).toContain('"minimumUnits"');
    expect(names('{ "layers": [{ "params": { "trial.pass": { "minimumDays": 1, ')).toContain(
      '"minimumUnits"',
    );
    expect(names('{ "layers": [{ "params": { "')).toContain('"inventory.restock"');
    expect(names('{ "layers": [{ "params": { "trial.pass": { "minimumUnits": ')).toBeUndefined();
  });

  test("writes over the quote that the editor had closed", () => {
    const text = '{ "layers": [{ "params": { "trial.pass": { "min" } } }] }';
    const at = text.indexOf('" } } }');
    expect(completed(text, at)).toMatchObject({ from: at - 4, to: at + 1 });
  });
});
