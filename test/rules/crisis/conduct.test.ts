import { describe, expect, test } from "vitest";
import { crisisConduct } from "../../../src/rules/crisis/conduct.js";
import { decideWith, testMissing } from "../test-missing.js";

const facts = { evades: false, deletesPosts: false, confronts: false, spokespeople: 1 };

describe("crisisConduct", () => {
  test.each([
    // R220: no evasion, no deleting, no confrontation; one spokesperson
    [{}, "proper"],
    [{ evades: true }, "improper"],
    [{ deletesPosts: true }, "improper"],
    [{ confronts: true }, "improper"],
    [{ spokespeople: 0 }, "improper"],
    [{ spokespeople: 2 }, "improper"],
  ])("of %j is %s", (change, outcome) => {
    expect(decideWith(crisisConduct, {}, { ...facts, ...change }).outcome).toBe(outcome);
  });

  test("names everything that is to be different", () => {
    const answer = { ...facts, deletesPosts: true, spokespeople: 3 };
    expect(decideWith(crisisConduct, {}, answer).toPass).toEqual([
      {
        changes: [
          { fact: "deletesPosts", from: true, operator: "=", to: false },
          { fact: "spokespeople", from: 3, operator: "=", to: 1 },
        ],
      },
    ]);
  });

  test("may be overruled with a reason", () => {
    expect(crisisConduct.redLine).toBe(false);
  });

  testMissing(crisisConduct, facts, {}, {});
});
