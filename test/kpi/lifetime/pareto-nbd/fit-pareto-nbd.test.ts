import { fitParetoNbd } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../../refuses.js";
import { cdnowHistories } from "../cdnow.js";

describe("fitParetoNbd", () => {
  test("finds the estimates that Fader and Hardie publish for CDNOW", () => {
    const fit = fitParetoNbd({ customers: cdnowHistories });
    expect(fit.converged).toBe(true);
    expect(fit.parameters.r).toBeCloseTo(0.553, 3);
    expect(fit.parameters.alpha).toBeCloseTo(10.578, 3);
    expect(fit.parameters.s).toBeCloseTo(0.606, 3);
    expect(Math.abs(fit.parameters.beta - 11.669)).toBeLessThan(0.002);
    expect(fit.logLikelihood).toBeCloseTo(-9595, 1);
    expect(fit.logLikelihood).toBeGreaterThanOrEqual(-9594.974010040967);
    expect(fit.standardErrors).toBeNull();
  }, 30_000);

  test("refuses customers none of whom came back", () => {
    const customers = { frequency: [0], recencyPeriods: [0], agePeriods: [9] };
    const error = errorOf(() => fitParetoNbd({ customers }));
    expect(error).toMatchObject({ subject: "fitParetoNbd", issues: [{ path: "customers.frequency" }] });
  });
});
