import { defineTable, evaluateTable, formatTableRows, parseTableRows } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { messageOf } from "../error-of.js";

const table = defineTable({
  id: "test.csv",
  kind: "policy",
  title: { en: "Spreadsheet", zh: "电子表格" },
  source: ["house rule"],
  facts: z.strictObject({
    amount: z.number().nonnegative(),
    tier: z.enum(["gold", "silver"]),
    name: z.exactOptional(z.string()),
    member: z.exactOptional(z.boolean()),
    day: z.exactOptional(z.iso.date()),
    paidAt: z.exactOptional(z.iso.datetime()),
  }),
  inputs: ["amount", "tier", "name", "member", "day", "paidAt"],
  outputs: { fee: z.number(), note: z.exactOptional(z.string()), free: z.exactOptional(z.boolean()) },
  hitPolicy: "first",
  gaps: "allowed",
  rows: [{ when: {}, then: { fee: 0 } }],
});

/** The cell that a text in a column of one row gives. */
const cellOf = (column: string, text: string) => {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  const [row] = parseTableRows(table, `${column},fee\n${quoted},1\n`);
  return new Map<string, unknown>(Object.entries(row?.when ?? {})).get(column);
};
const faultOf = (column: string, text: string) => messageOf(() => cellOf(column, text));

