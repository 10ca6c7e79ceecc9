import { fitBgNbd } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../../refuses.js";
import { cdnowHistories } from "../cdnow.js";

describe("fitBgNbd", () => {
  const fit = fitBgNbd({ customers: cdnowHistories, standardErrors: true });

  test("finds the estimates that Fader, Hardie and Lee (2005) publish for CDNOW", () => {
    expect(fit.converged).toBe(true);
    expect(fit.parameters.r).toBeCloseTo(0.243, 3);
    expect(fit.parameters.alpha).toBeCloseTo(4.414, 3);
    expect(fit.parameters.a).toBeCloseTo(0.793, 3);
    expect(fit.parameters.b).toBeCloseTo(2.426, 3);
    expect(fit.logLikelihood).toBeCloseTo(-9582.4, 1);
    expect(fit.logLikelihood).toBeGreaterThanOrEqual(-9582.426831182363);
  });

  test("finds the standard errors that the Python package lifetimes 0.11.3 documents", () => {
    expect(fit.standardErrors?.r).toBeCloseTo(0.012557, 5);
    expect(fit.standardErrors?.alpha).toBeCloseTo(0.378221, 5);
    expect(fit.standardErrors?.a).toBeCloseTo(0.185719, 5);
    expect(fit.standardErrors?.b).toBeCloseTo(0.705345, 5);
  });

  test("does not depend on the time unit, with a penalty either", () => {
    const scaled = (factor: number) => ({
      ...cdnowHistories,
      recencyPeriods: cdnowHistories.recencyPeriods.map((time) => time * factor),
      agePeriods: cdnowHistories.agePeriods.map((time) => time * factor),
    });
    const weeks = fitBgNbd({ customers: scaled(1), penalty: 0.01 });
    const days = fitBgNbd({ customers: scaled(7), penalty: 0.01 });
    expect(days.parameters.alpha / 7).toBeCloseTo(weeks.parameters.alpha, 3);
    expect(days.parameters.b).toBeCloseTo(weeks.parameters.b, 3);
    expect(weeks.parameters.b).toBeLessThan(fit.parameters.b);
  });

  test("refuses a second purchase at the moment of the first, which is likely without limit", () => {
    const customers = { frequency: [2, 1, 0], recencyPeriods: [0, 1.71, 0], agePeriods: [39, 39, 39] };
    expect(errorOf(() => fitBgNbd({ customers: { ...customers, weights: [0, 1, 1] } }))).toBeUndefined();
    expect(errorOf(() => fitBgNbd({ customers }))).toMatchObject({
      subject: "fitBgNbd",
      issues: [{ path: "customers.recencyPeriods.0" }],
    });
  });

  test.each([
    { customers: { frequency: [], recencyPeriods: [], agePeriods: [] }, path: "customers.frequency" },
    { customers: { frequency: [0], recencyPeriods: [0], agePeriods: [9] }, path: "customers.frequency" },
    { customers: cdnowHistories, penalty: -1, path: "penalty" },
    { customers: cdnowHistories, start: { r: 1, alpha: 1, a: 0, b: 1 }, path: "start.a" },
    { customers: cdnowHistories, start: { r: 1, alpha: 1, b: 1 } as never, path: "start.a" },
    { customers: undefined as never, path: "customers" },
    { customers: { recencyPeriods: [], agePeriods: [] } as never, path: "customers.frequency" },
  ])("refuses an impossible $path", ({ path, ...input }) => {
    const error = errorOf(() => fitBgNbd(input));
    expect(error).toMatchObject({ subject: "fitBgNbd", issues: [{ path }] });
  });
});
