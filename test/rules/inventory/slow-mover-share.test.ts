import { inventorySlowMoverShare } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { decideWith, testMissing } from "../test-missing.js";

const params = { basis: "value", raiseAboveShare: 0.15, clearAtShare: 0.1 };
const facts = { slowMoverValueShare: 0.12, slowMoverUnitShare: 0.5, slowMoverSkuShare: 0.5, raised: false };

describe("inventorySlowMoverShare", () => {
  test("has the catalogue's 15 % of the value as defaults", () => {
    expect(inventorySlowMoverShare.defaults).toEqual({ basis: "value", raiseAboveShare: 0.15 });
  });

  test.each([
    // R004, strictly more than 0.15; cleared at 0.1 or less
    [0.1499, false, "clear"],
    [0.15, false, "clear"],
    [0.1501, false, "raise"],
    [0.1501, true, "raise"],
    [0.15, true, "raise"],
    [0.1001, true, "raise"],
    [0.1, true, "clear"],
    [0.0999, true, "clear"],
  ])("at a share of %s, raised %s, is %s", (slowMoverValueShare, raised, outcome) => {
    expect(
      decideWith(inventorySlowMoverShare, params, { ...facts, slowMoverValueShare, raised }).outcome,
    ).toBe(outcome);
  });

  test.each([
    ["value", "slowMoverValueShare"],
    ["units", "slowMoverUnitShare"],
    ["skus", "slowMoverSkuShare"],
  ])("by %s looks at %s and at no other", (basis, fact) => {
    const decision = decideWith(
      inventorySlowMoverShare,
      { ...params, basis },
      { [fact]: 0.2, raised: false },
    );
    expect(decision).toMatchObject({ outcome: "raise", checks: [{ name: fact }] });
    const without = decideWith(inventorySlowMoverShare, { ...params, basis }, { ...facts, [fact]: null });
    expect(without).toMatchObject({ outcome: "undecided", missing: [{ kind: "fact", name: fact }] });
  });

  testMissing(inventorySlowMoverShare, facts, params, {
    slowMoverValueShare: "undecided",
    slowMoverUnitShare: "clear",
    slowMoverSkuShare: "clear",
  });
});
