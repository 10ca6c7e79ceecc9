import { describe, expect, test } from "vitest";
import { scheduleStage } from "../../../src/rules/schedule/stage.js";
import { decideWith, testMissing } from "../test-missing.js";

describe("scheduleStage", () => {
  const params = {
    workingDays: 5,
    workingDaysByStage: { "market-research.trend": 10 },
    approvalWorkingDays: 2,
  };

  test.each([
    ["market-research.persona", 5, "in-time"],
    ["market-research.persona", 5.5, "overdue"],
    ["market-research.trend", 10, "in-time"],
    ["market-research.trend", 11, "overdue"],
  ])("%s after %s working days is %s", (stage, workingDaysSpent, outcome) => {
    expect(decideWith(scheduleStage, params, { stage, workingDaysSpent }).outcome).toBe(outcome);
  });

  testMissing(scheduleStage, { stage: "a.b", workingDaysSpent: 3 }, params, {
    workingDaysByStage: "in-time",
  });
});
