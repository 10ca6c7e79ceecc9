import { type CurrencyCode, moneyFromMajor, type Rounding } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf } from "../refuses.js";
import { untyped } from "./money-builders.js";

const minor = (amount: number | string, currency: CurrencyCode, rounding: Rounding) =>
  moneyFromMajor({ amount, currency, rounding }).amountMinor;

describe("moneyFromMajor", () => {
  // The minor units that ISO 4217 lists.
  test.each([
    ["CNY", 123_457],
    ["JPY", 1235],
    ["KWD", 1_234_568],
    ["CLF", 12_345_678],
    ["MGA", 123_457],
    ["MRU", 123_457],
  ] as const)("takes the decimal places of %s", (currency, expected) => {
    expect(minor(1234.5678, currency, "half-even")).toBe(expected);
  });

  // Checked with decimal of Python 3.11.2 but for half-up and half-down, which mean another thing there.
  test.each([
    [2.5, { "half-even": 2, "half-up": 3, "half-down": 2, "half-away-from-zero": 3, "half-towards-zero": 2 }],
    [3.5, { "half-even": 4, "half-up": 4, "half-down": 3, "half-away-from-zero": 4, "half-towards-zero": 3 }],
    [
      -2.5,
      { "half-even": -2, "half-up": -2, "half-down": -3, "half-away-from-zero": -3, "half-towards-zero": -2 },
    ],
    [2.4, { "half-even": 2, "half-up": 2, "half-down": 2, up: 3, down: 2 }],
    [-2.4, { "half-even": -2, "half-up": -2, "half-down": -2, up: -2, down: -3 }],
    [-2.6, { "half-even": -3, "half-up": -3, "half-away-from-zero": -3, up: -2, down: -3 }],
    [-0.4, { "half-even": 0, up: 0, down: -1 }],
    [7, { "half-even": 7, up: 7, down: 7 }],
  ])("rounds %d yen as asked", (amount, expected) => {
    for (const [rounding, result] of Object.entries(expected))
      expect(minor(amount, "JPY", rounding as Rounding)).toBe(result);
  });

  test("reads a number as the decimal that it is printed as", () => {
    expect(minor(1.005, "CNY", "half-up")).toBe(101);
    expect(minor(8.345, "CNY", "half-even")).toBe(834);
    expect(minor(0.1 + 0.2, "CNY", "down")).toBe(30);
    expect(minor(1e-7, "CNY", "up")).toBe(1);
    expect(minor(1e12, "CNY", "down")).toBe(1e14);
  });

  test("reads decimals as text, with more digits than a number holds", () => {
    expect(minor("-12.50", "CNY", "down")).toBe(-1250);
    expect(minor("90071992547409.91", "CNY", "down")).toBe(Number.MAX_SAFE_INTEGER);
  });

  test.each([
    ["amount", Number.NaN],
    ["amount", Number.POSITIVE_INFINITY],
    ["amount", "1,000"],
    ["amount", "1e3"],
    ["amount", ""],
    ["amount", undefined],
    ["currency", "XYZ"],
    ["currency", "cny"],
    ["currency", "toString"],
    ["currency", undefined],
    ["rounding", "nearest"],
    ["rounding", undefined],
  ])("refuses an impossible %s: %s", (path, value) => {
    const valid = { amount: 1, currency: "CNY", rounding: "down" } as const;
    const error = errorOf(() => moneyFromMajor(untyped(valid, { [path]: value })));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ subject: "moneyFromMajor", issues: [{ path }] });
  });

  test("refuses more than a number holds exactly", () => {
    expect(errorOf(() => minor(1e15, "CNY", "down"))).toBeInstanceOf(InvalidInputError);
  });
});
