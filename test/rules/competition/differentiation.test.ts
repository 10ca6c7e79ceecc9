import { describe, expect, test } from "vitest";
import { competitionDifferentiation } from "../../../src/rules/competition/differentiation.js";
import { testImpossible } from "../test-impossible.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = { minimumAnswersTried: 2 };

describe("competitionDifferentiation", () => {
  // R229: no price war before the shop has set itself apart.
  test.each([
    [false, 0, "cut"],
    [true, 0, "differentiate"],
    [true, 1, "differentiate"],
    [true, 2, "cut"],
    [true, 3, "cut"],
  ])("following a rival %s after %s other answers is %s", (followsRival, answersTried, outcome) => {
    expect(decideWith(competitionDifferentiation, params, { followsRival, answersTried }).outcome).toBe(
      outcome,
    );
  });

  testMissing(competitionDifferentiation, { followsRival: true, answersTried: 2 }, params, {});

  testImpossible(competitionDifferentiation, { followsRival: true, answersTried: 2 }, params, [
    ["answersTried", 0, -1],
    ["minimumAnswersTried", 1, 0],
  ]);
});
