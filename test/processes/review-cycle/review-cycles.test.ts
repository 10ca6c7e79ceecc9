import { kpiCatalogue } from "opscycle/kpi";
import { type AnyReviewCycle, roleTitles, shopCycle } from "opscycle/processes";
import { builtInRules } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { reviewCycles } from "../../../src/processes/review-cycles.js";
import { shopRulebook } from "../shop-rulebook.js";

const cycles: readonly AnyReviewCycle[] = reviewCycles;
const named = cycles.map((cycle) => [cycle.id, cycle] as const);

describe("reviewCycles", () => {
  test.each(named)("%s: starts with the starter layer, for the shop", (_id, cycle) => {
    expect(cycle.input({ subject: shopCycle }, shopRulebook.at())).toMatchObject({ subject: shopCycle });
  });

  test.each(named)(
    "%s: its KPIs, rules and roles are known, and its titles are in both languages",
    (_id, cycle) => {
      const known = kpiCatalogue.entries.map(({ id }) => id);
      expect(cycle.kpis.filter((id) => !known.includes(id))).toEqual([]);
      const rules: readonly unknown[] = builtInRules;
      expect(cycle.rules.filter((rule) => !rules.includes(rule))).toEqual([]);
      for (const role of [cycle.owner, ...cycle.participants])
        expect(Object.keys(roleTitles)).toContain(role);
      for (const { en, zh } of [cycle.title, ...cycle.actions.map(({ title }) => title)]) {
        expect(en).toMatch(/^[A-Z]/);
        expect(zh).toMatch(/\p{Script=Han}/u);
      }
    },
  );
});
