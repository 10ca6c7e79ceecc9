import { rfmScores } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../../refuses.js";

const rising = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const scoresOf = (values: readonly number[], options: object = {}) =>
  Array.from(rfmScores({ recencyDays: values, frequency: values, monetary: values, ...options }).frequency);

describe("rfmScores", () => {
  test("cuts at the quintiles, as qcut of pandas 1.5 does", () => {
    expect(scoresOf(rising)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
    expect(scoresOf([1, 1, 1, 2, 3, 5, 8, 13, 21, 34], { groups: 4 })).toEqual([
      1, 1, 1, 2, 2, 3, 3, 4, 4, 4,
    ]);
  });

  test("turns the days round and sets the three scores side by side", () => {
    const scores = rfmScores({ recencyDays: rising, frequency: rising, monetary: rising });
    expect(Array.from(scores.recency)).toEqual([5, 5, 4, 4, 3, 3, 2, 2, 1, 1]);
    expect(scores.code[0]).toBe(511);
    expect(rfmScores({ ...scores, recencyDays: rising, groups: 10 }).code[0]).toBe(100_101);
  });

  test("puts a value at a cut-off below or above it", () => {
    const values = [1, 2, 2, 3];
    expect(scoresOf(values, { groups: 2 })).toEqual([1, 1, 1, 2]);
    expect(scoresOf(values, { groups: 2, atCutOff: "above" })).toEqual([1, 2, 2, 2]);
  });

  test("follows the definition of the quantile that is asked for", () => {
    // R 4.2.2 quantile(c(0, 10, 20, 100), 0.5, type): 10 for types 1 and 4, 15 for 7.
    expect(scoresOf([0, 10, 20, 100], { groups: 2, quantileType: 1, atCutOff: "above" })).toEqual([
      1, 2, 2, 2,
    ]);
    expect(scoresOf([0, 10, 20, 100], { groups: 2, atCutOff: "above" })).toEqual([1, 1, 2, 2]);
  });

  test("makes groups of equal size by rank, the first ones larger, as NTILE of SQL does", () => {
    expect(scoresOf([5, 5, 5, 5, 5, 5, 5], { groups: 3, method: "rank" })).toEqual([1, 1, 1, 2, 2, 3, 3]);
    expect(scoresOf([3, 1, 2], { groups: 5, method: "rank" })).toEqual([3, 1, 2]);
    const scores = rfmScores({
      recencyDays: [1, 2, 3, 4, 5],
      frequency: [1, 2, 3, 4, 5],
      monetary: [1, 2, 3, 4, 5],
      groups: 2,
      method: "rank",
    });
    expect(Array.from(scores.recency)).toEqual([2, 2, 1, 1, 1]);
  });

  test("gives all the lowest score where nothing tells them apart", () => {
    expect(scoresOf([2, 2, 2])).toEqual([1, 1, 1]);
    expect(scoresOf([])).toEqual([]);
  });

  test.each([
    { options: { groups: 1 }, path: "groups" },
    { options: { quantileType: 10 }, path: "quantileType" },
    { options: { method: "size" }, path: "method" },
    { options: { monetary: [1] }, path: "monetary" },
    { options: { monetary: [1, Number.NaN] }, path: "monetary.1" },
  ])("refuses $options", ({ options, path }) => {
    const error = errorOf(() => scoresOf([1, 2], options));
    expect(error).toMatchObject({ subject: "rfmScores", issues: [{ path }] });
  });
});
