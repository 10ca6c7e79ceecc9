import { moneyToMajor } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";
import { cny, untyped } from "./money-builders.js";

describe("moneyToMajor", () => {
  test.each([
    ["CNY", 12.5],
    ["JPY", 1250],
    ["KWD", 1.25],
  ] as const)("divides by the decimal places of %s", (currency, expected) => {
    expect(moneyToMajor({ amountMinor: 1250, currency })).toBe(expected);
  });

  test("gives the nearest number", () => {
    expect(moneyToMajor(cny(-1))).toBe(-0.01);
    expect(moneyToMajor(cny(Number.MAX_SAFE_INTEGER))).toBe(90_071_992_547_409.91);
  });

  test.each([
    [{ amountMinor: 1.5 }, "money.amountMinor"],
    [{ amountMinor: 2 ** 53 }, "money.amountMinor"],
    [{ amountMinor: "1" }, "money.amountMinor"],
    [{ currency: "RMB" }, "money.currency"],
  ])("refuses %o", (changes, path) => {
    const error = errorOf(() => moneyToMajor(untyped(cny(1), changes)));
    expect(error).toMatchObject({ subject: "moneyToMajor", issues: [{ path }] });
  });
});
