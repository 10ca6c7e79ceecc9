import {
  adRoiGate,
  builtInRules,
  combineRules,
  defineRulebook,
  inventoryTurnover,
  type Layer,
  starterLayer,
  trialPass,
} from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { errorOf, messageOf } from "../error-of.js";

const house: Layer = { id: "house", params: { "ad.roi-gate": { acceptableRoas: 2.5 } } };

describe("defineRulebook", () => {
  test("refuses two rules with one id", () => {
    expect(messageOf(() => defineRulebook({ rules: [trialPass, { ...trialPass }] }))).toBe(
      "rulebook has two rules with the id trial.pass; use replaceRule to replace one",
    );
  });

  test("refuses a combined rule whose part is another rule than the one beside it", () => {
    const other = { ...inventoryTurnover, id: "inventory.other" as const };
    const both = combineRules("inventory.both", [inventoryTurnover, other], "strictest");
    expect(messageOf(() => defineRulebook({ rules: [both, { ...inventoryTurnover }] }))).toContain(
      "rulebook has a combined rule with another inventory.turnover than its own",
    );
    expect(defineRulebook({ rules: [both, inventoryTurnover] }).rules).toHaveLength(2);
  });

  test("lists every fault of the layers at once", () => {
    const layers: Layer[] = [
      { id: "one", params: { "ad.roigate": {}, "ad.roi-gate": { acceptableRoas: "2", minimumSpent: 3 } } },
      { id: "one", params: {} },
      { id: "default", params: {} },
      { id: "", from: "yesterday", params: {} },
      { id: "late", from: "2024-02-01T00:00:00Z", until: "2024-02-01T00:00:00Z", params: {} },
    ];
    expect(messageOf(() => defineRulebook({ rules: builtInRules, layers })).split("\n")).toEqual([
      'rulebook requires layers.0.params.ad.roigate to be absent: there is no such rule (did you mean "ad.roi-gate"?), received an object',
      'rulebook requires layers.0.params.ad.roi-gate.acceptableRoas to be a number, received "2"',
      'rulebook requires layers.0.params.ad.roi-gate.minimumSpent to be absent: the name is not known (did you mean "minimumSpend"?), received 3',
      'rulebook requires layers.1.id to be another id (layers.0 has it), received "one"',
      'rulebook requires layers.2.id to be another id (the catalogue\'s own values are called so), received "default"',
      'rulebook requires layers.3.id to be at least 1 characters, received ""',
      'rulebook requires layers.3.from to be an ISO 8601 instant with its zone, such as 2024-11-01T00:00:00+08:00, received "yesterday"',
      'rulebook requires layers.4.until to be later than from (2024-02-01T00:00:00Z), received "2024-02-01T00:00:00Z"',
    ]);
  });

  test("refuses layers that are right one by one and impossible together, naming the layer", () => {
    const layers: Layer[] = [
      house,
      { id: "cheap", when: { category: "toys" }, params: { "ad.roi-gate": { payBackRoas: 2.4 } } },
      { id: "later", from: "2024-01-01T00:00:00Z", params: { "ad.roi-gate": { payBackRoas: 1 } } },
      { id: "until", until: "2023-01-01T00:00:00Z", params: { "ad.roi-gate": { acceptableRoas: 3.5 } } },
    ];
    const settled = { id: "starter", params: { "ad.roi-gate": { minimumSpend: 1, minimumDays: 1 } } };
    expect(
      messageOf(() => defineRulebook({ rules: builtInRules, layers: [settled, ...layers] })).split("\n"),
    ).toEqual([
      "rulebook requires layers.2.params.ad.roi-gate.acceptableRoas to be at most payBackRoas, received 2.5",
      "rulebook requires layers.3.params.ad.roi-gate.acceptableRoas to be at most payBackRoas, received 2.5",
      "rulebook requires layers.4.params.ad.roi-gate.acceptableRoas to be at most payBackRoas, received 3.5",
    ]);
  });

  test("does not change when the layers that it was given do", () => {
    const params = { "ad.roi-gate": { acceptableRoas: 2.5 } };
    const rulebook = defineRulebook({ rules: builtInRules, layers: [{ id: "house", params }] });
    params["ad.roi-gate"].acceptableRoas = 1;
    expect(rulebook.at().params("ad.roi-gate").acceptableRoas).toBe(2.5);
    const [layer] = rulebook.layers;
    expect(errorOf(() => Object.assign(layer?.params ?? {}, { "ad.roi-gate": {} }))).toBeInstanceOf(
      TypeError,
    );
  });

  test("decides without a scope by the layers that hold everywhere", () => {
    const rulebook = defineRulebook({ rules: builtInRules, layers: [starterLayer, house] });
    const facts = { roas: 2.2, spend: 100, days: 10 };
    expect(rulebook.decide("ad.roi-gate", facts).outcome).toBe("unacceptable");
    expect(rulebook.decide("ad.roi-gate", facts)).toEqual(rulebook.at().decide("ad.roi-gate", facts));
  });
});

describe("Rulebook.fingerprint", () => {
  const printOf = (...layers: Layer[]) => defineRulebook({ rules: builtInRules, layers }).fingerprint;

  test("is the same for the same layers, in whatever order their keys stand", () => {
    const turned: Layer = { params: { "ad.roi-gate": { acceptableRoas: 2.5 } }, id: "house" };
    expect(printOf(turned)).toBe(printOf(house));
    expect(printOf()).toMatch(/^[0-9a-f]{64}$/);
  });

  test("is another one when a value, a layer's order or a rule's default is", () => {
    const dearer: Layer = { id: "house", params: { "ad.roi-gate": { acceptableRoas: 2.6 } } };
    const turnover = { ...inventoryTurnover, defaults: { healthyTurnoverDays: 30 } };
    const prints = [
      printOf(),
      printOf(house),
      printOf(dearer),
      printOf(house, { ...house, id: "two" }),
      printOf({ ...house, id: "two" }, house),
      defineRulebook({ rules: [inventoryTurnover] }).fingerprint,
      defineRulebook({ rules: [turnover] }).fingerprint,
      defineRulebook({ rules: [adRoiGate] }).fingerprint,
    ];
    expect(new Set(prints).size).toBe(prints.length);
  });

  test("stands on every decision", () => {
    const rulebook = defineRulebook({ rules: builtInRules, layers: [house] });
    const decision = rulebook.at({ sku: "A-1" }).decide("inventory.turnover", { turnoverDays: 3 });
    expect(decision.rulebook).toBe(rulebook.fingerprint);
  });
});
