import { customerGroups } from "opscycle/kpi";
import { describe, expect, test } from "vitest";

describe("customerGroups", () => {
  test("has three segments, three steps, five tiers and four statuses", () => {
    const { rfmSegment, customerValueStep, customerTier, memberStatus } = customerGroups;
    expect([rfmSegment, customerValueStep, customerTier, memberStatus].map(({ length }) => length)).toEqual([
      3, 3, 5, 4,
    ]);
  });

  test.each(Object.entries(customerGroups))("titles each group of %s and names it once", (_, groups) => {
    expect(new Set(groups.map(({ group }) => group)).size).toBe(groups.length);
    for (const { titles } of groups) {
      expect(titles.en).toMatch(/^[A-Z]/);
      expect(titles.zh).toMatch(/\p{Script=Han}/u);
    }
  });

  test("wakes whoever has gone", () => {
    const woken = Object.values(customerGroups)
      .flat()
      .filter(({ memberStage }) => memberStage === "wakeUp");
    expect(woken.map(({ group }) => group)).toEqual(["dormant", "lost", "dormant", "lost"]);
  });
});
