import { gmv } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf } from "../refuses.js";

describe("gmv", () => {
  test.each([
    { amounts: [120, 80, 300], total: 500 },
    { amounts: [0], total: 0 },
    { amounts: [], total: 0 },
  ])("of $amounts is $total", ({ amounts, total }) => {
    expect(gmv({ amounts })).toBe(total);
    expect(gmv({ amounts: Float64Array.from(amounts) })).toBe(total);
  });

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("refuses an amount of %d and names it", (amount) => {
    const error = errorOf(() => gmv({ amounts: [5, amount] }));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path: "amounts.1" }] });
  });

  test("refuses amounts whose sum is no longer finite", () => {
    const error = errorOf(() => gmv({ amounts: [Number.MAX_VALUE, Number.MAX_VALUE] }));
    expect(error).toBeInstanceOf(InvalidInputError);
  });
});
