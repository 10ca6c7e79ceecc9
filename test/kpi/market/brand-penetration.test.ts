import { brandPenetration } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("brandPenetration", () => {
  test.each([
    { origin: "an example worked by hand", brandBuyers: 120, categoryBuyers: 1500, expected: 0.08 },
    { origin: "nothing of something", brandBuyers: 0, categoryBuyers: 1500, expected: 0 },
    { origin: "all of it", brandBuyers: 1500, categoryBuyers: 1500, expected: 1 },
    { origin: "nothing at all", brandBuyers: 0, categoryBuyers: 0, expected: null },
  ])("gives $expected for $origin", ({ brandBuyers, categoryBuyers, expected }) => {
    const value = brandPenetration({ brandBuyers, categoryBuyers });
    if (expected === null) expect(value).toBeNull();
    else expect(value).toBeCloseTo(expected, 6);
  });

  testRefusals(
    brandPenetration,
    { brandBuyers: 120, categoryBuyers: 1500 },
    { brandBuyers: [-1, 1.5, 1501], categoryBuyers: [-1, 1.5] },
  );
});
