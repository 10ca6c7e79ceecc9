import { describe, expect, test } from "vitest";
import { redlineBannedGoods } from "../../../src/rules/redline/banned-goods.js";
import { redlineStarterParams } from "../../../src/rules/redline/starter-params.js";
import { decideWith } from "../test-missing.js";

describe("redlineStarterParams", () => {
  test.each([
    ["weapons", "reject"],
    ["drugs", "reject"],
    ["counterfeit-money", "reject"],
    ["false-documents", "reject"],
    ["protected-wildlife", "reject"],
    ["stolen-goods", "reject"],
    ["shoes", "accept"],
  ])("of %s: %s", (category, outcome) => {
    const params = redlineStarterParams["redline.banned-goods"] ?? {};
    expect(decideWith(redlineBannedGoods, params, { category }).outcome).toBe(outcome);
  });
});
