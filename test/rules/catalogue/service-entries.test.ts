import type { Rule } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import * as carrier from "../../../src/rules/carrier/index.js";
import { serviceEntries } from "../../../src/rules/catalogue/service-entries.js";
import * as crisis from "../../../src/rules/crisis/index.js";
import * as customer from "../../../src/rules/customer/index.js";
import * as inventory from "../../../src/rules/inventory/index.js";
import * as logistics from "../../../src/rules/logistics/index.js";
import * as member from "../../../src/rules/member/index.js";
import * as order from "../../../src/rules/order/index.js";
import * as refund from "../../../src/rules/refund/index.js";
import * as returns from "../../../src/rules/return/index.js";
import * as service from "../../../src/rules/service/index.js";

const folders = [carrier, crisis, customer, inventory, logistics, member, order, refund, returns, service];
const rules: readonly Rule[] = folders.flatMap((folder): Rule[] => Object.values(folder));

describe("serviceEntries", () => {
  test.each(serviceEntries)("$number leads to what carries it", ({ number, carriedBy }) => {
    for (const carrier of carriedBy) {
      const rule = rules.find(({ id }) => "rule" in carrier && id === carrier.rule);
      expect(rule?.source).toContain(number);
      if ("param" in carrier && carrier.param !== undefined)
        expect(Object.keys(rule?.params.shape ?? {})).toContain(carrier.param);
    }
  });

  test("has every number of these rules, apart from those about products", () => {
    const numbers = new Set(serviceEntries.map(({ number }) => number));
    const named = rules.flatMap(({ source }) => source.filter((one) => /^R\d/.test(one)));
    const products = ["R004", "R005", "R006", "R103", "R104", "R105", "R107"];
    expect(named.filter((number) => !numbers.has(number) && !products.includes(number))).toEqual([]);
  });
});
