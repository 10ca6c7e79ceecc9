import { describe, expect, test } from "vitest";
import { listingSkuOptions } from "../../../src/rules/listing/sku-options.js";
import { decideWith, testMissing } from "../test-missing.js";

const red = { name: "red / M", stockUnits: 3, price: 20 };
const blue = { name: "blue / M", stockUnits: 0, price: 20 };
const decide = (options: object[]) => decideWith(listingSkuOptions, {}, { options });
const failed = (options: object[]) =>
  decide(options)
    .checks.filter(({ passed }) => !passed)
    .map(({ name }) => name);

describe("listingSkuOptions", () => {
  // R208: no redundant options; stock and price correspond
  test.each<[string, object[], string]>([
    ["two that differ, one of them out of stock", [red, blue], "accept"],
    ["a single one", [red], "accept"],
    ["one twice", [red, red], "reject"],
    ["one twice in other spelling", [red, { ...red, name: "Red/M" }], "reject"],
    ["one twice in full width", [red, { ...red, name: "ＲＥＤ / Ｍ" }], "reject"],
    ["one without stock record", [red, { name: "blue / M", price: 20 }], "reject"],
    ["one without price", [red, { name: "blue / M", stockUnits: 2 }], "reject"],
    ["one at no price", [red, { ...blue, price: 0 }], "reject"],
    ["one at the least price", [red, { ...blue, price: 0.01 }], "accept"],
    [
      "sizes that differ in a digit",
      [
        { ...red, name: "1.5 L" },
        { ...red, name: "15 L" },
      ],
      "accept",
    ],
    [
      "signs that differ",
      [
        { ...red, name: "♥" },
        { ...red, name: "★" },
      ],
      "accept",
    ],
    ["none", [], "reject"],
  ])("of %s", (_what, options, outcome) => {
    expect(decide(options).outcome).toBe(outcome);
  });

  test("says all that is wrong", () => {
    expect(failed([red, { name: "RED M" }])).toEqual([
      "optionsRepeated",
      "optionsWithoutStockRecord",
      "optionsWithoutPrice",
    ]);
    expect(failed([])).toEqual(["optionsListed"]);
  });

  testMissing(listingSkuOptions, { options: [red] }, {}, {});
});
