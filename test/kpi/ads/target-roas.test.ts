import { targetRoas } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf, testRefusals } from "../refuses.js";

describe("targetRoas", () => {
  test.each([
    { origin: "half of the margin kept", input: { grossMargin: 0.5, targetMargin: 0.25 }, result: 4 },
    {
      origin: "the break-even point at 30 per cent",
      input: { grossMargin: 0.3, targetMargin: 0 },
      result: 10 / 3,
    },
    { origin: "a target that leaves nothing", input: { grossMargin: 0.2, targetMargin: 0.3 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(targetRoas(input)).toBeNull();
    else expect(targetRoas(input)).toBeCloseTo(result, 10);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() => targetRoas({ grossMargin: Number.MIN_VALUE, targetMargin: 0 }));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(
    targetRoas,
    { grossMargin: 0.5, targetMargin: 0.25 },
    { grossMargin: [1.01], targetMargin: [1.01] },
  );
});
