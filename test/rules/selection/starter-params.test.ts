import { describe, expect, test } from "vitest";
import {
  selectionHitElements,
  selectionNoHerd,
  selectionPreparation,
  selectionPrinciples,
  selectionTriangle,
} from "../../../src/rules/selection/index.js";
import { selectionStarterParams } from "../../../src/rules/selection/starter-params.js";
import { decideWithStarter } from "../decide-with-starter.js";

const rules = [
  selectionHitElements,
  selectionNoHerd,
  selectionPreparation,
  selectionPrinciples,
  selectionTriangle,
];
const decide = decideWithStarter(rules, selectionStarterParams);

const market = { monthlyDemandUnits: 1000, competingOffers: 100, grossMargin: 0.4 };
const sides = {
  needUnmet: true,
  developmentDays: 60,
  peakCapacityRatio: 1.2,
  contributionMargin: 0.15,
  afterSalesRate: 0.05,
};
const hit = { qualityScore: 0.8, uniquePoints: 1, priceRatio: 1 };
const crowd = { rivalsSelling: 21, ownAdvantages: 1 };
const plan = { budgetPlanned: true, timePlanned: true, daysSinceStart: 14 };

describe("selectionStarterParams", () => {
  test.each<[string, object, object, string]>([
    ["selection.principles", market, {}, "select"],
    ["selection.principles", market, { monthlyDemandUnits: 999.99 }, "reject"],
    ["selection.principles", market, { competingOffers: 101 }, "reject"],
    ["selection.principles", market, { grossMargin: 0.3999 }, "reject"],
    ["selection.triangle", sides, {}, "select"],
    ["selection.triangle", sides, { developmentDays: 60.01 }, "reject"],
    ["selection.triangle", sides, { peakCapacityRatio: 1.1999 }, "reject"],
    ["selection.triangle", sides, { contributionMargin: 0.1499 }, "reject"],
    ["selection.triangle", sides, { afterSalesRate: 0.05001 }, "reject"],
    ["selection.hit-elements", hit, {}, "hit-candidate"],
    ["selection.hit-elements", hit, { qualityScore: 0.7999 }, "ordinary"],
    ["selection.hit-elements", hit, { uniquePoints: 0 }, "ordinary"],
    ["selection.hit-elements", hit, { priceRatio: 1.0001 }, "ordinary"],
    ["selection.no-herd", crowd, {}, "select"],
    ["selection.no-herd", crowd, { ownAdvantages: 0 }, "reject"],
    ["selection.no-herd", crowd, { ownAdvantages: 0, rivalsSelling: 20 }, "select"],
    ["selection.preparation", plan, {}, "prepared"],
    ["selection.preparation", plan, { daysSinceStart: 13.999 }, "hurried"],
  ])("%s of %j with %j: %s", (rule, facts, change, outcome) => {
    expect(decide(rule, { ...facts, ...change }).outcome).toBe(outcome);
  });
});
