import { describe, expect, test } from "vitest";
import * as rules from "../../../src/rules/service/index.js";
import { serviceStarterParams } from "../../../src/rules/service/starter-params.js";
import { decideWithStarter } from "../decide-with-starter.js";

const decide = decideWithStarter(Object.values(rules), serviceStarterParams);
const conversation = { topics: [], grade: "small", personWanted: false, failedTurns: 2 };

describe("serviceStarterParams", () => {
  test.each([
    // three quarters of 24 h
    [17.999, "in-time"],
    [18, "due-soon"],
  ])("a complaint of %s hours: %s", (elapsedHours, outcome) => {
    const facts = { kinds: ["complaint"], elapsedHours, replied: false };
    expect(decide("service.response", facts).outcome).toBe(outcome);
  });

  test.each([
    [{}, "bot"],
    [{ failedTurns: 3 }, "person"],
    [{ topics: ["delivery"] }, "bot"],
    [{ topics: ["safety"] }, "person"],
    [{ topics: ["injury"] }, "person"],
    [{ topics: ["counterfeit"] }, "person"],
    [{ topics: ["privacy"] }, "person"],
    [{ topics: ["legal"] }, "person"],
    [{ topics: ["media"] }, "person"],
    [{ topics: ["regulator"] }, "person"],
  ])("a conversation with %j: %s", (change, outcome) => {
    expect(decide("service.human-handover", { ...conversation, ...change }).outcome).toBe(outcome);
  });
});
