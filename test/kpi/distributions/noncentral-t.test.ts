import { describe } from "vitest";
import { noncentralTCdf } from "../../../src/kpi/distributions/noncentral-t.js";
import { testReferenceValues } from "./reference-values.js";

describe("noncentralTCdf", () => {
  /** mpmath 1.2, with 32 digits and more. */
  testReferenceValues(noncentralTCdf, [
    [[2, 20, 1.5], 0.6746299141380347],
    [[0.5, 3, -1], 0.9242738812886191],
    [[-1, 10, 2], 0.0018164334104296491],
    [[10, 4.5, 8], 0.648010880673823],
    [[0, 5, 1], 0.15865525393145705],
    [[3, 30, 0], 0.9973050179671741],
    [[2.1, 50, 5], 0.002202407405127714],
  ]);
});
