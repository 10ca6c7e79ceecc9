import {
  builtInRules,
  defineRule,
  defineRulebook,
  inventoryTurnover,
  type Rule,
  redlineBrushing,
  replaceRule,
  starterLayer,
  starterLayerFor,
} from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { messageOf } from "./error-of.js";

const spec = {
  id: "inventory.turnover",
  kind: "alert",
  title: { en: "Turnover, our way", zh: "库存周转（自定）" },
  source: ["house rule"],
  facts: z.strictObject({ turnoverDays: z.number() }),
  params: z.strictObject({ limitDays: z.number() }),
  outcomes: ["healthy", "watch"],
  decide: (): "healthy" => "healthy",
} as const;

describe("replaceRule", () => {
  test("puts the rule in the old one's place and leaves the others", () => {
    const mine = defineRule(spec);
    const rules = replaceRule(builtInRules, mine);
    expect(rules).toHaveLength(builtInRules.length);
    const places = rules.map((rule, index) =>
      rule === builtInRules[index] ? "old" : rule === mine ? "mine" : "lost",
    );
    expect(places.filter((place) => place !== "old")).toEqual(["mine"]);
    expect(rules.map(({ id }) => id)).toEqual(builtInRules.map(({ id }) => id));
  });

  test("gives rules that a rulebook takes with the starter layer made for them", () => {
    const restock = builtInRules.find(({ id }) => id === "inventory.restock");
    if (restock === undefined) throw new Error("the rule is not there");
    const simple = defineRule({
      ...spec,
      id: "inventory.restock",
      facts: z.strictObject({ stockOnHand: z.number() }),
      params: z.strictObject({ leadTimeDays: z.number(), orderBelow: z.number() }),
      outcomes: ["order", "hold"],
      decide: (facts, params, check) =>
        check.below("stockOnHand", facts.stockOnHand, params.orderBelow) ? "order" : "hold",
    });
    const rules = replaceRule(builtInRules, simple);
    expect(messageOf(() => defineRulebook({ rules, layers: [starterLayer] }))).toContain("bufferDays");
    const house = { id: "house", params: { "inventory.restock": { orderBelow: 9 } } };
    const rulebook = defineRulebook({ rules, layers: [starterLayerFor(rules), house] });
    expect(rulebook.decide("inventory.restock", { stockOnHand: 8 }).outcome).toBe("order");
    expect(rulebook.at().params("inventory.restock")).toEqual({ leadTimeDays: 14, orderBelow: 9 });
  });

  test("takes a rule that asks for less and answers less", () => {
    const quiet = defineRule({ ...spec, facts: z.strictObject({}), outcomes: ["healthy"] });
    expect(replaceRule([inventoryTurnover], quiet)).toEqual([quiet]);
  });

  test.each([
    [
      defineRule({ ...spec, id: "inventory.turnovers" }),
      'replaceRule requires a rule with the id inventory.turnovers to replace, found none (did you mean "inventory.turnover"?)',
    ],
    [
      defineRule({ ...spec, facts: z.strictObject({ turns: z.exactOptional(z.number()) }) }),
      "rule inventory.turnover asks for the fact turns, unlike the rule that it replaces (turnoverDays)",
    ],
    [
      defineRule({ ...spec, outcomes: ["healthy", "bad"] }),
      "rule inventory.turnover answers with the outcome bad, unlike the rule that it replaces (healthy, watch)",
    ],
  ])("refuses a rule that its callers could not use", (mine: Rule, message) => {
    expect(messageOf(() => replaceRule(builtInRules, mine))).toBe(message);
  });

  test("refuses to put in the place of a red line what is none", () => {
    const brushing = { ...redlineBrushing, redLine: false };
    expect(messageOf(() => replaceRule(builtInRules, brushing))).toBe(
      "rule redline.brushing requires redLine: true, as the red line that it replaces; nobody may overrule one",
    );
    const mine = { ...redlineBrushing };
    expect(replaceRule(builtInRules, mine)).toContain(mine);
  });

  test("refuses a rule that cannot do without what was optional", () => {
    const old = defineRule({ ...spec, facts: z.strictObject({ turnoverDays: z.exactOptional(z.number()) }) });
    expect(messageOf(() => replaceRule([old], defineRule(spec)))).toBe(
      "rule inventory.turnover cannot do without the fact turnoverDays, unlike the rule that it replaces (none)",
    );
  });
});
