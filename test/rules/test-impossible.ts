import type { Rule } from "opscycle/rules";
import { expect, test } from "vitest";
import { messageOf } from "./error-of.js";
import { decideWith } from "./test-missing.js";

type Values = Readonly<Record<string, unknown>>;

/**
 * Tests that a rule refuses facts and parameters that cannot be, and names them; and that it takes them at the bound.
 *
 * @param bounds - for each fact or parameter, the last value that can be and one beyond it
 */
export function testImpossible(
  rule: Rule,
  facts: Values,
  params: Values,
  bounds: readonly (readonly [name: string, possible: number, impossible: number])[],
): void {
  test.each(bounds)("takes a %s of %d and refuses one of %d", (name, possible, impossible) => {
    const decideWithValue = (value: number) =>
      Object.hasOwn(rule.params.shape, name)
        ? decideWith(rule, { ...params, [name]: value }, facts)
        : decideWith(rule, params, { ...facts, [name]: value });
    expect(messageOf(() => decideWithValue(possible))).toBe("");
    expect(messageOf(() => decideWithValue(impossible))).toContain(name);
  });
}
