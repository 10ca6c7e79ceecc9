import { describe } from "vitest";
import {
  lognormalCdf,
  lognormalQuantile,
  lognormalSurvival,
} from "../../../src/kpi/distributions/lognormal.js";
import { testReferenceValues } from "./reference-values.js";

describe("lognormalCdf", () => {
  /** mpmath 1.2, with 32 digits and more. */
  testReferenceValues(lognormalCdf, [
    [[1e-10, 0.3, 1.2], 1.833730892583526e-84],
    [[0.1, 0.3, 1.2], 0.015048141521320224],
    [[1, 0.3, 1.2], 0.4012936743170763],
    [[1.5, 0.3, 1.2], 0.5350169899459237],
    [[10, 0.3, 1.2], 0.9524235613587599],
  ]);
});

describe("lognormalSurvival", () => {
  /** mpmath 1.2, with 32 digits and more. */
  testReferenceValues(lognormalSurvival, [
    [[0.1, 0.3, 1.2], 0.9849518584786797],
    [[1, 0.3, 1.2], 0.5987063256829237],
    [[1.5, 0.3, 1.2], 0.46498301005407633],
    [[10, 0.3, 1.2], 0.04757643864124004],
    [[1000000, 0.3, 1.2], 1.0000342748583795e-29],
  ]);
});

describe("lognormalQuantile", () => {
  /** mpmath 1.2, with 32 digits and more. */
  testReferenceValues(lognormalQuantile, [
    [[1e-100, 0.3, 1.2], 1.1054933984830701e-11],
    [[0.001, 0.3, 1.2], 0.0330981209397837],
    [[0.5, 0.3, 1.2], 1.3498588075760032],
    [[0.9, 0.3, 1.2], 6.2830898804199995],
  ]);
});
