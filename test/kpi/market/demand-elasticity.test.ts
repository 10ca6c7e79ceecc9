import { demandElasticity } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf, testRefusals } from "../refuses.js";

const change = (priceBefore: number, priceAfter: number, quantityBefore: number, quantityAfter: number) => ({
  priceBefore,
  priceAfter,
  quantityBefore,
  quantityAfter,
});

describe("demandElasticity", () => {
  test.each([
    { origin: "worked by hand", input: change(10, 9, 100, 120), method: "initial", expected: -2 },
    {
      origin: "OpenStax, Principles of Economics, price from 70 to 60 (0.45 without sign)",
      input: change(70, 60, 2800, 3000),
      method: "midpoint",
      expected: -0.448276,
    },
    {
      origin: "Pearson, price from 8 to 12",
      input: change(8, 12, 110, 90),
      method: "midpoint",
      expected: -0.5,
    },
    { origin: "Mankiw, price from 4 to 6", input: change(4, 6, 120, 80), method: "midpoint", expected: -1 },
    { origin: "mpmath 1.2", input: change(10, 10.1, 101, 99), method: "logarithmic", expected: -2.01005 },
    {
      origin: "mpmath 1.2",
      input: change(2000, 2001, 1000, 999),
      method: "logarithmic",
      expected: -2.001501,
    },
    { origin: "a price that scares nobody", input: change(10, 12, 50, 50), method: "initial", expected: 0 },
    { origin: "a product for show", input: change(10, 20, 50, 75), method: "initial", expected: 0.5 },
    { origin: "all demand lost", input: change(10, 12, 50, 0), method: "initial", expected: -5 },
    { origin: "all demand lost", input: change(9, 11, 50, 0), method: "midpoint", expected: -10 },
    { origin: "a product that was free", input: change(0, 5, 50, 25), method: "midpoint", expected: -1 / 3 },
  ] as const)("gives $expected by $method: $origin", ({ input, method, expected }) => {
    expect(demandElasticity({ ...input, method })).toBeCloseTo(expected, 6);
  });

  test("takes the values before as the base unless told otherwise", () => {
    const input = change(10, 9, 100, 120);
    expect(demandElasticity(input)).toBe(demandElasticity({ ...input, method: "initial" }));
  });

  test.each([
    { origin: "an unchanged price", input: change(10, 10, 50, 40), method: "initial" },
    { origin: "a price of 0 before", input: change(0, 10, 50, 40), method: "initial" },
    { origin: "no sale before", input: change(10, 9, 0, 40), method: "initial" },
    { origin: "no sale at all", input: change(10, 9, 0, 0), method: "midpoint" },
    { origin: "no sale after", input: change(10, 12, 50, 0), method: "logarithmic" },
    { origin: "an unchanged price", input: change(10, 10, 50, 40), method: "logarithmic" },
  ] as const)("gives nothing by $method for $origin", ({ input, method }) => {
    expect(demandElasticity({ ...input, method })).toBeNull();
  });

  test("refuses a method that there is not", () => {
    const typo: string = "arc";
    // A caller without types can hand in another word.
    const input = { ...change(10, 9, 100, 120), method: typo as "midpoint" };
    expect(errorOf(() => demandElasticity(input))).toMatchObject({ issues: [{ path: "method" }] });
  });

  testRefusals(demandElasticity, change(10, 9, 100, 120), {
    priceBefore: [-1],
    priceAfter: [-1],
    quantityBefore: [-1],
    quantityAfter: [-1],
  });

  test("has logarithms of values of 1, and none of 0", () => {
    const doubled = { priceBefore: 1, priceAfter: 2, quantityBefore: 2, quantityAfter: 1 };
    expect(demandElasticity({ ...doubled, method: "logarithmic" })).toBe(-1);
    const gone = { ...doubled, quantityAfter: 0 };
    expect(demandElasticity({ ...gone, method: "logarithmic" })).toBeNull();
    expect(demandElasticity({ ...doubled, priceBefore: 0, method: "logarithmic" })).toBeNull();
  });
});
