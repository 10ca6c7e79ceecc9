import fc from "fast-check";
import { expect, test } from "vitest";

/** What a ratio of two numbers and its batch form have in common with all others. */
export function testRatio<Field extends string>(
  part: Field,
  whole: Field,
  ratio: (input: Record<Field, number>) => number | null,
  batch: (columns: Record<Field, readonly number[]>) => Float64Array,
): void {
  // The fields of the record are these two: there is no other way to say so for names that are arguments.
  const record = <Value>(ofPart: Value, ofWhole: Value) =>
    ({ [part]: ofPart, [whole]: ofWhole }) as Record<Field, Value>;
  const count = fc.integer({ min: 0, max: 1_000_000 });
  const pairs = fc.tuple(count, count).map(([some, rest]) => ({ some, all: some + rest }));

  test(`${ratio.name} of a part lies between 0 and 1 and does not change with the scale`, () => {
    fc.assert(
      fc.property(pairs, fc.integer({ min: 1, max: 1000 }), ({ some, all }, scale) => {
        const value = ratio(record(some, all));
        expect(value === null).toBe(all === 0);
        expect(value ?? 0).toBeGreaterThanOrEqual(0);
        expect(value ?? 0).toBeLessThanOrEqual(1);
        expect(ratio(record(some * scale, all * scale))).toBe(value);
      }),
    );
  });

  test(`${ratio.name} gives as a batch what it gives one by one`, () => {
    fc.assert(
      fc.property(fc.array(fc.option(pairs, { freq: 9 })), (rows) => {
        const parts = rows.map((row) => row?.some ?? Number.NaN);
        const wholes = rows.map((row) => row?.all ?? 1);
        const expected = rows.map((row) =>
          row === null ? Number.NaN : (ratio(record(row.some, row.all)) ?? Number.NaN),
        );
        expect(Array.from(batch(record<readonly number[]>(parts, wholes)))).toEqual(expected);
      }),
    );
  });
}
