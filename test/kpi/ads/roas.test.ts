import { roas } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf, testRefusals } from "../refuses.js";

describe("roas", () => {
  test.each([
    {
      origin: "three for one, the break-even of R001",
      input: { attributedRevenue: 900, spend: 300 },
      result: 3,
    },
    { origin: "refunds that outweigh sales", input: { attributedRevenue: -30, spend: 300 }, result: -0.1 },
    { origin: "nothing spent", input: { attributedRevenue: 900, spend: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(roas(input)).toBeNull();
    else expect(roas(input)).toBeCloseTo(result, 10);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() => roas({ attributedRevenue: Number.MAX_VALUE, spend: 0.1 }));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(roas, { attributedRevenue: 900, spend: 300 }, { attributedRevenue: [], spend: [-1] });
});
