import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { createDecisionCoder } from "../../../../src/replay/report/html/decision-codes.js";
import { decisionScript } from "../../../../src/replay/report/html/script-decisions.js";

describe("createDecisionCoder", () => {
  test("keeps of each threshold where it comes from, another fact among them", () => {
    const rules = defineRulebook({ rules: builtInRules, layers: [starterLayer] });
    const coder = createDecisionCoder();
    coder.encode(rules.decide("inventory.stock-level", { stockOnHand: 4, safetyStock: 9, dailyUnits: 1 }));
    const overstocked = { param: "overstockedAboveDays", layer: "starter", assumed: true };
    expect(coder.forms.checks).toEqual([
      { name: "stockOnHand", operator: ">", kind: "fixed", params: [] },
      { name: "stockOnHand", operator: ">=", kind: "fact", fact: "safetyStock", params: [] },
      { name: "stockOnHand", operator: "<=", kind: "derived", params: [overstocked] },
    ]);
  });

  test("has words for every kind of origin in the page", () => {
    const element = (_tag: string, _class: string, ...words: readonly unknown[]) => words.join("");
    const originViews: unknown = new Function("element", "data", `${decisionScript}; return originViews;`)(
      element,
      {},
    );
    if (typeof originViews !== "function") throw new Error("the script has no originViews");
    const words = (form: object): unknown => originViews({ params: [], ...form });
    expect(words({ kind: "fixed" })).toEqual(["fixed in the rule"]);
    expect(words({ kind: "fact", fact: "safetyStock" })).toEqual(["the fact safetyStock"]);
    expect(words({ kind: "derived" })).toEqual(["computed from the facts"]);
  });
});
