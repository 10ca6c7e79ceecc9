import fc from "fast-check";
import { defineTable, formatTableRows, parseTableRows } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf } from "../error-of.js";

const table = defineTable({
  id: "test.csv",
  kind: "policy",
  title: { en: "Spreadsheet", zh: "电子表格" },
  source: ["house rule"],
  facts: z.strictObject({
    amount: z.number(),
    name: z.exactOptional(z.string()),
    member: z.exactOptional(z.boolean()),
    day: z.exactOptional(z.iso.date()),
  }),
  inputs: ["amount", "name", "member", "day"],
  outputs: { name: z.string(), fee: z.number(), free: z.exactOptional(z.boolean()) },
  hitPolicy: "collect",
  gaps: "allowed",
  rows: [{ when: {}, then: { name: "none", fee: 0 } }],
});

const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }).map((one) => one + 0);
const day = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const range = <Value extends number | string>(value: fc.Arbitrary<Value>) =>
  fc
    .tuple(value, value, fc.constantFrom("atLeast", "above"), fc.constantFrom("atMost", "below"), fc.nat(2))
    .filter(([low, high]) => low < high)
    .map(([low, high, lower, upper, form]) =>
      form === 0 ? { [lower]: low } : form === 1 ? { [upper]: high } : { [lower]: low, [upper]: high },
    );
const cell = (test: fc.Arbitrary<unknown>) => {
  const tests = fc.oneof(test, fc.array(test, { minLength: 2, maxLength: 3 }));
  return fc.oneof(tests, fc.record({ not: tests }));
};
const orNull = (test: fc.Arbitrary<unknown>) => fc.oneof({ weight: 4, arbitrary: test }, fc.constant(null));
const row = fc.record({
  when: fc.record(
    {
      amount: cell(fc.oneof(number, range(number))),
      name: cell(orNull(fc.string())),
      day: cell(orNull(fc.oneof(day, range(day)))),
      member: cell(fc.boolean()),
    },
    { requiredKeys: [] },
  ),
  then: fc.record({ name: fc.string(), fee: number, free: fc.boolean() }, { requiredKeys: ["name", "fee"] }),
});

describe("formatTableRows", () => {
  test("writes what parseTableRows reads back", () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
        const checked = table.params.safeParse({ rows });
        fc.pre(checked.success);
        expect(parseTableRows(table, formatTableRows(table, rows as never))).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });
});

describe("parseTableRows", () => {
  test("reads any text, or refuses it clearly", () => {
    const sign = fc.constantFrom(..."<>=!()[]..,;\"'0123456789-ab \n\t≥，“”", "not", "and", "null", "date(");
    const text = fc.oneof(
      fc.string(),
      fc.array(sign, { maxLength: 40 }).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, fc.boolean(), (body, header) => {
        const error = errorOf(() =>
          parseTableRows(table, header ? `amount,name,then.name,fee\n${body}` : body),
        );
        expect(error === undefined || error instanceof InvalidInputError).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
