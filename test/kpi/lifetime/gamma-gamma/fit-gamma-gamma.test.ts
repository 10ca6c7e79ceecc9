import { fitGammaGamma, gammaGammaLogLikelihood } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../../refuses.js";
import { cdnowSpends } from "../cdnow.js";

describe("fitGammaGamma", () => {
  const fit = fitGammaGamma({ customers: cdnowSpends, standardErrors: true });

  test("finds the estimates that Fader and Hardie (2013) publish for CDNOW", () => {
    expect(fit.converged).toBe(true);
    expect(fit.parameters.p).toBeCloseTo(6.25, 2);
    expect(Math.abs(fit.parameters.q - 3.74)).toBeLessThan(0.01);
    expect(Math.abs(fit.parameters.gamma - 15.44)).toBeLessThan(0.01);
  });

  test("is at least as likely as the published estimates", () => {
    const published = { p: 6.25, q: 3.74, gamma: 15.44 };
    expect(fit.logLikelihood).toBeGreaterThanOrEqual(
      gammaGammaLogLikelihood({ parameters: published, customers: cdnowSpends }),
    );
  });

  test("has the standard errors of the exact second derivatives, by the trigamma function of SciPy 1.10", () => {
    expect(fit.standardErrors?.p).toBeCloseTo(1.189686, 5);
    expect(fit.standardErrors?.q).toBeCloseTo(0.2901656, 5);
    expect(fit.standardErrors?.gamma).toBeCloseTo(4.159992, 4);
  });

  test("refuses no customers", () => {
    const error = errorOf(() => fitGammaGamma({ customers: { frequency: [], averageValue: [] } }));
    expect(error).toMatchObject({ subject: "fitGammaGamma", issues: [{ path: "customers" }] });
  });
});
