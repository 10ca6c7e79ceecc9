import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { duplicateFinder } from "../../../src/records/csv/duplicate-finder.js";

describe("duplicateFinder", () => {
  test("finds what a set of whole rows finds", () => {
    const cell = fc.oneof(fc.constantFrom("", "a", "b", "ab"), fc.string({ maxLength: 4 }));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 200 }), (rows) => {
        const isDuplicate = duplicateFinder();
        const seen = new Set<string>();
        for (const row of rows) {
          const key = JSON.stringify(row);
          expect(isDuplicate(row)).toBe(seen.has(key));
          seen.add(key);
        }
      }),
    );
  });

  test("tells 300,000 rows that differ in one character apart, and finds them again", () => {
    const isDuplicate = duplicateFinder();
    const rows = Array.from({ length: 300_000 }, (_, index) => ["A-1", String(index), "mug"]);
    expect(rows.filter(isDuplicate).length).toBe(0);
    expect(rows.filter(isDuplicate).length).toBe(300_000);
  });
});
