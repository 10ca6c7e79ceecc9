import { describe, expect, test } from "vitest";
import { lifecycleActions } from "../../../src/rules/lifecycle/actions.js";
import { decideWith, testMissing } from "../test-missing.js";

describe("lifecycleActions", () => {
  // R250, P040: what the two documents say of each stage.
  test.each([
    ["new", "gather-data", ["attract-traffic", "low-price", "content-seeding"]],
    ["growth", "enlarge-sales", ["spend-and-save", "member-price"]],
    ["mature", "hold-sales", ["co-branding", "private-domain-repurchase"]],
    ["decline", "clear", ["adjust-offer", "clear-stock", "launch-successor"]],
  ])("in the stage %s are to %s: %j", (stage, goal, actions) => {
    expect(decideWith(lifecycleActions, {}, { stage })).toMatchObject({
      outcome: goal,
      proposal: { goal, actions },
    });
  });

  testMissing(lifecycleActions, { stage: "new" }, lifecycleActions.defaults, {});
});
