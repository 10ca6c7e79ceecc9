import { netPromoterScore, netPromoterScoreBatch } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("netPromoterScore", () => {
  test.each([
    { origin: "60, 25 and 15 of 100 worked by hand", counts: [60, 25, 15], result: 45 },
    { origin: "promoters only", counts: [4, 0, 0], result: 100 },
    { origin: "detractors only", counts: [0, 0, 4], result: -100 },
    { origin: "passives only", counts: [0, 3, 0], result: 0 },
    { origin: "a third more promoters", counts: [2, 0, 1], result: 100 / 3 },
    { origin: "nobody", counts: [0, 0, 0], result: null },
  ])("gives $result for $origin", ({ counts, result }) => {
    const [promoterCount = 0, passiveCount = 0, detractorCount = 0] = counts;
    expect(netPromoterScore({ promoterCount, passiveCount, detractorCount })).toBe(result);
  });

  testRefusals(
    netPromoterScore,
    { promoterCount: 60, passiveCount: 25, detractorCount: 15 },
    { promoterCount: [-1, 0.5], passiveCount: [-1, 0.5], detractorCount: [-1, 0.5] },
  );
});

describe("netPromoterScoreBatch", () => {
  test("knows no score without answers", () => {
    const columns = { promoterCount: [60, 0], passiveCount: [25, 0], detractorCount: [15, 0] };
    expect(Array.from(netPromoterScoreBatch(columns))).toEqual([45, Number.NaN]);
  });
});
