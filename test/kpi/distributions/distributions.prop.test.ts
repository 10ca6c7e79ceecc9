import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { betaCdf, betaQuantile, betaUpperQuantile } from "../../../src/kpi/distributions/beta.js";
import {
  binomialCdf,
  binomialMass,
  binomialQuantile,
  binomialSurvival,
} from "../../../src/kpi/distributions/binomial.js";
import { gammaCdf, gammaQuantile, gammaSurvival } from "../../../src/kpi/distributions/gamma.js";
import { hypergeometricLogMass, hypergeometricMass } from "../../../src/kpi/distributions/hypergeometric.js";
import {
  negativeBinomialCdf,
  negativeBinomialMass,
  negativeBinomialSurvival,
} from "../../../src/kpi/distributions/negative-binomial.js";
import { noncentralTCdf } from "../../../src/kpi/distributions/noncentral-t.js";
import { poissonCdf, poissonMass, poissonSurvival } from "../../../src/kpi/distributions/poisson.js";
import { studentTCdf, studentTQuantile, studentTSurvival } from "../../../src/kpi/distributions/student-t.js";

const shape = fc.double({ min: 0.1, max: 1e5, noNaN: true });
const chance = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
const count = fc.integer({ min: 0, max: 3000 });

describe("quantiles", () => {
  test("lead back to the probability", () => {
    fc.assert(
      fc.property(shape, shape, chance, (a, b, probability) => {
        expect(gammaCdf(gammaQuantile(probability, a, 2), a, 2)).toBeCloseTo(probability, 8);
        const degreesOfFreedom = Math.min(a, 1000);
        expect(studentTCdf(studentTQuantile(probability, degreesOfFreedom), degreesOfFreedom)).toBeCloseTo(
          probability,
          9,
        );
        const [first, second] = [1 + Math.min(a, 100), 1 + Math.min(b, 100)];
        expect(betaCdf(betaQuantile(probability, first, second), first, second)).toBeCloseTo(probability, 8);
        expect(betaUpperQuantile(probability, first, second)).toBeCloseTo(
          betaQuantile(1 - probability, first, second),
          9,
        );
      }),
    );
  });

  test("of a number of successes are the first at which the probability is reached", () => {
    // Here R 4.2.2, qbinom, answers 100000000.
    const reached = binomialQuantile(1e-10, 1e8, 0.9999999);
    expect(binomialCdf(reached, 1e8, 0.9999999)).toBeGreaterThanOrEqual(1e-10);
    expect(binomialCdf(reached - 1, 1e8, 0.9999999)).toBeLessThan(1e-10);
  });
});

describe("distribution functions", () => {
  test("leave the rest to the survival, and rise by the mass", () => {
    fc.assert(
      fc.property(count, shape, chance, (at, mean, probability) => {
        expect(poissonCdf(at, mean) + poissonSurvival(at, mean)).toBeCloseTo(1, 12);
        expect(poissonCdf(at, mean) - poissonCdf(at - 1, mean)).toBeCloseTo(poissonMass(at, mean), 12);
        expect(gammaCdf(at, mean, 1) + gammaSurvival(at, mean, 1)).toBeCloseTo(1, 12);
        const binomial = binomialCdf(at, 5000, probability);
        expect(binomial + binomialSurvival(at, 5000, probability)).toBeCloseTo(1, 12);
        expect(binomial - binomialCdf(at - 1, 5000, probability)).toBeCloseTo(
          binomialMass(at, 5000, probability),
          11,
        );
        const negative = negativeBinomialCdf(at, mean, probability);
        expect(negative + negativeBinomialSurvival(at, mean, probability)).toBeCloseTo(1, 12);
        expect(negative - negativeBinomialCdf(at - 1, mean, probability)).toBeCloseTo(
          negativeBinomialMass(at, mean, probability),
          11,
        );
      }),
    );
  });

  test("of t come together without noncentrality, and mirror", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -8, max: 8, noNaN: true }),
        fc.double({ min: 1, max: 200, noNaN: true }),
        (t, degrees) => {
          expect(noncentralTCdf(t, degrees, 0)).toBeCloseTo(studentTCdf(t, degrees), 12);
          expect(studentTSurvival(t, degrees)).toBe(studentTCdf(-t, degrees));
        },
      ),
    );
  });
});

describe("edges", () => {
  test("of counts are 0 or 1 outside what can be", () => {
    expect([binomialMass(-1, 5, 0.5), binomialMass(6, 5, 0.5), binomialMass(1.5, 5, 0.5)]).toEqual([0, 0, 0]);
    expect([binomialMass(0, 5, 0), binomialMass(5, 5, 1), binomialMass(0, 0, 0.5)]).toEqual([1, 1, 1]);
    expect([
      negativeBinomialMass(0, 2, 1),
      negativeBinomialMass(1, 2, 1),
      negativeBinomialMass(-1, 2, 0.5),
    ]).toEqual([1, 0, 0]);
    expect([poissonMass(0, 0), poissonMass(1, 0), poissonMass(0.5, 1)]).toEqual([1, 0, 0]);
    expect([
      hypergeometricMass(0, 3, 4, 0),
      hypergeometricMass(3, 3, 4, 7),
      hypergeometricMass(4, 3, 4, 5),
    ]).toEqual([1, 1, 0]);
  });

  test("of the gamma and Student's t distribution are reached", () => {
    expect([gammaQuantile(0, 2, 1), gammaQuantile(1, 2, 1)]).toEqual([0, Number.POSITIVE_INFINITY]);
    expect([gammaCdf(0, 2, 1), gammaSurvival(-1, 2, 1)]).toEqual([0, 1]);
    expect([studentTCdf(0, 3), studentTQuantile(0.5, 3)]).toEqual([0.5, 0]);
  });

  test("do not end the logarithm of a mass", () => {
    expect(hypergeometricMass(4999, 5000, 5000, 5000)).toBe(0);
    expect(hypergeometricLogMass(4999, 5000, 5000, 5000)).toBeCloseTo(-6909.606432678, 7);
  });
});
