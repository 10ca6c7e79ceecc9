import { expect, test } from "vitest";
import { InvalidInputError } from "../../src/errors/index.js";

/** What no number can be, whatever it measures. */
const neverNumbers: readonly unknown[] = [Number.NaN, Number.POSITIVE_INFINITY, "1", undefined, {}];

/** The error that a KPI throws, or undefined where it throws none. */
export function errorOf(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}

/** Tests that a KPI refuses impossible values of each field, and says which field. */
export function testRefusals<Input extends object>(
  calculate: (input: Input) => unknown,
  valid: Input,
  impossible: { readonly [Field in keyof Input]-?: readonly unknown[] },
): void {
  const fields = Object.keys(impossible) as (keyof Input & string)[];
  const cases = fields.flatMap((field) =>
    [...neverNumbers, ...impossible[field]].map((value) => ({ field, value })),
  );
  test.each(cases)("refuses $value as $field", ({ field, value }) => {
    const error = errorOf(() => calculate({ ...valid, [field]: value }));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ subject: calculate.name, issues: [{ path: field }] });
  });
  test("takes the input that the impossible ones were made from", () => {
    expect(errorOf(() => calculate(valid))).toBeUndefined();
  });
}
