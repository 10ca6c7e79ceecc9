import { completionRate } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("completionRate", () => {
  test.each([
    { origin: "an example worked by hand", completePlays: 350, plays: 1000, expected: 0.35 },
    { origin: "nothing of something", completePlays: 0, plays: 1000, expected: 0 },
    { origin: "all of it", completePlays: 1000, plays: 1000, expected: 1 },
    { origin: "nothing at all", completePlays: 0, plays: 0, expected: null },
  ])("gives $expected for $origin", ({ completePlays, plays, expected }) => {
    const value = completionRate({ completePlays, plays });
    if (expected === null) expect(value).toBeNull();
    else expect(value).toBeCloseTo(expected, 6);
  });

  testRefusals(
    completionRate,
    { completePlays: 350, plays: 1000 },
    { completePlays: [-1, 1.5, 1001], plays: [-1, 1.5] },
  );
});
