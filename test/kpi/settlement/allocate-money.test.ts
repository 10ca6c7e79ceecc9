import { allocateMoney } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";
import { cny, minorUnits } from "./money-builders.js";

describe("allocateMoney", () => {
  test.each([
    { origin: "a tie: what is left goes to the first", amount: 100, weights: [1, 1, 1], parts: [34, 33, 33] },
    {
      origin: "the largest remainder, not the largest weight",
      amount: 10,
      weights: [70, 15, 15],
      parts: [7, 2, 1],
    },
    {
      origin: "ten seats by the Hare quota, worked by hand: the last goes to the first of a tie",
      amount: 10,
      weights: [47_000, 16_000, 15_900, 12_000, 6000, 3100],
      parts: [5, 2, 1, 1, 1, 0],
    },
    { origin: "a negative amount", amount: -100, weights: [1, 1, 1], parts: [-34, -33, -33] },
    { origin: "a part that weighs nothing", amount: 5, weights: [0, 1, 1], parts: [0, 3, 2] },
    { origin: "fractions as weights", amount: 100, weights: [0.1, 0.2, 0.7], parts: [10, 20, 70] },
    { origin: "weights far apart", amount: 7, weights: [1e-300, 1e300], parts: [0, 7] },
    { origin: "nothing to split", amount: 0, weights: [0, 0], parts: [0, 0] },
    { origin: "one part", amount: 7, weights: [3], parts: [7] },
    { origin: "nothing among nobody", amount: 0, weights: [], parts: [] },
  ])("splits $amount into $parts: $origin", ({ amount, weights, parts }) => {
    expect(minorUnits(allocateMoney({ amount: cny(amount), weights }))).toEqual(parts);
  });

  test.each([
    { weights: [0, 0], path: "weights" },
    { weights: [], path: "weights" },
    { weights: [1, -1], path: "weights.1" },
    { weights: [Number.NaN], path: "weights.0" },
  ])("refuses $weights as weights", ({ weights, path }) => {
    const error = errorOf(() => allocateMoney({ amount: cny(1), weights }));
    expect(error).toMatchObject({ subject: "allocateMoney", issues: [{ path }] });
  });

  test.each([
    { amount: { amountMinor: 1.5, currency: "CNY" }, path: "amount.amountMinor" },
    { amount: { amountMinor: 1, currency: "XXY" }, path: "amount.currency" },
  ])("refuses $amount", ({ amount, path }) => {
    expect(errorOf(() => allocateMoney({ amount: amount as never, weights: [1] }))).toMatchObject({
      subject: "allocateMoney",
      issues: [{ path }],
    });
  });
});
