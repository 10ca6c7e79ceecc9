import { meansTestPower } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

const counts = (count: number) => ({ controlCount: count, variantCount: count });

describe("meansTestPower", () => {
  /** R 4.2.2, power.t.test. */
  test.each([
    { input: { difference: 1, standardDeviation: 1, ...counts(20) }, power: 0.868952801692498 },
    {
      input: { difference: 0.2, standardDeviation: 1, strict: true, ...counts(5) },
      power: 0.0590426342536593,
    },
    {
      input: { difference: 5, standardDeviation: 1, significanceLevel: 0.01, ...counts(3) },
      power: 0.832470979114937,
    },
  ])("gives R's $power", ({ input, power }) => {
    expect(meansTestPower(input)).toBeCloseTo(power, 9);
  });

  test("comes to the normal power for large groups", () => {
    const input = { difference: 1, standardDeviation: 40, ...counts(20_000) };
    expect(meansTestPower(input)).toBeCloseTo(meansTestPower({ ...input, method: "normal" }), 4);
  });

  test.each([
    { change: { difference: 0 }, path: "difference" },
    { change: { standardDeviation: -1 }, path: "standardDeviation" },
    { change: { controlCount: 1 }, path: "controlCount" },
    { change: { variantCount: Number.NaN }, path: "variantCount" },
    { change: { method: "z" as unknown as "t" }, path: "method" },
  ])("refuses $change", ({ change, path }) => {
    const input = { difference: 1, standardDeviation: 1, ...counts(20), ...change };
    expect(errorOf(() => meansTestPower(input))).toMatchObject({ issues: [{ path }] });
  });
});
