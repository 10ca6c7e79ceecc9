import { describe, expect, test } from "vitest";
import { settlementWindow } from "../../../src/rules/settlement/window.js";
import { messageOf } from "../error-of.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = {
  basis: "after-receipt",
  minimumDays: 7,
  maximumDays: 15,
  automaticConfirmationDays: 10,
};
const facts = { orderedOn: "2024-01-29", deliveredOn: "2024-02-01", confirmedOn: "2024-02-05" };
const decide = (change: object, more: object = {}) =>
  decideWith(settlementWindow, { ...params, ...more }, { ...facts, ...change });

describe("settlementWindow", () => {
  // By hand, in a leap year: 5 February and 7 days is the 12th, and 15 days the 20th.
  test("counts from the confirmation of receipt", () => {
    const decision = decide({});
    expect(decision.outcome).toBe("confirmed");
    expect(decision.proposal).toEqual({ earliestOn: "2024-02-12", latestOn: "2024-02-20" });
  });

  // E-47: 1 February and 7 days; 1 February, 10 days until the platform confirms, and 15 days.
  test("spans both kinds of confirmation while there is none", () => {
    const decision = decide({ confirmedOn: null });
    expect(decision.outcome).toBe("expected");
    expect(decision.proposal).toEqual({ earliestOn: "2024-02-08", latestOn: "2024-02-26" });
  });

  test("has no dates before delivery", () => {
    const decision = decide({ deliveredOn: null, confirmedOn: null });
    expect([decision.outcome, decision.proposal]).toEqual(["open", undefined]);
  });

  // R028: an order of January is paid in February, on a day that is not said.
  test.each([
    ["2024-01-31", "2024-02-01", "2024-02-29"],
    ["2023-12-01", "2024-01-01", "2024-01-31"],
  ])("pays for an order of %s in the month after: %s to %s", (orderedOn, earliestOn, latestOn) => {
    const decision = decideWith(settlementWindow, { basis: "month-after-order" }, { orderedOn });
    expect(decision.outcome).toBe("confirmed");
    expect(decision.proposal).toEqual({ earliestOn, latestOn });
  });

  test("lists every term that is missing", () => {
    const decision = decide({}, { minimumDays: null, maximumDays: null });
    expect(decision.outcome).toBe("undecided");
    expect(decision.missing.map(({ name }) => name)).toEqual(["minimumDays", "maximumDays"]);
  });

  test("needs the days until automatic confirmation only before receipt is confirmed", () => {
    const unset = { automaticConfirmationDays: null };
    expect(decide({}, unset).outcome).toBe("confirmed");
    const decision = decide({ confirmedOn: null }, unset);
    expect(decision.outcome).toBe("undecided");
    expect(decision.missing).toMatchObject([{ kind: "param", name: "automaticConfirmationDays" }]);
  });

  test("refuses terms that cross, and lets them meet", () => {
    const define = (minimumDays: number) => messageOf(() => decide({}, { minimumDays }));
    expect(define(15)).toBe("");
    expect(messageOf(() => decide({}, { minimumDays: null, maximumDays: 0 }))).toBe("");
    expect(define(16)).toContain("minimumDays to be at most maximumDays, received 16");
  });

  test("goes on to count past the year 9999, for a hundred years at the most", () => {
    const late = { deliveredOn: "9999-12-31", confirmedOn: "9999-12-31" };
    expect(decide(late, { minimumDays: 1, maximumDays: 31 }).proposal).toEqual({
      earliestOn: "+010000-01-01",
      latestOn: "+010000-01-31",
    });
    const within = (maximumDays: number) => messageOf(() => decide(late, { maximumDays }));
    expect(within(36_500)).toBe("");
    expect(within(36_501)).toContain("maximumDays to be at most 36500, received 36501");
  });

  test("refuses what is no date", () => {
    expect(messageOf(() => decide({ orderedOn: "2024-02-30" }))).toContain("orderedOn");
  });

  testMissing(settlementWindow, facts, params, {
    deliveredOn: "confirmed",
    confirmedOn: "expected",
    minimumDays: "undecided",
    maximumDays: "undecided",
    automaticConfirmationDays: "confirmed",
  });
});
