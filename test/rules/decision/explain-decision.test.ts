import { builtInRules, type Decision, defineRulebook, explainDecision, starterLayer } from "opscycle/rules";
import { describe, expect, test } from "vitest";

const house = { id: "house", params: { "inventory.restock": { leadTimeDays: 10, reviewPeriodDays: 14 } } };
const rules = defineRulebook({ rules: builtInRules, layers: [starterLayer, house] }).at();
const text = (decision: Decision) => `\n${explainDecision(decision).join("\n")}\n`;

describe("explainDecision", () => {
  test("says which checks failed, against whose thresholds, and what would pass", () => {
    const facts = { days: 45, units: 2, maturedUnits: 2, roundsUsed: 1, returnRate: 0.25 };
    expect(text(rules.decide("trial.pass", facts))).toMatchInlineSnapshot(`
      "
      trial.pass: adjust
        ✓ days 45 >= 30 (minimumDays set by layer starter, assumed)
        ✗ maturedUnits 2 >= 3 (minimumMaturedUnits set by layer starter, assumed)
        ✗ units 2 >= 3 (minimumUnits set by layer starter, assumed)
        ✗ returnRate 0.25 <= 0.2 (maximumReturnRate set by layer starter, assumed)
        ✓ roundsUsed 1 < 3 (maximumRounds set by layer starter, assumed)
        ✓ days 45 < 120 (maximumDays set by layer starter, assumed)
        to pass: maturedUnits >= 3 (now 2) and units >= 3 (now 2) and returnRate <= 0.2 (now 0.25)
      "
    `);
  });

  test("prints the arithmetic of a proposal", () => {
    const facts = { stockOnHand: 3, onOrder: 5, unitsSold: 33, observedDays: 30 };
    expect(text(rules.decide("inventory.restock", facts))).toMatchInlineSnapshot(`
      "
      inventory.restock: order
        ✓ observedDays 30 >= 30 (windowDays set by layer default, R006)
        ✓ inventoryPosition 8 < 18.7 (computed from method set by layer default, E-30; bufferDays set by layer starter, assumed; leadTimeDays set by layer house)
        = dailyUnits 1.1 = units sold ÷ observed days
        = safetyStock 7.7 = daily units × buffer days
        = reorderPoint 18.7 = daily units × lead time + safety stock, at least the warning stock
        = orderUpTo 34.1 = reorder point + daily units × review period
        = inventoryPosition 8 = stock on hand + on order − backorders
        = units 27 = order-up-to level − inventory position, at least the minimum order, up to a whole multiple
      "
    `);
  });

  test("says what is missing and where to supply it", () => {
    const bare = defineRulebook({ rules: builtInRules });
    const decision = bare.decide("inventory.slow-mover-share", { slowMoverValueShare: 0.2, raised: null });
    expect(text(decision)).toMatchInlineSnapshot(`
      "
      inventory.slow-mover-share: undecided
        ? fact raised is missing: supply the fact raised of inventory.slow-mover-share
        ? param clearAtShare is missing: supply params["inventory.slow-mover-share"].clearAtShare in a layer of the rulebook
      "
    `);
  });

  test("marks a questionable figure and one that was overruled", () => {
    const decision = rules.decide("inventory.turnover", { turnoverDays: 40 });
    const override = {
      outcome: "healthy",
      reason: "seasonal goods",
      actor: "Li Na",
      role: "category-manager",
    };
    expect(text({ ...decision, outcome: "healthy", ruled: "watch", override })).toMatchInlineSnapshot(`
      "
      inventory.turnover: healthy (overruled from watch by Li Na, category-manager: seasonal goods)
        ✗ turnoverDays 40 <= 3.5 (healthyTurnoverDays set by layer default, R005, questionable)
        to pass: turnoverDays <= 3.5 (now 40)
      "
    `);
  });

  test("gives alternatives, and thresholds that the rule brings along", () => {
    const gate = { ...house, params: { "ad.roi-gate": { method: "break-even" } } };
    const margin = defineRulebook({ rules: builtInRules, layers: [starterLayer, gate] });
    const facts = { roas: 1.25, spend: 600, days: 10, grossMargin: 1 / 3 };
    expect(text(margin.decide("ad.roi-gate", facts))).toMatchInlineSnapshot(`
      "
      ad.roi-gate: unacceptable
        ✓ spend 600 >= 50 (minimumSpend set by layer starter, assumed)
        ✓ days 10 >= 7 (minimumDays set by layer starter, assumed)
        ✓ grossMargin 0.3333 > 0 (fixed in the rule)
        ✗ roas 1.25 >= 3 (computed from facts)
        ✗ roas 1.25 > 2 (computed from acceptableRoas set by layer default, R002; payBackRoas set by layer default, R001)
        = payBackRoas 3 = 1 ÷ gross margin
        = acceptableRoas 2 = acceptableRoas ÷ payBackRoas ÷ gross margin
        to pass: roas >= 3 (now 1.25)
      "
    `);
  });

  test("does not print two different figures alike", () => {
    const decision = rules.decide("ad.roi-gate", { roas: 2.9999999999, spend: 1234567.891, days: 30 });
    expect(text(decision)).toMatchInlineSnapshot(`
      "
      ad.roi-gate: acceptable
        ✓ spend 1234567.891 >= 50 (minimumSpend set by layer starter, assumed)
        ✓ days 30 >= 7 (minimumDays set by layer starter, assumed)
        ✓ roas 3 > 2 (acceptableRoas set by layer default, R002)
        ✗ roas 2.9999999999 >= 3 (payBackRoas set by layer default, R001)
        to pass: roas >= 3 (now 2.9999999999)
      "
    `);
  });

  test("names a fact that is a threshold, and a red line", () => {
    const decision = rules.decide("inventory.stock-level", {
      stockOnHand: 4,
      safetyStock: 9,
      dailyUnits: 1,
    });
    expect(text({ ...decision, redLine: true })).toMatchInlineSnapshot(`
      "
      inventory.stock-level: low (a red line)
        ✓ stockOnHand 4 > 0 (fixed in the rule)
        ✗ stockOnHand 4 >= 9 (the fact safetyStock)
        ✓ stockOnHand 4 <= 180 (computed from overstockedAboveDays set by layer starter, assumed)
        = stockLimit 180 = daily units × days above which stock is too much
        to pass: stockOnHand >= 9 (now 4)
      "
    `);
  });
});
