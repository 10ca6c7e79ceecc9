import { describe, expect, test } from "vitest";
import {
  normalCdf,
  normalDensity,
  normalQuantile,
  normalSurvival,
} from "../../../src/kpi/distributions/normal.js";
import { testReferenceValues } from "./reference-values.js";

describe("normalDensity", () => {
  /** mpmath 1.2, with 32 digits and more. */
  testReferenceValues(normalDensity, [
    [[0.5], 0.35206532676429947],
    [[1], 0.24197072451914334],
    [[-8], 5.052271083536892e-15],
    [[10], 7.694598626706419e-23],
    [[30], 1.4736461348785476e-196],
    [[-37], 2.1200065515246056e-298],
  ]);
});

describe("normalCdf", () => {
  /** mpmath 1.2, with 32 digits and more. */
  testReferenceValues(normalCdf, [
    [[0.5], 0.6914624612740131],
    [[1], 0.8413447460685429],
    [[-1.96], 0.024997895148220435],
    [[3], 0.9986501019683699],
    [[6], 0.9999999990134123],
    [[-8], 6.220960574271784e-16],
    [[-20], 2.7536241186062337e-89],
    [[-37], 5.725571222524577e-300],
  ]);
});

describe("normalSurvival", () => {
  /** mpmath 1.2, with 32 digits and more. */
  testReferenceValues(normalSurvival, [
    [[0], 0.5],
    [[0.5], 0.3085375387259869],
    [[1], 0.15865525393145705],
    [[-1.96], 0.9750021048517795],
    [[6], 9.86587645037698e-10],
    [[-8], 0.9999999999999993],
    [[10], 7.619853024160525e-24],
    [[30], 4.906713927148187e-198],
  ]);
});

describe("normalQuantile", () => {
  /** mpmath 1.2, with 32 digits and more. */
  testReferenceValues(normalQuantile, [
    [[1e-200], -30.20559417957964],
    [[1e-100], -21.273453560965326],
    [[1e-10], -6.361340902404057],
    [[1e-5], -4.264890793922825],
    [[0.001], -3.0902323061678136],
    [[0.025], -1.9599639845400543],
    [[0.49], -0.025068908258711057],
    [[0.500001], 2.5066282747057052e-6],
    [[0.7], 0.5244005127080407],
    [[0.9], 1.2815515655446006],
    [[0.999], 3.090232306167813],
    [[0.9999999], 5.199337582290661],
  ]);

  test("gives 0 in the middle, not its opposite", () => {
    expect(normalQuantile(0.5)).toBe(0);
  });
});
