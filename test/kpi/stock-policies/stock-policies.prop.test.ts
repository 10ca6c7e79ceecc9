import fc from "fast-check";
import {
  demandOverPeriods,
  finiteHorizonPolicy,
  leadTimeDemand,
  optimalRQPolicy,
  optimalSSPolicy,
  orderUpToLevelForFillRate,
  orderUpToPolicyService,
  reorderPointForCycleService,
  reorderPointForFillRate,
  reorderPolicyService,
  rQPolicyByEoqPlusSafetyStock,
  rQPolicyByEoqWithBackorders,
  rQPolicyByLossFunction,
  rQPolicyCost,
  type StockDemand,
  serviceFactor,
  serviceFactorBatch,
  sSPolicyCost,
} from "opscycle/kpi";
import { describe, expect, test } from "vitest";

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const share = number(0.01, 0.999);
const continuous: fc.Arbitrary<StockDemand> = fc.record({
  distribution: fc.constantFrom("normal", "gamma", "lognormal"),
  mean: number(20, 500),
  standardDeviation: number(1, 150),
});
const whole: fc.Arbitrary<StockDemand> = fc.oneof(
  fc.record({ distribution: fc.constant("poisson"), mean: number(0.1, 40) }),
  number(0.5, 20).chain((mean) =>
    fc.record({
      distribution: fc.constant("negative-binomial"),
      mean: fc.constant(mean),
      standardDeviation: number(Math.sqrt(mean) * 1.05, Math.sqrt(mean) * 3),
    }),
  ),
);
const conventions = fc.record({
  formula: fc.constantFrom("traditional", "exact"),
  shortages: fc.constantFrom("backorders", "lost-sales"),
});
const costs = fc.record({
  fixedCostPerOrder: number(1, 200),
  holdingCostPerUnitPeriod: number(0.1, 10),
  backorderCostPerUnitPeriod: number(0.5, 100),
});

describe("a reorder point", () => {
  test("has the fill rate that it was made for", () => {
    fc.assert(
      fc.property(
        continuous,
        share,
        number(20, 1000),
        conventions,
        (demand, fillRate, orderQuantity, options) => {
          const input = { leadTimeDemand: demand, orderQuantity, ...options };
          const reorderPoint = reorderPointForFillRate({ ...input, fillRate });
          expect(reorderPolicyService({ ...input, reorderPoint }).fillRate).toBeCloseTo(fillRate, 9);
        },
      ),
    );
  });

  test("is the lowest integer with the fill rate for whole units", () => {
    fc.assert(
      fc.property(
        whole,
        share,
        fc.integer({ min: 1, max: 60 }),
        conventions,
        (demand, fillRate, orderQuantity, options) => {
          const input = { leadTimeDemand: demand, orderQuantity, ...options };
          const reorderPoint = reorderPointForFillRate({ ...input, fillRate });
          const rateAt = (level: number) => reorderPolicyService({ ...input, reorderPoint: level }).fillRate;
          expect(rateAt(reorderPoint)).toBeGreaterThanOrEqual(fillRate - 1e-12);
          expect(rateAt(reorderPoint - 1)).toBeLessThan(fillRate);
        },
      ),
    );
  });

  test("grows with the unit of measure", () => {
    fc.assert(
      fc.property(
        number(1, 1000),
        number(0.1, 300),
        share,
        number(0.01, 100),
        (mean, deviation, level, factor) => {
          const pointFor = (scale: number) =>
            reorderPointForCycleService({
              cycleServiceLevel: level,
              leadTimeDemand: {
                distribution: "normal",
                mean: mean * scale,
                standardDeviation: deviation * scale,
              },
            });
          expect(pointFor(factor) / factor).toBeCloseTo(pointFor(1), 6);
        },
      ),
    );
  });

  test("brings service within bounds, and stock that adds up", () => {
    fc.assert(
      fc.property(
        whole,
        fc.integer({ min: -5, max: 60 }),
        fc.integer({ min: 1, max: 60 }),
        (demand, reorderPoint, orderQuantity) => {
          const input = { reorderPoint, orderQuantity, leadTimeDemand: demand, formula: "exact" } as const;
          const service = reorderPolicyService(input);
          for (const rate of [service.cycleServiceLevel, service.fillRate, service.readyRate]) {
            expect(rate).toBeGreaterThanOrEqual(-1e-12);
            expect(rate).toBeLessThanOrEqual(1);
          }
          expect(service.expectedOnHand - service.expectedBackorders).toBeCloseTo(
            service.safetyStock + (orderQuantity + 1) / 2,
            8,
          );
          const higher = reorderPolicyService({ ...input, reorderPoint: reorderPoint + 1 });
          expect(higher.fillRate).toBeGreaterThanOrEqual(service.fillRate - 1e-12);
        },
      ),
    );
  });
});

describe("orderUpToLevelForFillRate", () => {
  test("has the fill rate that it was made for", () => {
    fc.assert(
      fc.property(
        number(1, 50),
        number(0.5, 20),
        number(0, 9),
        number(1, 9),
        share,
        conventions,
        (mean, sd, lead, review, fillRate, options) => {
          const over = (periods: number) =>
            demandOverPeriods({
              demandPerPeriod: { distribution: "gamma", mean, standardDeviation: sd },
              periods,
            });
          const input = { leadTimeDemand: over(lead), protectionDemand: over(lead + review), ...options };
          const orderUpToLevel = orderUpToLevelForFillRate({ ...input, fillRate });
          expect(orderUpToPolicyService({ ...input, orderUpToLevel }).fillRate).toBeCloseTo(fillRate, 8);
        },
      ),
    );
  });
});

