import { cohortRetention, cohortTable } from "opscycle/kpi";
import { describe, expect, test } from "vitest";

const orders = { customers: [1, 2, 3, 1, 2, 4, 4, 5], days: [0, 5, 9, 33, 65, 40, 61, 50] };
const table = cohortTable({ ...orders, by: "month", asOfDay: 89 });

describe("cohortRetention", () => {
  test("gives the share of each cohort active in each period", () => {
    const { shares } = cohortRetention({ table });
    expect(Array.from(shares)).toEqual([1, 1 / 3, 1 / 3, 1, 0.5, Number.NaN]);
  });

  test("gives the share that came back then or later", () => {
    const { shares } = cohortRetention({ table, convention: "on-or-after" });
    expect(Array.from(shares)).toEqual([1, 2 / 3, 1 / 3, 1, 0.5, Number.NaN]);
  });

  test("weighs the cohorts by their size, and leaves out those whose period is not over", () => {
    expect(Array.from(cohortRetention({ table }).overall)).toEqual([1, 2 / 5, 1 / 3]);
  });

  test("is NaN overall where no cohort is old enough", () => {
    const young = cohortTable({ customers: [1], days: [20], by: "month", asOfDay: 25 });
    expect(Array.from(cohortRetention({ table: young }).overall)).toEqual([Number.NaN]);
  });
});
