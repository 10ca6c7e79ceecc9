import { pointElasticity } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("pointElasticity", () => {
  test.each([
    { origin: "the middle of a straight line", price: 25, quantity: 50, expected: -1 },
    { origin: "its upper part", price: 30, quantity: 40, expected: -1.5 },
    { origin: "a price of 0", price: 0, quantity: 100, expected: 0 },
    { origin: "the end of demand", price: 50, quantity: 0, expected: null },
  ])("gives $expected for $origin", ({ price, quantity, expected }) => {
    expect(pointElasticity({ quantityPerPrice: -2, price, quantity })).toBe(expected);
  });

  testRefusals(
    pointElasticity,
    { quantityPerPrice: -2, price: 30, quantity: 40 },
    { quantityPerPrice: [], price: [-1], quantity: [-1] },
  );
});
