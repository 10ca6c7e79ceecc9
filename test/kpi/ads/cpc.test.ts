import { cpc } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf, testRefusals } from "../refuses.js";

describe("cpc", () => {
  test.each([
    { origin: "clicks worked by hand", input: { spend: 30, clicks: 120 }, result: 0.25 },
    { origin: "clicks for nothing", input: { spend: 0, clicks: 4 }, result: 0 },
    { origin: "nobody clicked", input: { spend: 30, clicks: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(cpc(input)).toBeNull();
    else expect(cpc(input)).toBeCloseTo(result, 10);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() => cpc({ spend: Number.MAX_VALUE, clicks: 0.1 }));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(cpc, { spend: 30, clicks: 120 }, { spend: [-1], clicks: [-1] });
});
