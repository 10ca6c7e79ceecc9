import { describe, expect, test } from "vitest";
import { taxVat } from "../../../src/rules/tax/vat.js";
import { decideWith, testMissing } from "../test-missing.js";

const decide = (soldOn: string, params: object) => decideWith(taxVat, { ...params }, { soldOn });

describe("taxVat", () => {
  // Published rates: Caishui [2018] 32, Announcement 39 of 2019; for small-scale taxpayers Announcements 13 and 24 of
  // 2020, 15 of 2022, 1 and 19 of 2023. Today's are R031 and R032.
  test.each([
    ["2018-04-30", { taxpayer: "general" }, "statutory", 0.17],
    ["2018-05-01", { taxpayer: "general" }, "statutory", 0.16],
    ["2019-03-31", { taxpayer: "general" }, "statutory", 0.16],
    ["2019-04-01", { taxpayer: "general" }, "statutory", 0.13],
    ["2024-06-18", { taxpayer: "general", relief: "take" }, "statutory", 0.13],
    ["2024-06-18", { taxpayer: "small-scale", relief: "waive" }, "statutory", 0.03],
    ["2024-06-18", { taxpayer: "small-scale", relief: "take" }, "relief", 0.01],
    ["2022-06-18", { taxpayer: "small-scale", relief: "take" }, "relief", 0],
    ["2019-06-18", { taxpayer: "small-scale", relief: "take" }, "statutory", 0.03],
    ["2024-06-18", { taxpayer: "general", ownRate: 0.09 }, "own-rate", 0.09],
  ])("on %s for %j it is %s, %s", (soldOn, params, outcome, rate) => {
    const decision = decide(soldOn, params);
    expect([decision.outcome, decision.proposal]).toMatchObject([outcome, { rate, confirmed: true }]);
    expect(decision.workings).toMatchObject([{ name: "vatRate", value: rate }]);
  });

  test("says where a rate comes from, and whether it was checked", () => {
    const relief = { taxpayer: "small-scale", relief: "take" };
    expect(decide("2026-06-18", relief).proposal).toMatchObject({ rate: 0.01, confirmed: false });
    expect(decide("2024-06-18", relief).proposal).toMatchObject({
      source: expect.stringContaining("19 of 2023"),
    });
    expect(decide("2024-06-18", { taxpayer: "general", ownRate: 0.09 }).proposal).toMatchObject({
      source: "rulebook",
    });
  });

  test("knows no rate before the tax", () => {
    const decision = decide("1993-12-31", { taxpayer: "general" });
    expect([decision.outcome, decision.proposal]).toEqual(["unknown", undefined]);
  });

  test("assumes no kind of taxpayer, and for a small-scale one no choice", () => {
    expect(taxVat.defaults).toEqual({});
    const decision = decide("2024-06-18", { taxpayer: "small-scale" });
    expect(decision.outcome).toBe("undecided");
    expect(decision.missing).toMatchObject([{ kind: "param", name: "relief" }]);
  });

  testMissing(
    taxVat,
    { soldOn: "2024-06-18" },
    { taxpayer: "small-scale", relief: "take", ownRate: 0.09 },
    { relief: "own-rate", ownRate: "relief" },
  );
});
