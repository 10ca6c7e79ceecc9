import { describe, expect, test } from "vitest";
import { parseDecimal } from "../../../src/records/csv/decimal.js";

describe("parseDecimal", () => {
  test.each([
    ["12", 12],
    ["-3.50", -3.5],
    ["+7", 7],
    [".5", 0.5],
    ["1,234.5", 1234.5],
    ["12,345,678", 12345678],
    ["1e-05", 0.00001],
    ["¥1,299.00", 1299],
    ["￥12", 12],
    ["$9.99", 9.99],
    ["-$9.99", -9.99],
    ["£2.55", 2.55],
    ["R$ 10.00", 10],
    ["128.00元", 128],
    ["1 234.5", 1234.5],
    ["1\u00a0234", 1234],
  ])("reads %s with a decimal point", (text, value) => {
    expect(parseDecimal(text, ".")).toBe(value);
  });

  test.each([
    ["1.234,5", 1234.5],
    ["19,00", 19],
    ["R$ 1.099,90", 1099.9],
    ["-0,25", -0.25],
  ])("reads %s with a decimal comma", (text, value) => {
    expect(parseDecimal(text, ",")).toBe(value);
  });

  test.each([
    "",
    "-",
    ".",
    "N/A",
    "12,5",
    "1,23",
    "1.2.3",
    "12abc",
    "0x10",
    "Infinity",
    "NaN",
    "1e999",
    "12 %",
  ])("refuses %j", (text) => {
    expect(parseDecimal(text, ".")).toBeUndefined();
  });
});
