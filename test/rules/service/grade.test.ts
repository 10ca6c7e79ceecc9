import { describe, expect, test } from "vitest";
import { serviceGrade } from "../../../src/rules/service/grade.js";
import { decideWith, testMissing } from "../test-missing.js";

const facts = { safetyConcern: false, inPublic: false, amountMinor: 5000, contacts: 1 };

describe("serviceGrade", () => {
  test.each([
    // R011: two grades; the criteria are assumed
    [{}, "small"],
    [{ amountMinor: 99_999 }, "small"],
    [{ amountMinor: 100_000 }, "big"],
    [{ contacts: 2 }, "small"],
    [{ contacts: 3 }, "big"],
    [{ safetyConcern: true }, "big"],
    [{ inPublic: true }, "big"],
    [{ safetyConcern: true, inPublic: true, amountMinor: 200_000, contacts: 5 }, "big"],
  ])("of %j is %s", (change, grade) => {
    const handler = grade === "big" ? "dedicated-person" : "online-service";
    expect(decideWith(serviceGrade, {}, { ...facts, ...change })).toMatchObject({
      outcome: grade,
      proposal: { grade, handler },
    });
  });

  testMissing(serviceGrade, facts, serviceGrade.defaults, {});
});
