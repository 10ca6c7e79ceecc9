import { serviceFactor } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("serviceFactor", () => {
  test.each([
    { cycleServiceLevel: 0.5, z: 0 },
    { cycleServiceLevel: 0.9, z: 1.2815515655446004 },
    { cycleServiceLevel: 0.95, z: 1.6448536269514722 },
    { cycleServiceLevel: 0.999, z: 3.090232306167813 },
    { cycleServiceLevel: 0.1, z: -1.2815515655446004 },
    { cycleServiceLevel: 1e-12, z: -7.034483825301131 },
  ])("is $z for $cycleServiceLevel, as R 4.2.2 stats::qnorm has it", ({ cycleServiceLevel, z }) => {
    expect(serviceFactor({ cycleServiceLevel })).toBeCloseTo(z, 12);
  });

  testRefusals(serviceFactor, { cycleServiceLevel: 0.95 }, { cycleServiceLevel: [0, 1, -0.1, 95] });
});
