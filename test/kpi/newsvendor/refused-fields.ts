import { expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf } from "../refuses.js";

/** What none of the fields can be. */
const never: readonly unknown[] = [Number.NaN, Number.POSITIVE_INFINITY, "1", {}];

/** Tests that impossible values of fields, optional ones too, are refused under the field's name. */
export function testRefusedFields<Input extends object>(
  calculate: (input: Input) => unknown,
  valid: NoInfer<Input>,
  impossible: { readonly [Field in keyof NoInfer<Input>]?: readonly unknown[] },
): void {
  const cases = Object.entries(impossible).flatMap(([field, values]) =>
    [...never, ...(Array.isArray(values) ? values : [])].map((value: unknown) => ({ field, value })),
  );
  test.each(cases)("refuses $value as $field", ({ field, value }) => {
    const error = errorOf(() => calculate({ ...valid, [field]: value }));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ subject: calculate.name });
    expect(error instanceof InvalidInputError && error.issues[0]?.path.split(".")[0]).toBe(field);
  });
}
