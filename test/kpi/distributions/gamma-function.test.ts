import { describe } from "vitest";
import {
  logGamma,
  lowerGamma,
  poissonTerm,
  upperGamma,
} from "../../../src/kpi/special-functions/gamma-function.js";
import { testReferenceValues } from "./reference-values.js";

describe("logGamma", () => {
  /** mpmath 1.2, with 32 digits and more. */
  testReferenceValues(logGamma, [
    [[0.5], 0.5723649429247001],
    [[3], Math.LN2],
    [[10], 12.801827480081469],
    [[100], 359.1342053695754],
    [[1000000], 12815504.569147611],
    [[1000000000000000], 3.3538776394910668e16],
    [[1.000001], -5.772148423874147e-7],
    [[1.9999999], -4.2278430309861296e-8],
  ]);
});

describe("lowerGamma", () => {
  /** mpmath 1.2, with 32 digits and more. */
  testReferenceValues(lowerGamma, [
    [[0.1, 1e-10], 0.10511370061022218],
    [[2.5, 3], 0.6937810815867216],
    [[10, 40], 0.9999999960740678],
    [[30, 3], 4.277047721426897e-20],
    [[900, 1000], 0.9993774022157249],
    [[0.001, 5], 0.9999988490186603],
  ]);
});

describe("upperGamma", () => {
  /** mpmath 1.2, with 32 digits and more. */
  testReferenceValues(upperGamma, [
    [[0.1, 1e-10], 0.8948862993897778],
    [[2.5, 3], 0.3062189184132784],
    [[10, 40], 3.925932226286188e-9],
    [[30, 3], 1],
    [[900, 1000], 0.0006225977842750473],
    [[0.001, 5], 1.150981339730861e-6],
  ]);
});

describe("poissonTerm", () => {
  /** mpmath 1.2, with 32 digits and more. */
  testReferenceValues(poissonTerm, [
    [[20, 20], 0.08883531739208522],
    [[0.5, 3], 0.09730434665928292],
    [[100, 80], 0.0039394581591992595],
    [[100000, 100100], 0.0012000779203517706],
    [[1000000, 1000000], 0.00039894224715624404],
    [[3, 1e-5], 1.6666500000833335e-16],
    [[25.5, 0.1], 3.635180872912034e-52],
  ]);
});
