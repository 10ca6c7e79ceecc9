import { logLogElasticity } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf } from "../refuses.js";

/** Real retail price and cups a day of coffee, United States, 1970 to 1980: Gujarati, Basic Econometrics. */
const coffee = {
  prices: [0.77, 0.74, 0.72, 0.73, 0.76, 0.75, 1.08, 1.81, 1.39, 1.2, 1.17],
  quantities: [2.57, 2.5, 2.35, 2.3, 2.25, 2.2, 2.11, 1.94, 1.97, 2.06, 2.02],
};

describe("logLogElasticity", () => {
  test("gives the coffee regression of Gujarati: 0.7774 − 0.2530 ln X, standard error 0.0494, r² 0.7448", () => {
    const fit = logLogElasticity(coffee);
    expect(fit?.intercept).toBeCloseTo(0.7774, 4);
    expect(fit?.elasticity).toBeCloseTo(-0.253, 4);
    expect(fit?.standardError).toBeCloseTo(0.0494, 4);
    expect(fit?.rSquared).toBeCloseTo(0.7448, 4);
  });

  test("gives what R 4.2.2 stats::lm gives for it", () => {
    const fit = logLogElasticity(coffee);
    expect(fit?.elasticity).toBeCloseTo(-0.253046124957052, 12);
    expect(fit?.intercept).toBeCloseTo(0.7774175919753191, 12);
    expect(fit?.standardError).toBeCloseTo(0.04937402161286635, 12);
    expect(fit?.rSquared).toBeCloseTo(0.7448003804081639, 12);
    expect(fit?.pValue).toBeCloseTo(6.236899503205217e-4, 12);
    expect(fit?.degreesOfFreedom).toBe(9);
    expect(fit?.interval?.lower).toBeCloseTo(-0.364737921604751, 12);
    expect(fit?.interval?.upper).toBeCloseTo(-0.141354328309353, 12);
  });

  test("gives the interval of another confidence level (R 4.2.2 stats::confint)", () => {
    const prices = [12, 11.5, 10, 9.9, 9, 8.5];
    const quantities = [40, 46, 61, 58, 75, 90];
    const fit = logLogElasticity({ prices, quantities, confidenceLevel: 0.9 });
    expect(fit?.elasticity).toBeCloseTo(-2.217145737144597, 11);
    expect(fit?.interval?.lower).toBeCloseTo(-2.520381441512201, 11);
    expect(fit?.interval?.upper).toBeCloseTo(-1.913910032776992, 11);
    expect(fit?.pValue).toBeCloseTo(9.891178851952301e-5, 14);
  });

  test("has no uncertainty to give for two observations", () => {
    const fit = logLogElasticity({ prices: [4, 8], quantities: [100, 25] });
    expect(fit).toMatchObject({ degreesOfFreedom: 0, standardError: null, pValue: null, interval: null });
    expect(fit?.elasticity).toBeCloseTo(-2, 12);
    expect(fit?.rSquared).toBeCloseTo(1, 12);
  });

  test("gives an elasticity of 0 for quantities that never change", () => {
    const fit = logLogElasticity({ prices: [4, 8, 9], quantities: [7, 7, 7] });
    expect(fit).toMatchObject({ rSquared: null, standardError: 0, pValue: null });
    expect(fit?.elasticity).toBeCloseTo(0, 15);
  });

  test.each([
    { origin: "no observation", prices: [], quantities: [] },
    { origin: "one observation", prices: [4], quantities: [7] },
    { origin: "one price", prices: [0.1, 0.1, 0.1], quantities: [7, 8, 9] },
  ])("gives nothing for $origin", ({ prices, quantities }) => {
    expect(logLogElasticity({ prices, quantities })).toBeNull();
  });

  test.each([
    { fault: { prices: [4, 0] }, path: "prices.1" },
    { fault: { quantities: [0, 7] }, path: "quantities.0" },
    { fault: { quantities: [7, Number.NaN] }, path: "quantities.1" },
    { fault: { quantities: [7] }, path: "quantities" },
    { fault: { confidenceLevel: 1 }, path: "confidenceLevel" },
    { fault: { confidenceLevel: Number.NaN }, path: "confidenceLevel" },
  ])("refuses what is wrong at $path", ({ fault, path }) => {
    const error = errorOf(() => logLogElasticity({ prices: [4, 8], quantities: [9, 7], ...fault }));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ subject: "logLogElasticity", issues: [{ path }] });
  });

  test("refuses to go without prices", () => {
    const input = { quantities: [1], prices: undefined } as never;
    expect(errorOf(() => logLogElasticity(input))).toMatchObject({
      subject: "logLogElasticity",
      issues: [{ path: "prices", received: "nothing" }],
    });
  });
});
