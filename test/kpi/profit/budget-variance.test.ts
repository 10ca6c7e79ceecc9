import { budgetVariance } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

describe("budgetVariance", () => {
  test.each([
    { actual: 90, budget: 80, kind: "cost", result: { absolute: 10, relative: 0.125, effect: "adverse" } },
    {
      actual: 70,
      budget: 80,
      kind: "cost",
      result: { absolute: -10, relative: -0.125, effect: "favourable" },
    },
    {
      actual: 90,
      budget: 80,
      kind: "income",
      result: { absolute: 10, relative: 0.125, effect: "favourable" },
    },
    {
      actual: 70,
      budget: 80,
      kind: "income",
      result: { absolute: -10, relative: -0.125, effect: "adverse" },
    },
    { actual: 80, budget: 80, kind: "cost", result: { absolute: 0, relative: 0, effect: "none" } },
    { actual: 5, budget: 0, kind: "cost", result: { absolute: 5, relative: null, effect: "adverse" } },
    { actual: -5, budget: -8, kind: "income", result: { absolute: 3, relative: null, effect: "favourable" } },
  ] as const)("gives $result.effect for $actual of $budget, $kind", ({ result, ...input }) => {
    expect(budgetVariance(input)).toEqual(result);
  });

  test.each([
    { path: "actual", value: Number.NaN },
    { path: "budget", value: Number.POSITIVE_INFINITY },
    { path: "kind", value: "profit" },
  ])("refuses $value as $path", ({ path, value }) => {
    const input = { actual: 1, budget: 1, kind: "cost", [path]: value } as Parameters<
      typeof budgetVariance
    >[0];
    expect(errorOf(() => budgetVariance(input))).toMatchObject({
      subject: "budgetVariance",
      issues: [{ path }],
    });
  });
});