describe("an (r, Q) policy", () => {
  test("costs least at the optimum, against neighbours and heuristics", () => {
    fc.assert(
      fc.property(continuous, costs, number(1, 500), (demand, each, demandPerPeriod) => {
        const problem = { ...each, demandPerPeriod, leadTimeDemand: demand };
        const best = optimalRQPolicy(problem);
        const slack = 1 + 1e-9;
        for (const [step, stretch] of [
          [0.5, 1],
          [-0.5, 1],
          [0, 1.02],
          [0, 0.98],
        ] as const) {
          const { cost } = rQPolicyCost({
            ...problem,
            reorderPoint: best.reorderPoint + step,
            orderQuantity: best.orderQuantity * stretch,
          });
          expect(best.cost).toBeLessThanOrEqual(cost * slack);
        }
        for (const heuristic of [
          rQPolicyByEoqWithBackorders,
          rQPolicyByEoqPlusSafetyStock,
          rQPolicyByLossFunction,
        ])
          expect(best.cost).toBeLessThanOrEqual(heuristic(problem).cost * slack);
        expect(rQPolicyByEoqWithBackorders(problem).cost).toBeLessThanOrEqual(best.cost * 1.125 * slack);
      }),
    );
  });

  test("costs least among the integers for whole units", () => {
    fc.assert(
      fc.property(
        whole,
        costs,
        number(0.5, 20),
        fc.integer({ min: -3, max: 3 }),
        fc.integer({ min: -3, max: 3 }),
        (demand, each, rate, step, more) => {
          const problem = { ...each, demandPerPeriod: rate, leadTimeDemand: demand };
          const best = optimalRQPolicy(problem);
          const orderQuantity = Math.max(1, best.orderQuantity + more);
          const other = rQPolicyCost({ ...problem, reorderPoint: best.reorderPoint + step, orderQuantity });
          expect(best.cost).toBeLessThanOrEqual(other.cost * (1 + 1e-12));
        },
      ),
    );
  });
});

describe("an (s, S) policy", () => {
  test("costs least at the optimum", () => {
    fc.assert(
      fc.property(
        fc.array(number(0.01, 1), { minLength: 2, maxLength: 6 }),
        costs,
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: -3, max: 3 }),
        fc.integer({ min: -3, max: 3 }),
        (weights, each, leadTimePeriods, lower, upper) => {
          const total = weights.reduce((sum, weight) => sum + weight, 0);
          const probabilities = weights.map((weight) => weight / total);
          const problem = {
            ...each,
            leadTimePeriods,
            demandPerPeriod: { distribution: "discrete", probabilities } as const,
          };
          const best = optimalSSPolicy(problem);
          const reorderPoint = best.reorderPoint + lower;
          const orderUpToLevel = Math.max(reorderPoint + 1, best.orderUpToLevel + upper);
          expect(best.cost).toBeLessThanOrEqual(
            sSPolicyCost({ ...problem, reorderPoint, orderUpToLevel }) * (1 + 1e-12),
          );
        },
      ),
    );
  });
});

describe("finiteHorizonPolicy", () => {
  test("costs no less for a period more", () => {
    fc.assert(
      fc.property(number(0.5, 8), costs, fc.integer({ min: 1, max: 4 }), (mean, each, count) => {
        const period = { ...each, demand: { distribution: "poisson", mean } as const };
        const costOf = (periods: number) =>
          finiteHorizonPolicy({ periods: new Array(periods).fill(period) }).cost;
        expect(costOf(count + 1)).toBeGreaterThanOrEqual(costOf(count));
      }),
      { numRuns: 30 },
    );
  });
});

describe("demand over time", () => {
  test("of two stretches is that of both together", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 0, max: 6 }),
        number(0, 1),
        (first, second, chance) => {
          const demandPerPeriod = { distribution: "discrete", probabilities: [chance, 1 - chance] } as const;
          const meanOf = (periods: number) =>
            reorderPolicyService({
              reorderPoint: 0,
              orderQuantity: 1,
              leadTimeDemand: demandOverPeriods({ demandPerPeriod, periods }),
            }).safetyStock;
          expect(meanOf(first + second)).toBeCloseTo(meanOf(first) + meanOf(second), 10);
        },
      ),
    );
  });

  test("adds variances of independent days", () => {
    fc.assert(
      fc.property(number(0, 100), number(0, 50), number(0, 60), number(0, 30), (mean, sd, lead, review) => {
        const input = { meanDailyDemand: mean, dailyDemandStandardDeviation: sd };
        const together = leadTimeDemand({ ...input, leadTimeDays: lead, reviewPeriodDays: review });
        const [one, other] = [lead, review].map((leadTimeDays) => leadTimeDemand({ ...input, leadTimeDays }));
        const variance = (one?.standardDeviation ?? 0) ** 2 + (other?.standardDeviation ?? 0) ** 2;
        expect(together.standardDeviation).toBeCloseTo(Math.sqrt(variance), 8);
      }),
    );
  });
});

describe("serviceFactorBatch", () => {
  test("gives for each row what the scalar gives", () => {
    fc.assert(
      fc.property(fc.array(share), (levels) => {
        expect(Array.from(serviceFactorBatch({ cycleServiceLevel: levels }))).toEqual(
          levels.map((cycleServiceLevel) => serviceFactor({ cycleServiceLevel })),
        );
      }),
    );
  });
});
