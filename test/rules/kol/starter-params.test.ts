import { describe, expect, test } from "vitest";
import { kolMatch } from "../../../src/rules/kol/match.js";
import { kolStarterParams } from "../../../src/rules/kol/starter-params.js";
import { decideWithStarter } from "../decide-with-starter.js";

const decide = decideWithStarter([kolMatch], kolStarterParams);
const none = { fans: 0, fanQuality: 0, styleFit: 0, pastCases: 0, interactionRate: 0, conversionRate: 0 };
const half = { ...none, fanQuality: 1, styleFit: 1 };

describe("kolStarterParams", () => {
  // All weigh alike: each full mark brings a sixth, half a mark a twelfth.
  test.each([
    [{ fans: 100_000 }, 0.166667],
    [{ fans: 50_000 }, 0.083333],
    [{ fanQuality: 1 }, 0.166667],
    [{ styleFit: 1 }, 0.166667],
    [{ pastCases: 3 }, 0.166667],
    [{ pastCases: 1 }, 0.055556],
    [{ interactionRate: 0.05 }, 0.166667],
    [{ interactionRate: 0.025 }, 0.083333],
    [{ conversionRate: 0.03 }, 0.166667],
    [{ conversionRate: 0.015 }, 0.083333],
  ])("score %j with %s", (change, score) => {
    expect(decide("kol.match", { ...none, ...change }).proposal).toEqual({ score });
  });

  // Two full marks, and 1.6 more, make 3.6 of 6.
  test.each([
    [{ fans: 100_000, conversionRate: 0.018 }, "match"],
    [{ fans: 100_000, conversionRate: 0.0179 }, "no-match"],
  ])("match from 0.6 on: %j is %s", (change, outcome) => {
    expect(decide("kol.match", { ...half, ...change }).outcome).toBe(outcome);
  });
});
