import { describe, expect, test } from "vitest";
import { supplierAppraisal } from "../../../src/rules/supplier/appraisal.js";
import { messageOf } from "../error-of.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = {
  minimumDeliveries: 4,
  defectRateWeight: 4,
  onTimeRateWeight: 3,
  priceRatioWeight: 2,
  responseHoursWeight: 1,
  worstDefectRate: 0.1,
  bestDefectRate: 0,
  worstOnTimeRate: 0.5,
  bestOnTimeRate: 1,
  worstPriceRatio: 1.5,
  bestPriceRatio: 1,
  worstResponseHours: 48,
  bestResponseHours: 8,
  preferFromScore: 0.9,
  keepFromScore: 0.7,
  improveFromScore: 0.4,
};
/** Everything at its best: score 1. */
const best = { deliveries: 4, defectRate: 0, onTimeRate: 1, priceRatio: 1, responseHours: 8 };
const appraise = (change: Partial<typeof best>) =>
  decideWith(supplierAppraisal, params, { ...best, ...change });

describe("supplierAppraisal", () => {
  // By hand: halfway from worst to best costs half of the weight: 4, 3, 2 and 1 of 10.
  test.each([
    [{}, 1],
    [{ defectRate: 0.05 }, 0.8],
    [{ onTimeRate: 0.75 }, 0.85],
    [{ priceRatio: 1.25 }, 0.9],
    [{ responseHours: 28 }, 0.95],
    [{ defectRate: 0.05, onTimeRate: 0.75, priceRatio: 1.25, responseHours: 28 }, 0.5],
    // Beyond the worst and the best nothing more is lost or won.
    [{ defectRate: 0.9 }, 0.6],
    [{ onTimeRate: 0.1 }, 0.7],
    [{ priceRatio: 9 }, 0.8],
    [{ responseHours: 500 }, 0.9],
    [{ priceRatio: 0.5, responseHours: 0 }, 1],
    [{ defectRate: 0.1, onTimeRate: 0.5, priceRatio: 1.5, responseHours: 48 }, 0],
  ])("with %j scores %s", (change, score) => {
    expect(appraise(change).proposal).toMatchObject({ score });
  });

  test("shows the score of each measure", () => {
    const { proposal } = appraise({ defectRate: 0.025, onTimeRate: 0.6, priceRatio: 1.4, responseHours: 18 });
    // 0.75 × 4 + 0.2 × 3 + 0.2 × 2 + 0.75 × 1 = 4.75, of 10
    expect(proposal).toEqual({
      score: 0.475,
      scores: { defectRate: 0.75, onTimeRate: 0.2, priceRatio: 0.2, responseHours: 0.75 },
    });
  });

  test.each([
    // each 0.001 of the defect rate costs 0.004 of the score; 0.9 at 0.025, 0.7 at 0.075
    [{ defectRate: 0.0249 }, "prefer"],
    [{ defectRate: 0.025 }, "prefer"],
    [{ defectRate: 0.0251 }, "keep"],
    [{ defectRate: 0.0749 }, "keep"],
    [{ defectRate: 0.075 }, "keep"],
    [{ defectRate: 0.0751 }, "improve"],
    // 0.6 - 0.3 × x from the share on time: 0.4 where two thirds of it are lost
    [{ defectRate: 0.1, onTimeRate: 0.667 }, "improve"],
    [{ defectRate: 0.1, priceRatio: 1.5 }, "improve"],
    [{ defectRate: 0.1, priceRatio: 1.5, responseHours: 8.1 }, "replace"],
  ])("with %j is to %s", (change, outcome) => {
    expect(appraise(change).outcome).toBe(outcome);
  });

  test("waits for enough deliveries", () => {
    expect([3, 4, 5].map((deliveries) => appraise({ deliveries }).outcome)).toEqual([
      "undecided",
      "prefer",
      "prefer",
    ]);
  });

  test.each([
    [
      { defectRateWeight: 0, onTimeRateWeight: 0, priceRatioWeight: 0, responseHoursWeight: 0 },
      "defectRateWeight",
    ],
    [{ bestDefectRate: 0.1 }, "bestDefectRate"],
    [{ bestOnTimeRate: 0.5 }, "bestOnTimeRate"],
    [{ bestPriceRatio: 1.5 }, "bestPriceRatio"],
    [{ bestResponseHours: 48 }, "bestResponseHours"],
    [{ keepFromScore: 0.91 }, "keepFromScore"],
    [{ improveFromScore: 0.71 }, "improveFromScore"],
  ])("refuses parameters that contradict one another: %j", (change, param) => {
    expect(messageOf(() => decideWith(supplierAppraisal, { ...params, ...change }, best))).toContain(
      `supplier.appraisal.${param}`,
    );
  });

  test.each(["defectRateWeight", "onTimeRateWeight", "priceRatioWeight", "responseHoursWeight"])(
    "may go by the %s alone",
    (only) => {
      const none = { defectRateWeight: 0, onTimeRateWeight: 0, priceRatioWeight: 0, responseHoursWeight: 0 };
      expect(decideWith(supplierAppraisal, { ...params, ...none, [only]: 0.0005 }, best).outcome).toBe(
        "prefer",
      );
    },
  );

  test("may do without a band", () => {
    const equal = { ...params, preferFromScore: 0.7, improveFromScore: 0.7 };
    expect(decideWith(supplierAppraisal, equal, { ...best, defectRate: 0.08 }).outcome).toBe("replace");
  });

  testMissing(supplierAppraisal, best, params, {});
});
