import { describe, expect, test } from "vitest";
import { type QuantileType, sampleQuantile } from "../../../src/kpi/distributions/sample-quantile.js";

const sorted = Float64Array.from([3, 1, 4, 1, 5, 9, 2, 6, 5, 3]).sort();
const probabilities = [0.1, 0.25, 0.5, 0.83, 0.95];
/** R 4.2.2 stats::quantile, types 1 to 9. */
const rows = [
  [1, 2, 3, 6, 9],
  [1, 2, 3.5, 6, 9],
  [1, 1, 3, 5, 9],
  [1, 1.5, 3, 5.3, 7.5],
  [1, 2, 3.5, 5.8, 9],
  [1, 1.75, 3.5, 6.39, 9],
  [1, 2.25, 3.5, 5.47, 7.65],
  [1, 1.9166666666666665, 3.5, 5.91, 9],
  [1, 1.9375, 3.5, 5.8825, 9],
];

describe("sampleQuantile", () => {
  test.each(rows.map((values, index) => ({ type: (index + 1) as QuantileType, values })))(
    "equals R's quantile of type $type",
    ({ type, values }) => {
      probabilities.forEach((probability, index) => {
        expect(sampleQuantile(sorted, probability, type)).toBeCloseTo(values[index] ?? Number.NaN, 12);
      });
    },
  );

  test("is the only observation, whatever the type", () => {
    for (let type = 1; type <= 9; type += 1)
      expect(sampleQuantile(Float64Array.of(7), 0.9, type as QuantileType)).toBe(7);
  });
});
