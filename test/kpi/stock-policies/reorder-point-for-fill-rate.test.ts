import { reorderPointForFillRate, type StockDemand } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf, testRefusals } from "../refuses.js";

const moments = { mean: 100, standardDeviation: 40 };

describe("reorderPointForFillRate", () => {
  // Roots found with scipy 1.10 (integrate.quad, optimize.brentq).
  test.each([
    {
      distribution: "normal",
      traditional: 142.18592267013688,
      exact: 142.18588160382802,
      lost: 141.76939716739867,
    },
    {
      distribution: "gamma",
      traditional: 151.114778268564,
      exact: 151.06717501313966,
      lost: 150.55298806810137,
    },
    {
      distribution: "lognormal",
      traditional: 155.183017671109,
      exact: 154.78240552032133,
      lost: 154.51854233346538,
    },
  ] as const)(
    "solves the equations for $distribution demand",
    ({ distribution, traditional, exact, lost }) => {
      const target = { fillRate: 0.98, orderQuantity: 150, leadTimeDemand: { distribution, ...moments } };
      expect(reorderPointForFillRate(target)).toBeCloseTo(traditional, 8);
      expect(reorderPointForFillRate({ ...target, formula: "exact" })).toBeCloseTo(exact, 8);
      expect(reorderPointForFillRate({ ...target, shortages: "lost-sales" })).toBeCloseTo(lost, 8);
      expect(reorderPointForFillRate({ ...target, shortages: "lost-sales", formula: "exact" })).toBeCloseTo(
        lost,
        8,
      );
    },
  );

  const counts: readonly (readonly [StockDemand, number, number])[] = [
    [{ distribution: "poisson", mean: 4.5 }, 7, 7],
    [{ distribution: "negative-binomial", mean: 9, standardDeviation: 6 }, 22, 21],
  ];
  test.each(counts)(
    "finds the lowest integer, as a search with scipy 1.10 does: %o",
    (leadTimeDemand, traditional, exact) => {
      const target = { fillRate: 0.97, orderQuantity: 6, leadTimeDemand };
      expect(reorderPointForFillRate(target)).toBe(traditional);
      expect(reorderPointForFillRate({ ...target, formula: "exact" })).toBe(exact);
    },
  );

  test("follows a sample's own shortages", () => {
    const leadTimeDemand = { distribution: "empirical", sample: [0, 10, 20, 30] } as const;
    expect(reorderPointForFillRate({ fillRate: 0.9, orderQuantity: 10, leadTimeDemand })).toBeCloseTo(26, 12);
  });

  test("refuses a fill rate that any level far below has too, to the last bit", () => {
    const leadTimeDemand = { distribution: "poisson", mean: 4 } as const;
    const target = { fillRate: 5e-324, orderQuantity: 10, leadTimeDemand, formula: "exact" } as const;
    expect(errorOf(() => reorderPointForFillRate(target))).toBeInstanceOf(InvalidInputError);
  });

  test("needs less than the mean where orders are large or demand is known", () => {
    const known = { distribution: "normal", mean: 100, standardDeviation: 0 } as const;
    expect(reorderPointForFillRate({ fillRate: 0.9, orderQuantity: 200, leadTimeDemand: known })).toBeCloseTo(
      80,
      10,
    );
  });

  testRefusals(
    reorderPointForFillRate,
    {
      fillRate: 0.9,
      orderQuantity: 10,
      leadTimeDemand: { distribution: "poisson", mean: 4 },
      formula: "exact",
      shortages: "backorders",
    },
    // An option left out takes its default.
    { fillRate: [0, 1], orderQuantity: [0, -1, 2.5], leadTimeDemand: [] } as never,
  );
});
