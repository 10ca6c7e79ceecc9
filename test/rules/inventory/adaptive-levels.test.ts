import { inventoryRestock } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { beliefsAfter, type DemandObservation } from "../../../src/kpi/simulation/demand-belief.js";
import { demandPaths } from "../../../src/kpi/simulation/demand-paths.js";
import { decideWith } from "../test-missing.js";

const params = { method: "adaptive", minimumOrderUnits: 1, orderMultiple: 1, minimumObservedDays: 1 };
const days = { leadTimeDays: 10, reviewPeriodDays: 5, bufferDays: 0 };
const facts = {
  stockOnHand: 0,
  onOrder: 0,
  unitsSold: 0,
  observedDays: 1,
  demandHistory: [4, 6, 5, 0, 7, 5, 4, 6],
  unitMargin: 4,
  holdingCostPerDay: 0.05,
};
const decide = (change: object, more: object = {}) =>
  decideWith(inventoryRestock, { ...params, ...days, ...more }, { ...facts, ...change });
const levelsOf = (change: object, more: object = {}) => {
  const { units: _, ...levels } = Object(decide(change, more).proposal);
  return levels;
};
const workingOf = (name: string, change: object, more: object = {}) =>
  decide(change, more).workings.find((working) => working.name === name)?.value;

const sold = (...units: number[]): DemandObservation[] =>
  units.map((each) => ({ units: each, atLeast: false }));

/** Units over the first periods, the last of them in part, on each of 200 paths, from the fewest to the most. */
function sortedTotals(
  observations: readonly (DemandObservation | undefined)[],
  drawn: number,
  periods: number,
) {
  const options = { paths: 200, periods: drawn, cover: 1, safety: 0 };
  const whole = Math.floor(periods);
  const total = (demand: Float64Array) =>
    demand.slice(0, whole).reduce((sum, units) => sum + units, 0) + (demand[whole] ?? 0) * (periods - whole);
  return demandPaths(beliefsAfter(observations), options)
    .map(({ demand }) => total(demand))
    .sort((left, right) => left - right);
}
const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const rounded = (units = Number.NaN) => Math.round(units * 1e6) / 1e6;

describe("the adaptive levels of inventoryRestock", () => {
  // By hand: 4 ÷ (4 + 0.05 × 5) = 16 ÷ 17 = 0.941, which 189 of 200 paths reach.
  test("are the demand that the service level's share of paths stays within", () => {
    const observations = sold(4, 6, 5, 0, 7, 5, 4, 6);
    const lead = rounded(sortedTotals(observations, 16, 10)[188]);
    const cover = sortedTotals(observations, 16, 15);
    const { reorderPoint, orderUpTo, dailyUnits, safetyStock } = levelsOf({});
    expect([reorderPoint, orderUpTo]).toEqual([lead, rounded(cover[188])]);
    expect(dailyUnits).toBeCloseTo(meanOf(cover) / 15, 9);
    expect(safetyStock).toBe(rounded(lead - dailyUnits * 10));
  });

  // By hand: 65 + 10 days in periods of 2 are 37.5, the lead time 32.5. 4 ÷ (4 + 0.05 × 10) = 0.889: 178 of 200.
  test("take two days for a period where more than 60 are to be covered", () => {
    const demandHistory = [9, 4, 6, 5, 0, 0, 0, 0, 0, 4, 6];
    const soldOut = demandHistory.map((_, day) => day === 4 || day === 5);
    const observations = [
      { units: 10, atLeast: false },
      { units: 5, atLeast: true },
      undefined,
      { units: 0, atLeast: false },
      { units: 10, atLeast: false },
    ];
    const more = { leadTimeDays: 65, reviewPeriodDays: 10 };
    const cover = sortedTotals(observations, 39, 37.5);
    const levels = levelsOf({ demandHistory, soldOut }, more);
    expect(levels).toMatchObject({
      reorderPoint: rounded(sortedTotals(observations, 39, 32.5)[177]),
      orderUpTo: rounded(cover[177]),
    });
    expect(levels.dailyUnits).toBeCloseTo(meanOf(cover) / 75, 9);
  });

  test.each([
    [50, 10, true],
    [50, 10.01, false],
  ])("see a single day where %s + %s days are to be covered: %s", (leadTimeDays, reviewPeriodDays, seen) => {
    const more = { leadTimeDays, reviewPeriodDays };
    const same =
      levelsOf({ demandHistory: [50] }, more).dailyUnits === levelsOf({ demandHistory: [] }, more).dailyUnits;
    expect(same).toBe(!seen);
  });

  test("look at 365 periods and no more", () => {
    const year = Array.from({ length: 365 }, (_, day) => (day === 0 ? 900 : 3 + (day % 4)));
    const levels = levelsOf({ demandHistory: year });
    expect(levelsOf({ demandHistory: [500, ...year] })).toEqual(levels);
    expect(levelsOf({ demandHistory: year.slice(1) })).not.toEqual(levels);
  });

  test.each([
    // unit margin, holding cost a day, review period in days
    [4, 0.05, 5, 16 / 17],
    [4, 0.05, 1, 4 / 4.05],
    [4, 0.05, 0.5, 4 / 4.05],
    [4, 0, 5, 1],
    [0, 0.05, 5, 0],
    [0, 0, 5, 0],
  ])(
    "aim, at a margin of %s, a cost of %s and a review every %s days, at %s",
    (margin, cost, review, level) => {
      const change = { unitMargin: margin, holdingCostPerDay: cost };
      expect(workingOf("serviceLevel", change, { reviewPeriodDays: review })).toBeCloseTo(level, 12);
    },
  );

  test("reach from the path of the least demand to that of the most", () => {
    const lead = sortedTotals(sold(4, 6, 5, 0, 7, 5, 4, 6), 16, 10);
    const least = levelsOf({ unitMargin: 0 });
    expect(least).toMatchObject({ reorderPoint: rounded(lead[0]), safetyStock: 0 });
    expect(levelsOf({ holdingCostPerDay: 0 }).reorderPoint).toBe(rounded(lead[199]));
  });

  test("are the warning stock at the least", () => {
    expect(levelsOf({}, { warningStockUnits: 500 })).toMatchObject({ reorderPoint: 500, orderUpTo: 500 });
    expect(levelsOf({ demandHistory: [0, 0, 0, 0, 0, 0], unitMargin: 0 })).toMatchObject({ reorderPoint: 0 });
  });
});
