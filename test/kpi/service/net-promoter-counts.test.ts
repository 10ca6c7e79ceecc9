import { netPromoterCounts } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

describe("netPromoterCounts", () => {
  test("sorts each answer of the scale as Reichheld (2003) does", () => {
    expect(netPromoterCounts({ answers: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] })).toEqual({
      promoterCount: 2,
      passiveCount: 2,
      detractorCount: 7,
    });
  });

  test.each([[11], [-1], [7.5], [Number.NaN]])("refuses an answer of %d", (answer) => {
    expect(errorOf(() => netPromoterCounts({ answers: [5, answer] }))).toMatchObject({
      subject: "netPromoterCounts",
      issues: [{ path: "answers.1" }],
    });
  });

  test("refuses to go without answers", () => {
    const input = { answers: undefined } as never;
    expect(errorOf(() => netPromoterCounts(input))).toMatchObject({
      subject: "netPromoterCounts",
      issues: [{ path: "answers", received: "nothing" }],
    });
  });
});
