import { expect, test } from "vitest";

/** What a function takes, and what it gives. */
export type ReferenceValue = readonly [given: readonly number[], value: number];

/** Tests that a function gives each value to a relative 1e-12, or as closely as told. */
export function testReferenceValues<Given extends number[]>(
  calculate: (...given: Given) => number,
  values: readonly ReferenceValue[],
  tolerance = 1e-12,
): void {
  test.each(values)(`${calculate.name}(%j) is %d`, (given, value) => {
    // The tables hold as many numbers as the function takes.
    const result = calculate(...(given as unknown as Given));
    const error = result === value ? 0 : Math.abs(result - value) / Math.abs(value);
    expect(error, `received ${result}`).toBeLessThanOrEqual(tolerance);
  });
}
