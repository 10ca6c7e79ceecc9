import { describe, expect, test } from "vitest";
import { silentCheck } from "../../src/rules/decision/check.js";
import { type Answer, compareIfSet, worse } from "../../src/rules/optional-threshold.js";

describe("compareIfSet", () => {
  test.each<["atLeast" | "above" | "atMost" | "below", Answer, Answer, Answer]>([
    // under, at and over the threshold
    ["atLeast", "unmet", "met", "met"],
    ["above", "unmet", "unmet", "met"],
    ["atMost", "met", "met", "unmet"],
    ["below", "met", "unmet", "unmet"],
  ])("by %s answers %s under the threshold, %s at it and %s over it", (comparison, ...answers) => {
    const of = (observed: number) => compareIfSet(silentCheck, comparison, "roas", observed, 2);
    expect([1.999, 2, 2.001].map(of)).toEqual(answers);
  });

  test("asks for nothing without a threshold, and for the fact with one", () => {
    expect(compareIfSet(silentCheck, "atLeast", "roas", 5, undefined)).toBe("unset");
    expect(compareIfSet(silentCheck, "atLeast", "roas", undefined, undefined)).toBe("unset");
    expect(compareIfSet(silentCheck, "atLeast", "roas", undefined, 0)).toBe("unknown");
    expect(compareIfSet(silentCheck, "atLeast", "roas", 0, 0)).toBe("met");
  });
});

describe("worse", () => {
  test.each<[Answer, Answer, Answer]>([
    ["met", "met", "met"],
    ["met", "unset", "met"],
    ["unset", "unset", "met"],
    ["unknown", "met", "unknown"],
    ["unknown", "unset", "unknown"],
    ["unknown", "unknown", "unknown"],
    ["unmet", "met", "unmet"],
    ["unmet", "unset", "unmet"],
    ["unmet", "unknown", "unmet"],
    ["unmet", "unmet", "unmet"],
  ])("of %s and %s is %s, in either order", (one, other, answer) => {
    expect([worse(one, other), worse(other, one)]).toEqual([answer, answer]);
  });
});
