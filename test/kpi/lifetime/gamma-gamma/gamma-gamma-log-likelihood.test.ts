import { gammaGammaLogLikelihood } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../../refuses.js";

const parameters = { p: 1, q: 1, gamma: 1 };

describe("gammaGammaLogLikelihood", () => {
  test("is the density of a ratio of exponential variables for p = q = 1", () => {
    const customers = { frequency: [1, 1], averageValue: [1, 3], weights: [1, 2] };
    expect(gammaGammaLogLikelihood({ parameters, customers })).toBeCloseTo(
      -Math.log(4) - 2 * Math.log(16),
      14,
    );
  });

  test.each([
    { customers: { frequency: [0], averageValue: [5] }, path: "customers.frequency.0" },
    { customers: { frequency: [1, 1], averageValue: [5, 0] }, path: "customers.averageValue.1" },
    { customers: { frequency: [1], averageValue: [] }, path: "customers.averageValue" },
  ])("refuses an impossible $path", ({ customers, path }) => {
    const error = errorOf(() => gammaGammaLogLikelihood({ parameters, customers }));
    expect(error).toMatchObject({ subject: "gammaGammaLogLikelihood", issues: [{ path }] });
  });
});
