import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";
import { type DecisionMatchers, decisionMatchers } from "opscycle/testing";
import { describe, expect, test } from "vitest";
import { messageOf } from "../rules/error-of.js";

declare module "vitest" {
  interface Matchers<T> extends DecisionMatchers<T> {}
}
expect.extend(decisionMatchers);

const rules = defineRulebook({ rules: builtInRules, layers: [starterLayer] }).at();
const slow = rules.decide("inventory.turnover", { turnoverDays: 5 });
const roi = rules.decide("ad.roi-gate", { roas: null, spend: 1, days: null });
const order = rules.decide("inventory.restock", {
  stockOnHand: 10,
  onOrder: 0,
  unitsSold: 60,
  observedDays: 30,
});

describe("decisionMatchers", () => {
  test("toDecide compares the outcome and what is stated of the proposal", () => {
    expect(slow).toDecide("watch");
    expect(slow).not.toDecide("healthy");
    expect(order).toDecide("order", { dailyUnits: 2 });
    expect(order).not.toDecide("order", { dailyUnits: 3 });
    expect(order).not.toDecide("hold", { dailyUnits: 2 });
  });

  test("toBeUndecided compares all that is missing where it is named", () => {
    expect(roi).toBeUndecided();
    expect(roi).toBeUndecided("roas", "days");
    expect(roi).not.toBeUndecided("roas");
    expect(slow).not.toBeUndecided();
  });

  test("toPassBy compares the facts and what they must reach", () => {
    expect(slow).toPassBy({ turnoverDays: 3.5 });
    expect(slow).not.toPassBy({ turnoverDays: 3 });
    expect(slow).not.toPassBy({});
    expect(order).not.toPassBy({});
    const few = rules.decide("trial.pass", {
      days: 40,
      units: 1,
      maturedUnits: 9,
      roundsUsed: 0,
      returnRate: 0.5,
    });
    expect(few).toPassBy({ returnRate: 0.2, units: 3 });
    expect(few).not.toPassBy({ units: 3 });
  });

  test("fail with the decision in words", () => {
    expect(messageOf(() => expect(slow).toDecide("healthy"))).toBe(
      [
        "expected inventory.turnover to decide healthy",
        "inventory.turnover: watch",
        "  ✗ turnoverDays 5 <= 3.5 (healthyTurnoverDays set by layer default, R005, questionable)",
        "  to pass: turnoverDays <= 3.5 (now 5)",
      ].join("\n"),
    );
    expect(messageOf(() => expect(slow).not.toDecide("watch")).split("\n")[0]).toBe(
      "expected inventory.turnover not to decide watch",
    );
    expect(messageOf(() => expect(order).toDecide("order", { units: 1 })).split("\n")[0]).toBe(
      'expected inventory.restock to decide order and propose {"units":1}',
    );
    expect(messageOf(() => expect(slow).toBeUndecided("units", "days")).split("\n")[0]).toBe(
      "expected inventory.turnover to be undecided for want of units, days",
    );
    expect(messageOf(() => expect(slow).toPassBy({ units: 1 })).split("\n")[0]).toBe(
      'expected inventory.turnover to pass by {"units":1}',
    );
  });

  test.each([null, undefined, "watch", { outcome: "watch" }])(
    "refuse %j, which is no decision",
    (received) => {
      const expected = /^expect\(…\) to decide watch requires its input to be a decision, received /;
      expect(messageOf(() => expect(received).toDecide("watch"))).toMatch(expected);
      expect(messageOf(() => expect(received).not.toDecide("watch"))).toMatch(expected);
    },
  );
});
