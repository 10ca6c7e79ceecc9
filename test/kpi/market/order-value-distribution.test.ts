import { orderValueDistribution } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf } from "../refuses.js";

const values = [5, 10, 10, 15, 20, 20, 20, 25, 30, 31];
const countsOf = (distribution: { readonly bins: readonly { readonly count: number }[] }) =>
  distribution.bins.map(({ count }) => count);

describe("orderValueDistribution", () => {
  test.each([
    { origin: "numpy 1.24.2 histogram", values, edges: [5, 10, 20, 30, 31], counts: [1, 3, 4, 2] },
    { origin: "the manual of numpy", values: [1, 2, 1], edges: [0, 1, 2, 3], counts: [0, 2, 1] },
  ])("gives the counts of $origin with bins closed on the left", ({ counts, ...input }) => {
    expect(countsOf(orderValueDistribution(input))).toEqual(counts);
  });

  test("gives the counts of R 4.2.2 graphics::hist with bins closed on the right", () => {
    const distribution = orderValueDistribution({ values, edges: [5, 10, 20, 30, 40], closed: "right" });
    expect(countsOf(distribution)).toEqual([3, 4, 2, 1]);
  });

  test("counts what lies outside the edges, and takes shares of everything", () => {
    expect(orderValueDistribution({ values: [1, 10, 15, 20, 21], edges: [10, 20] })).toEqual({
      bins: [{ from: 10, to: 20, count: 3, share: 0.6 }],
      below: 1,
      above: 1,
      total: 5,
    });
  });

  test("has bins but no shares without a value", () => {
    expect(orderValueDistribution({ values: [], edges: [0, 50, 100] })).toEqual({
      bins: [
        { from: 0, to: 50, count: 0, share: null },
        { from: 50, to: 100, count: 0, share: null },
      ],
      below: 0,
      above: 0,
      total: 0,
    });
  });

  const typo: string = "both";
  test.each([
    { fault: { values: [5, -1] }, path: "values.1" },
    { fault: { values: [Number.NaN] }, path: "values.0" },
    { fault: { edges: [0] }, path: "edges" },
    { fault: { edges: [0, 0] }, path: "edges.1" },
    { fault: { edges: [0, 10, 5] }, path: "edges.2" },
    { fault: { edges: [0, Number.POSITIVE_INFINITY] }, path: "edges.1" },
    // A caller without types can hand in another word.
    { fault: { closed: typo as "left" }, path: "closed" },
  ])("refuses what is wrong at $path", ({ fault, path }) => {
    const error = errorOf(() => orderValueDistribution({ values, edges: [0, 50], ...fault }));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ subject: "orderValueDistribution", issues: [{ path }] });
  });

  test("refuses to go without edges", () => {
    const input = { values: [1], edges: undefined } as never;
    expect(errorOf(() => orderValueDistribution(input))).toMatchObject({
      subject: "orderValueDistribution",
      issues: [{ path: "edges", received: "nothing" }],
    });
  });
});