describe("parseTableRows", () => {
  test.each<[string, string, unknown]>([
    ["amount", "-", undefined],
    ["amount", "", undefined],
    ["amount", "5", 5],
    ["amount", " 5.25 ", 5.25],
    ["amount", "1e3", 1000],
    ["amount", "= 5", 5],
    ["amount", "< 10", { below: 10 }],
    ["amount", "<=10", { atMost: 10 }],
    ["amount", ">= 3", { atLeast: 3 }],
    ["amount", ">3", { above: 3 }],
    ["amount", "!= 3", { not: 3 }],
    ["amount", "[1..5]", { atLeast: 1, atMost: 5 }],
    ["amount", "[1..5)", { atLeast: 1, below: 5 }],
    ["amount", "(1..5]", { above: 1, atMost: 5 }],
    ["amount", "]1..5[", { above: 1, below: 5 }],
    ["amount", "[ 1.5 .. 2.5 ]", { atLeast: 1.5, atMost: 2.5 }],
    ["amount", "> 5 and < 10", { above: 5, below: 10 }],
    ["amount", "<10 AND >=5", { below: 10, atLeast: 5 }],
    ["amount", "1, 2", [1, 2]],
    ["amount", "< 1, [5..6], 9", [{ below: 1 }, { atLeast: 5, atMost: 6 }, 9]],
    ["amount", "not(5)", { not: 5 }],
    ["amount", "not(< 5, 7)", { not: [{ below: 5 }, 7] }],
    ["amount", "≥ 3", { atLeast: 3 }],
    ["amount", "≤3", { atMost: 3 }],
    ["amount", "＞５", { above: 5 }],
    ["amount", "［1..5）", { atLeast: 1, below: 5 }],
    ["amount", "1， 2", [1, 2]],
    // As GoRules and spreadsheets write them: github.com/gorules/zen, test-data.
    ["amount", "== 0", 0],
    ["amount", "<> 3", { not: 3 }],
    ["amount", "!= null", { not: null }],
    ["amount", "> 1_000_000", { above: 1_000_000 }],
    ["amount", "[500..1_000)", { atLeast: 500, below: 1000 }],
    ["amount", ">= 10 or < 5", [{ atLeast: 10 }, { below: 5 }]],
    ["amount", "[1, 2]", [1, 2]],
    ["amount", "in [1..5]", { atLeast: 1, atMost: 5 }],
    ["amount", "in (1, 2)", [1, 2]],
    ["amount", "not in [1, 2]", { not: [1, 2] }],
    ["amount", "> -1.5E-3", { above: -0.0015 }],
    ["amount", "> .5", { above: 0.5 }],
    ["tier", "['gold', 'silver']", ["gold", "silver"]],
    ["tier", "in ('gold','silver')", ["gold", "silver"]],
    ["tier", "'gold' or \"silver\"", ["gold", "silver"]],
    ["tier", "!= 'gold'", { not: "gold" }],
    ["tier", "<> gold", { not: "gold" }],
    ["tier", "== 'gold'", "gold"],
    ["name", "free or cheap", "free or cheap"],
    ["name", "in stock", "in stock"],
    ["name", "!= null", { not: null }],
    ["member", "!= true", { not: true }],
    ["member", "== false", false],
    ["day", '@"2024-01-31"', "2024-01-31"],
    ["day", '!= date("2024-01-31")', { not: "2024-01-31" }],
    ["tier", "gold", "gold"],
    ["tier", '"gold"', "gold"],
    ["tier", "'gold'", "gold"],
    ["tier", "“gold”", "gold"],
    ["tier", '"gold","silver"', ["gold", "silver"]],
    ["tier", "gold，silver", ["gold", "silver"]],
    ["tier", "gold、silver", ["gold", "silver"]],
    ["tier", 'not("gold")', { not: "gold" }],
    ["tier", "not（gold）", { not: "gold" }],
    ["name", "null", null],
    ["name", '"null"', "null"],
    ["name", '"-"', "-"],
    ["name", '"a, b"', "a, b"],
    ["name", '"a，b"', "a，b"],
    ["name", '"say \\"hi\\""', 'say "hi"'],
    ["name", "free shipping", "free shipping"],
    ["name", "新品", "新品"],
    ["name", "null, a", [null, "a"]],
    ["member", "true", true],
    ["member", "FALSE", false],
    ["member", "not(null)", { not: null }],
    ["day", "2024-01-31", "2024-01-31"],
    ["day", 'date("2024-01-31")', "2024-01-31"],
    ["day", '"2024-01-31"', "2024-01-31"],
    ["day", ">= 2024-01-31", { atLeast: "2024-01-31" }],
    ["day", '[date("2024-01-01")..date("2024-02-01"))', { atLeast: "2024-01-01", below: "2024-02-01" }],
    ["paidAt", 'date and time("2024-01-31T08:00:00+08:00")', "2024-01-31T08:00:00+08:00"],
    ["paidAt", "> 2024-01-31T08:00:00Z", { above: "2024-01-31T08:00:00Z" }],
    [
      "paidAt",
      '>= date and time("2024-01-31T08:00:00Z") and < date and time("2024-02-01T08:00:00Z")',
      { atLeast: "2024-01-31T08:00:00Z", below: "2024-02-01T08:00:00Z" },
    ],
  ])("reads a cell of %s: %s", (column, text, cell) => {
    expect(cellOf(column, text)).toEqual(cell);
  });

  test.each([
    ["amount", "1,000", "a number without a comma, or a list with a space after each comma"],
    ["amount", "3,5", "a number without a comma, or a list with a space after each comma"],
    ["amount", "¥5", "a number, a comparison with one, or an interval such as [1..5)"],
    ["amount", "5%", "a number, a comparison with one, or an interval such as [1..5)"],
    ["amount", "1..5", "a number, a comparison with one, or an interval such as [1..5)"],
    ["amount", "[1..", "a number, a comparison with one, or an interval such as [1..5)"],
    ["amount", "> 5 and > 6", "one lower and one upper bound"],
    ["amount", "> 5 and 6", 'comparisons on both sides of "and"'],
    ["amount", "1,,2", "a number, a comparison with one, or an interval such as [1..5)"],
    ["amount", "not(!= 5)", "without != inside not(…)"],
    ["amount", "!= 5, != 6", "not(…) around all, or without !="],
    ["amount", "=> 5", "a number, a comparison with one, or an interval such as [1..5)"],
    ["amount", ">= limit", "a number, a comparison with one, or an interval such as [1..5)"],
    ["amount", "5 * 3", "a number, a comparison with one, or an interval such as [1..5)"],
    ["name", 'startsWith($, "a")', 'a text in quotes, such as "gold", and no function'],
    ["name", "`a`", 'a text in quotes, such as "gold"'],
    ["name", 'a "b"', 'a text in quotes, such as "gold"'],
    ["name", "a,,b", 'a text in quotes, such as "gold"'],
    ["name", "not(a", 'a text in quotes, such as "gold"'],
    ["name", "> a", 'a text in quotes, such as "gold"'],
    ["member", "yes", "true or false"],
  ])("refuses a cell of %s: %s", (column, text, expected) => {
    expect(faultOf(column, text)).toBe(
      `rows of test.csv requires row 2, column ${column} to be ${expected}, received ${JSON.stringify(text)}`,
    );
  });

  test.each([
    ["amount", "[5..1]", "a range whose lower bound is below its upper one"],
    [
      "tier",
      "glod",
      'one of "gold", "silver", a list of them, null or { not } (did you mean "gold"?), not "glod"',
    ],
    ["day", "2024-02-30", "a date such as 2024-01-31"],
    ["day", "2024/01/31", "a date such as 2024-01-31"],
    ["paidAt", "2024-01-31", "an instant with its zone"],
    ["amount", "< -1", "matches nothing that the fact can be"],
  ])("refuses a cell of %s that its fact cannot meet: %s", (column, text, expected) => {
    expect(faultOf(column, text)).toContain(`row 2`);
    expect(faultOf(column, text)).toContain(expected);
  });

  test.each([
    ["commas", ",", "\n"],
    ["semicolons", ";", "\r\n"],
    ["tabs", "\t", "\n"],
  ])(
    "reads a file with %s, in any order of columns, with a byte order mark and empty lines",
    (_name, mark, end) => {
      const csv = [
        ["fee", "tier", "amount", "note"],
        ["8.5", "gold", "< 99", "free soon"],
        [],
        ["0", "", "", ""],
      ];
      const rows = parseTableRows(table, `\uFEFF${csv.map((line) => line.join(mark)).join(end)}${end}`);
      expect(rows).toEqual([
        { when: { tier: "gold", amount: { below: 99 } }, then: { fee: 8.5, note: "free soon" } },
        { when: {}, then: { fee: 0 } },
      ]);
      expect(evaluateTable(table, { amount: 98, tier: "gold" }, rows)).toMatchObject({ rows: [1] });
    },
  );

  test("counts rows as the spreadsheet does, and lists every fault", () => {
    const csv = "amount,tier,fee\n1,gold,1\n\nx,gold,2\n2,gold,y\n3,gold,\n";
    expect(messageOf(() => parseTableRows(table, csv)).split("\n")).toEqual([
      'rows of test.csv requires row 4, column amount to be a number, a comparison with one, or an interval such as [1..5), received "x"',
      'rows of test.csv requires row 5, column fee to be a number, received "y"',
    ]);
    expect(messageOf(() => parseTableRows(table, "amount,fee\n1,\n"))).toBe(
      "rows of test.csv requires row 2, column fee to be a number, received nothing",
    );
  });

  test("looks for gaps and rows that are never the answer only where every cell can be read", () => {
    expect(messageOf(() => parseTableRows(table, "day,fee\n> dayBefore,1\n-,2\n-,3\n"))).toBe(
      'rows of test.csv requires row 2, column day to be a range whose above is a date such as 2024-01-31, not "dayBefore", received an object',
    );
  });

  test.each([
    ["gold", "gold"],
    ["'gold'", "gold"],
    ["“gold”", "gold"],
    ['"""null"""', "null"],
    ["null", undefined],
    ["", undefined],
  ])("reads an output: %s", (text, note) => {
    expect(parseTableRows(table, `amount,fee,note\n1,1,${text}\n`)[0]?.then.note).toBe(note);
  });

  test("reads an output that may be null, and writes it", () => {
    const nullable = defineTable({
      ...table,
      facts: z.strictObject({ amount: z.number() }),
      inputs: ["amount"],
      outputs: { note: z.string().nullable(), fee: z.number().nullable() },
      hitPolicy: "first",
      gaps: "allowed",
      rows: [{ when: { amount: 1 }, then: { note: null, fee: null } }],
    });
    expect(parseTableRows(nullable, formatTableRows(nullable))).toEqual(nullable.defaults.rows);
  });

  test("passes over columns at the end that are empty", () => {
    expect(parseTableRows(table, "amount,fee,,\n1,1,,\n,2,,\n")).toHaveLength(2);
    expect(messageOf(() => parseTableRows(table, "amount,fee,,\n1,1,,x\n"))).toContain(
      "row 2 to be 2 cells long, as the header is, received 4 cells",
    );
  });

  test.each([
    ["amount", `1${" ".repeat(100_000)}x`],
    ["amount", `[${"..".repeat(50_000)}x`],
    ["amount", "> 1 and ".repeat(20_000)],
    ["day", `date(${" ".repeat(100_000)}x`],
    ["tier", `gold${" ".repeat(100_000)}or`],
    ["name", `not(${"(".repeat(100_000)}`],
  ])("refuses a cell of %s that is very long at once", (column, text) => {
    expect(faultOf(column, text)).toContain("row 2, column");
  });

  test("tells of rows that are never the answer by their row", () => {
    expect(messageOf(() => parseTableRows(table, "amount,fee\n-,1\n\n5,2\n"))).toContain(
      "row 4 to be the answer for some facts, received an idle row: row 4 is never the answer",
    );
  });

  test("counts the rows of the spreadsheet in what overlaps", () => {
    const unique = defineTable({
      id: "test.unique",
      kind: "policy",
      title: { en: "Test", zh: "测试" },
      source: [],
      facts: z.strictObject({ amount: z.number().nonnegative() }),
      inputs: ["amount"],
      outputs: { fee: z.number() },
      hitPolicy: "unique",
      rows: [{ when: {}, then: { fee: 1 } }],
    });
    expect(messageOf(() => parseTableRows(unique, "amount,fee\n<= 5,1\n\n>= 5,2\n"))).toBe(
      "rows of test.unique requires row 4 to be apart from other rows, received an overlap: rows 2 and 4 both match amount 5",
    );
    expect(messageOf(() => parseTableRows(unique, "amount\n<= 5\n"))).toContain(
      'row 1 to be a header that names fee too, received "amount"',
    );
  });

  test("reads a full-width figure of an output", () => {
    expect(parseTableRows(table, "amount,fee\n５,１．５\n")).toEqual([
      { when: { amount: 5 }, then: { fee: 1.5 } },
    ]);
  });

  test("tells the headings apart where none of them is known", () => {
    expect(messageOf(() => parseTableRows(table, "金额;运费\n1;1\n"))).toContain(
      "row 1, column 2 to be one of",
    );
  });

  test.each([
    [
      "amout,fee\n1,1\n",
      'row 1, column 1 to be one of amount, tier, name, member, day, paidAt, fee, note, free (did you mean "amount"?)',
    ],
    ["amount,fee,fee\n1,1,1\n", "row 1, column 3 to be named once"],
    ["amount,fee\n1,1,1\n", "row 2 to be 2 cells long, as the header is"],
    ["", "rows to be at least 1 entries"],
    ["amount,fee\n", "rows to be at least 1 entries"],
  ])("refuses a file that is not laid out so: %j", (csv, fault) => {
    expect(messageOf(() => parseTableRows(table, csv))).toContain(fault);
  });
});

describe("formatTableRows", () => {
  test("writes what a spreadsheet shows", () => {
    const rows = parseTableRows(
      table,
      'amount,tier,fee,note\n"> 5 and <= 10","gold, silver",1,a\nnot(5),not(gold),2,\n',
    );
    expect(formatTableRows(table, rows)).toBe(
      [
        "amount,tier,name,member,day,paidAt,fee,note,free",
        '(5..10],"""gold"", ""silver""",,,,,1,"""a""",',
        'not(5),"not(""gold"")",,,,,2,,',
      ].join("\n"),
    );
  });
});
