import { satisfactionScores } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

describe("satisfactionScores", () => {
  test("counts 4 and 5 of 5 as satisfied", () => {
    expect(satisfactionScores({ scores: [1, 2, 3, 4, 5, 5, 5, 5] })).toEqual({
      ratedCount: 8,
      satisfiedCount: 5,
      csat: 0.625,
      meanScore: 3.75,
    });
  });

  test("takes another scale", () => {
    const scale = { satisfiedFrom: 9, lowestScore: 0, highestScore: 10 };
    expect(satisfactionScores({ scores: [0, 9, 10, 8], ...scale })).toMatchObject({
      csat: 0.5,
      meanScore: 6.75,
    });
  });

  test("has neither share nor mean without ratings", () => {
    expect(satisfactionScores({ scores: [] })).toEqual({
      ratedCount: 0,
      satisfiedCount: 0,
      csat: null,
      meanScore: null,
    });
  });

  test.each([
    { input: { scores: [5, 6] }, path: "scores.1" },
    { input: { scores: [0] }, path: "scores.0" },
    { input: { scores: [Number.NaN] }, path: "scores.0" },
    { input: { scores: [], satisfiedFrom: Number.NaN }, path: "satisfiedFrom" },
  ])("refuses $input", ({ input, path }) => {
    expect(errorOf(() => satisfactionScores(input))).toMatchObject({
      subject: "satisfactionScores",
      issues: [{ path }],
    });
  });

  test("refuses to go without scores", () => {
    const input = { scores: undefined } as never;
    expect(errorOf(() => satisfactionScores(input))).toMatchObject({
      subject: "satisfactionScores",
      issues: [{ path: "scores", received: "nothing" }],
    });
  });
});
