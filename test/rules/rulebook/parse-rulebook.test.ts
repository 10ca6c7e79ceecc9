import { inventoryTurnover, parseRulebook, starterLayer } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { errorOf, messageOf } from "../error-of.js";

const file = (layers: unknown, more: object = {}) => ({ ...more, layers });

describe("parseRulebook", () => {
  test("lays the file's layers over the starter layer and what is known of platforms", () => {
    const rulebook = parseRulebook(file([{ id: "house", params: { "trial.pass": { minimumUnits: 25 } } }]));
    expect(rulebook.layers.map((layer) => layer.id)).toEqual([
      "starter",
      "platform taobao",
      "platform tmall",
      "platform jd",
      "platform pinduoduo",
      "house",
    ]);
    expect(rulebook.at().explain("trial.pass").minimumUnits).toEqual({ value: 25, layer: "house" });
  });

  // R029: Pinduoduo pays 5 to 15 days after receipt.
  test("knows a platform where the scope names it, unless a layer of that platform says otherwise", () => {
    const own = { "settlement.window": { maximumDays: 20 } };
    const rulebook = parseRulebook(file([{ id: "ours", when: { platform: "pinduoduo" }, params: own }]));
    const facts = { orderedOn: "2024-02-17", confirmedOn: "2024-02-20" };
    expect(rulebook.at({ platform: "pinduoduo" }).decide("settlement.window", facts).proposal).toEqual({
      earliestOn: "2024-02-25",
      latestOn: "2024-03-11",
    });
    expect(rulebook.at().decide("settlement.window", facts).outcome).toBe("undecided");
    const without = parseRulebook(file([], { platforms: false }));
    expect(without.at({ platform: "pinduoduo" }).decide("settlement.window", facts).outcome).toBe(
      "undecided",
    );
  });

  test("leaves the starter layer out when the file says so", () => {
    const rulebook = parseRulebook(
      file([], { starter: false, platforms: false, $schema: "./rules.schema.json" }),
    );
    expect(rulebook.layers).toEqual([]);
    expect(rulebook.decide("inventory.turnover", { turnoverDays: 3.5 }).outcome).toBe("healthy");
  });

  test("takes other rules, and of the starter layer what they know", () => {
    const rulebook = parseRulebook(file([]), [inventoryTurnover]);
    expect(rulebook.layers).toEqual([{ ...starterLayer, params: {} }]);
    expect(rulebook.rules).toEqual([inventoryTurnover]);
  });

  test.each([
    [null, 'rulebook requires its input to be an object with "layers", received nothing'],
    ["{}", 'rulebook requires its input to be an object with "layers", received "{}"'],
    [[], 'rulebook requires its input to be an object with "layers", received a list of 0'],
    [{}, "rulebook requires layers to be an array, received nothing"],
    [{ layers: {} }, "rulebook requires layers to be an array, received an object"],
    [{ layers: [3] }, "rulebook requires layers.0 to be an object, received 3"],
    [
      { layers: [{ id: "starter", params: {} }] },
      'rulebook requires layers.0.id to be another id (the layer of assumed values is called so), received "starter"',
    ],
    [
      { layers: [{ id: "platform jd", params: {} }] },
      'rulebook requires layers.0.id to be another id (a layer of what is known of a platform is called so), received "platform jd"',
    ],
    [
      { layers: [{ id: "a", params: { "trial.pass": 3 } }] },
      "rulebook requires layers.0.params.trial.pass to be an object, received 3",
    ],
    [
      { layers: [{ id: "a", params: { "inventory.slow-mover": { clearAtUnits: 1 } } }] },
      "rulebook requires layers.0.params.inventory.slow-mover.clearAtUnits to be at least raiseBelowUnits, received 1",
    ],
  ])("refuses %j", (value, message) => {
    expect(messageOf(() => parseRulebook(value))).toBe(message);
  });

  test("refuses what is nested deeper than the stack holds, and what contains itself", () => {
    const endless: { layers: unknown[] } = { layers: [] };
    endless.layers.push(endless);
    const deep: unknown = JSON.parse(`{"layers": ${"[".repeat(50_000)}${"]".repeat(50_000)}}`);
    for (const value of [endless, deep])
      expect(messageOf(() => parseRulebook(value))).toBe(
        "rulebook requires its input to be nested at most 200 deep, received deeper nesting",
      );
  });

  test("lists every fault at once, with what may have been meant", () => {
    const value = {
      layer: [],
      starter: "no",
      layers: [
        {
          id: "a",
          wen: { category: "fresh" },
          params: { "trial.pas": {}, "trial.pass": { minimumUnit: 3 } },
        },
        { when: { categori: "fresh" }, params: { "ad.roi-gate": { method: "roi" } } },
      ],
    };
    const error = errorOf(() => parseRulebook(value));
    expect(error).toMatchObject({ code: "invalid-input", subject: "rulebook" });
    expect(messageOf(() => parseRulebook(value)).split("\n")).toEqual([
      'rulebook requires starter to be a boolean, received "no"',
      'rulebook requires layer to be absent: the name is not known (did you mean "layers"?), received a list of 0',
      'rulebook requires layers.0.wen to be absent: the name is not known (did you mean "when"?), received an object',
      'rulebook requires layers.0.params.trial.pas to be absent: there is no such rule (did you mean "trial.pass"?), received an object',
      'rulebook requires layers.0.params.trial.pass.minimumUnit to be absent: the name is not known (did you mean "minimumUnits"?), received 3',
      "rulebook requires layers.1.id to be a string, received nothing",
      'rulebook requires layers.1.when.categori to be absent: the name is not known (did you mean "category"?), received "fresh"',
      'rulebook requires layers.1.params.ad.roi-gate.method to be one of "bands", "break-even", received "roi"',
    ]);
  });

  test.each([
    '{"layers": [{"id": "a", "params": {"__proto__": {"x": 1}}}]}',
    '{"layers": [{"id": "a", "params": {"constructor": {"x": 1}}}]}',
    '{"layers": [{"id": "a", "params": {"trial.pass": {"__proto__": {"minimumDays": 1}}}}]}',
    '{"layers": [{"id": "a", "params": {"trial.pass": {"constructor": null}}}]}',
    '{"layers": [{"id": "a", "params": {"listing.wording": {"extraTerms": {"__proto__": ["最"]}}}}]}',
    '{"layers": [{"id": "a", "params": {"tax.duty": {"dutyExemptions": {"__proto__": 800}}}}]}',
    '{"layers": [], "__proto__": {"starter": false}}',
    '{"layers": [{"id": "a", "params": {}, "__proto__": {"when": {}}}]}',
  ])("refuses the name and pollutes nothing: %s", (json) => {
    expect(errorOf(() => parseRulebook(JSON.parse(json)))).toMatchObject({ code: "invalid-input" });
    expect([Reflect.get({}, "x"), Reflect.get({}, "minimumDays"), Reflect.get({}, "starter")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
