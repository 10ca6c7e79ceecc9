import { journalLines, jsonReport } from "opscycle/replay";
import { describe, expect, test } from "vitest";
import { smallReport, smallResult } from "./small-result.js";

describe("jsonReport", () => {
  test("is one JSON document in one line, with columns as lists", async () => {
    const text = jsonReport(smallResult, [await smallReport()]);
    const document = JSON.parse(text);
    expect(text.indexOf("\n")).toBe(text.length - 1);
    expect(document.fleet.stockUnits).toEqual(Array.from(smallResult.fleet.stockUnits));
    expect(document.products).toHaveLength(smallResult.products.length);
    expect(document.data[0].rejected).toBe(1);
  });

  test("holds all of the result but the journal", () => {
    const { journal: _, fleet, ...rest } = smallResult;
    const { fleet: __, journalEntries, data, ...document } = JSON.parse(jsonReport(smallResult, []));
    expect(document).toEqual(JSON.parse(JSON.stringify(rest)));
    expect(journalEntries).toBe(smallResult.journal.length);
    expect(data).toEqual([]);
    expect(fleet.dates.length).toBeGreaterThan(0);
  });
});

describe("journalLines", () => {
  test("gives a line a step, found by the indexes of a product", () => {
    const lines = [...journalLines(smallResult)].map((line) => JSON.parse(line));
    expect(lines).toEqual(JSON.parse(JSON.stringify(smallResult.journal)));
    const tea = smallResult.products.find(({ sku }) => sku === "tea");
    expect(tea?.entries.map((index) => lines[index].id)).toEqual(["tea", "tea"]);
  });
});
