import { describe, expect, test } from "vitest";
import { shortVideoFormat } from "../../../src/rules/short-video/format.js";
import { messageOf } from "../error-of.js";
import { testImpossible } from "../test-impossible.js";
import { decideWith, testMissing } from "../test-missing.js";

const facts = { hookAtSeconds: 3, lengthSeconds: 30, showsUserValue: true, hardSell: false };
const outcomeOf = (change: Partial<typeof facts>) =>
  decideWith(shortVideoFormat, {}, { ...facts, ...change }).outcome;

describe("shortVideoFormat", () => {
  // R038: within the first five seconds. R039: 15 to 60 seconds, both included.
  test.each([
    [{ hookAtSeconds: 0 }, "publish"],
    [{ hookAtSeconds: 5 }, "publish"],
    [{ hookAtSeconds: 5.001 }, "revise"],
    [{ lengthSeconds: 14.999 }, "revise"],
    [{ lengthSeconds: 15 }, "publish"],
    [{ lengthSeconds: 60 }, "publish"],
    [{ lengthSeconds: 60.001 }, "revise"],
    // R238: user value instead of a hard sell
    [{ showsUserValue: false }, "revise"],
    [{ hardSell: true }, "revise"],
  ])("with %j is %s", (change, outcome) => {
    expect(outcomeOf(change)).toBe(outcome);
  });

  test("names all that is to be changed", () => {
    const decision = decideWith(shortVideoFormat, {}, { ...facts, hookAtSeconds: 9, hardSell: true });
    expect(decision.toPass).toEqual([
      {
        changes: [
          { fact: "hookAtSeconds", from: 9, operator: "<=", to: 5 },
          { fact: "hardSell", from: true, operator: "=", to: false },
        ],
      },
    ]);
  });

  test("refuses lengths that cross", () => {
    const lengths = (minimumSeconds: number, maximumSeconds: number) =>
      messageOf(() => decideWith(shortVideoFormat, { minimumSeconds, maximumSeconds }, facts));
    expect(lengths(30, 30)).toBe("");
    expect(lengths(31, 30)).toContain("minimumSeconds");
  });

  testMissing(shortVideoFormat, facts, shortVideoFormat.defaults, {});

  testImpossible(shortVideoFormat, facts, {}, [
    ["hookAtSeconds", 0, -0.1],
    ["lengthSeconds", 0, -0.1],
    ["hookWithinSeconds", 0, -0.1],
    ["minimumSeconds", 0, -0.1],
  ]);
});
