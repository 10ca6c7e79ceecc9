import { describe, expect, test } from "vitest";
import { serviceHumanHandover } from "../../../src/rules/service/human-handover.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = { keyTopics: ["safety", "legal"], maximumFailedTurns: 2, minimumSentiment: -0.5 };
const facts = {
  topics: ["delivery"],
  grade: "small",
  personWanted: false,
  failedTurns: 0,
  sentiment: 0,
};
const outcomeOf = (change: object) =>
  decideWith(serviceHumanHandover, params, { ...facts, ...change }).outcome;

describe("serviceHumanHandover", () => {
  test.each([
    // R216: key problems by people; what is key is the shop's
    [{}, "bot"],
    [{ topics: [] }, "bot"],
    [{ topics: ["delivery", "legal"] }, "person"],
    [{ topics: ["safety"] }, "person"],
    [{ grade: "big" }, "person"],
    [{ personWanted: true }, "person"],
    [{ failedTurns: 2 }, "bot"],
    [{ failedTurns: 3 }, "person"],
    [{ sentiment: -0.5 }, "bot"],
    [{ sentiment: -0.51 }, "person"],
    [{ sentiment: null, failedTurns: 3 }, "person"],
  ])("of a conversation with %j is %s", (change, outcome) => {
    expect(outcomeOf(change)).toBe(outcome);
  });

  testMissing(serviceHumanHandover, facts, params, { sentiment: "undecided", minimumSentiment: "bot" });
});
