import { backTestJson, comparisonText, sweepText } from "opscycle/replay";
import { describe, expect, test } from "vitest";
import { smallReport } from "../small-result.js";
import { smallComparison, smallSweep } from "./small-back-tests.js";

describe("comparisonText", () => {
  test("says what differs, what was never asked, what it comes to, and which decision flipped why", async () => {
    const text = comparisonText(smallComparison, [await smallReport()]);
    expect(text).toMatch(
      /^Comparison of now and then over 2026-01-01 to 2026-05-11 \(131 days, Asia\/Shanghai\)\n/,
    );
    expect(text).toContain("trial.pass minimumUnits: 3 (test) → 5 (test)");
    expect(text).toContain(
      "Never asked in this replay, so that nothing can be said of the change: ad.roi-gate.",
    );
    // 4 cups were served before the trial ended, 10 were sold after it on days 40, 50, … 130.
    expect(text).toMatch(/Units forgone off sale +0 +10 +\+10\n/);
    expect(text).toMatch(/Dropped after their trial +0 +1 +\+1\n/);
    expect(text).toContain("1 decision flips through the rulebook alone");
    expect(text).toMatch(/trial\.pass +pass +drop +1 +0\n/);
    expect(text).toContain("    trial.pass pass → drop; units 4: ≥ 3 met, ≥ 5 not met\n");
    expect(text).toMatch(/cup +<img.* 2026-02-05 +trial\.pass +operating +dropped +-10 +the same +\+10\n/);
  });

  test("keeps to the width of the terminal and to the rows asked for", async () => {
    const text = comparisonText(smallComparison, [await smallReport()], { width: 80, top: 1 });
    expect(text).toContain("Those that move the most units:");
    expect(text).not.toContain("… and");
  });
});

describe("sweepText", () => {
  test("shows each value and names those that another beats", async () => {
    const text = sweepText(smallSweep, [await smallReport()]);
    expect(text).toMatch(/^Sweep of inventory\.restock\.bufferDays over 2026-01-01 to 2026-05-11/);
    expect(text).toMatch(/\n +0 +\d+\.\d\d% .*\n/);
    expect(text).toMatch(/\n +21 .*service against stock/);
    expect(text).toMatch(/Service against stock: worth a choice, the cheapest first: 0\. Beaten/);
  });
});

describe("backTestJson", () => {
  test("is the result with what became of the rows of the files", async () => {
    const report = await smallReport();
    for (const result of [smallComparison, smallSweep])
      expect(JSON.parse(backTestJson(result, [report]))).toEqual(
        JSON.parse(JSON.stringify({ ...result, data: [report] })),
      );
  });
});
