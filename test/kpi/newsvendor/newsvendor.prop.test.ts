import fc from "fast-check";
import {
  binomialLoss,
  type DemandDistribution,
  distributionFreeNewsvendor,
  gammaLoss,
  type LossValues,
  lognormalLoss,
  negativeBinomialLoss,
  newsvendor,
  newsvendorOutcome,
  normalLoss,
  poissonLoss,
  singlePeriodPolicy,
  uniformLoss,
} from "opscycle/kpi";
import { describe, expect, test } from "vitest";

const amount = fc.double({ min: 0.1, max: 200, noNaN: true });
const chance = fc.double({ min: 0.02, max: 0.98, noNaN: true });
const cost = fc.double({ min: 0.05, max: 50, noNaN: true });

/** Every loss function as one of the quantity, with the mean of its demand. */
const losses = fc.oneof(
  fc.tuple(amount, amount).map(([mean, standardDeviation]) => ({
    mean,
    lossAt: (quantity: number): LossValues => normalLoss({ quantity, mean, standardDeviation }),
  })),
  fc.tuple(fc.double({ min: -2, max: 5, noNaN: true }), chance).map(([logMean, logStandardDeviation]) => ({
    mean: Math.exp(logMean + logStandardDeviation ** 2 / 2),
    lossAt: (quantity: number) => lognormalLoss({ quantity, logMean, logStandardDeviation }),
  })),
  fc.tuple(amount, chance).map(([shape, scale]) => ({
    mean: shape * scale,
    lossAt: (quantity: number) => gammaLoss({ quantity, shape, scale }),
  })),
  fc.tuple(amount, amount).map(([minimum, width]) => ({
    mean: minimum + width / 2,
    lossAt: (quantity: number) => uniformLoss({ quantity, minimum, maximum: minimum + width }),
  })),
  amount.map((mean) => ({ mean, lossAt: (quantity: number) => poissonLoss({ quantity, mean }) })),
  fc.tuple(fc.integer({ min: 1, max: 150 }), chance).map(([trials, successProbability]) => ({
    mean: trials * successProbability,
    lossAt: (quantity: number) => binomialLoss({ quantity, trials, successProbability }),
  })),
  fc.tuple(fc.double({ min: 0.2, max: 20, noNaN: true }), chance).map(([size, successProbability]) => ({
    mean: (size * (1 - successProbability)) / successProbability,
    lossAt: (quantity: number) => negativeBinomialLoss({ quantity, size, successProbability }),
  })),
);

describe("loss functions", () => {
  test("differ from their complements by the mean excess", () => {
    fc.assert(
      fc.property(losses, amount, ({ mean, lossAt }, quantity) => {
        const { loss, complementaryLoss } = lossAt(quantity);
        const scale = 1 + Math.abs(mean) + quantity;
        expect(Math.abs(loss - complementaryLoss - (mean - quantity)) / scale).toBeLessThan(1e-12);
      }),
    );
  });

  test("are 0 or more, and fall and rise with the quantity", () => {
    fc.assert(
      fc.property(losses, amount, amount, ({ lossAt }, quantity, more) => {
        const [here, there] = [lossAt(quantity), lossAt(quantity + more)];
        for (const value of Object.values(here)) expect(value).toBeGreaterThanOrEqual(0);
        const slack = 1e-9 * (1 + here.loss + there.complementaryLoss);
        expect(there.loss).toBeLessThanOrEqual(here.loss + slack);
        expect(there.complementaryLoss).toBeGreaterThanOrEqual(here.complementaryLoss - slack);
      }),
    );
  });
});

const demands: fc.Arbitrary<DemandDistribution> = fc.oneof(
  fc.record({ distribution: fc.constant("normal" as const), mean: amount, standardDeviation: amount }),
  fc.record({
    distribution: fc.constant("lognormal" as const),
    logMean: fc.double({ min: -1, max: 5, noNaN: true }),
    logStandardDeviation: chance,
  }),
  fc.record({ distribution: fc.constant("gamma" as const), shape: amount, scale: chance }),
  fc.record({ distribution: fc.constant("poisson" as const), mean: amount }),
  fc.record({
    distribution: fc.constant("negative-binomial" as const),
    size: fc.double({ min: 0.2, max: 20, noNaN: true }),
    successProbability: chance,
  }),
  fc.record({
    distribution: fc.constant("sample" as const),
    observations: fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 30 }),
  }),
);

describe("newsvendor", () => {
  test("costs no more than its neighbours", () => {
    fc.assert(
      fc.property(demands, cost, cost, chance, (demand, underageCost, overageCost, step) => {
        const best = newsvendor({ demand, underageCost, overageCost });
        for (const quantity of [best.quantity - step, best.quantity + step, best.quantity + 1])
          expect(
            newsvendor({ demand, underageCost, overageCost, quantity }).expectedCost,
          ).toBeGreaterThanOrEqual(best.expectedCost * (1 - 1e-9));
      }),
    );
  });

  test("keeps its quantity and multiplies its cost where both costs are multiplied", () => {
    fc.assert(
      fc.property(demands, cost, cost, (demand, underageCost, overageCost) => {
        const once = newsvendor({ demand, underageCost, overageCost });
        const twice = newsvendor({ demand, underageCost: 2 * underageCost, overageCost: 2 * overageCost });
        expect(twice.quantity).toBe(once.quantity);
        expect(twice.expectedCost).toBe(2 * once.expectedCost);
      }),
    );
  });

  test("does not depend on the order of the observations", () => {
    const observations = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(observations, cost, cost, (list, underageCost, overageCost) => {
        const quantityOf = (values: number[]) =>
          newsvendor({
            demand: { distribution: "sample", observations: values },
            underageCost,
            overageCost,
          }).quantity;
        expect(quantityOf(list.toReversed())).toBe(quantityOf(list));
      }),
    );
  });

  test("sells what is demanded and not lost, and what is there and not left", () => {
    fc.assert(
      fc.property(demands, amount, (demand, quantity) => {
        const outcome = newsvendorOutcome({ demand, quantity });
        expect(outcome.expectedSales + outcome.expectedLeftover).toBeCloseTo(quantity, 8);
        expect(outcome.inStockProbability).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("singlePeriodPolicy", () => {
  test("is not dearer than ordering up to the best or not at all", () => {
    fc.assert(
      fc.property(demands, cost, cost, amount, amount, (demand, underageCost, overageCost, stock, fixed) => {
        const input = { demand, underageCost, overageCost };
        const policy = singlePeriodPolicy({ ...input, stockOnHand: stock, fixedOrderCost: fixed });
        const stay = newsvendor({ ...input, quantity: stock }).expectedCost;
        const order = fixed + newsvendor(input).expectedCost;
        const least = stock < policy.orderUpToLevel ? Math.min(stay, order) : stay;
        expect(Math.abs(policy.expectedCost - least)).toBeLessThanOrEqual(1e-8 * (1 + least));
      }),
    );
  });
});

describe("distributionFreeNewsvendor", () => {
  test("bounds the cost of normal and of gamma demand", () => {
    fc.assert(
      fc.property(amount, amount, cost, cost, (mean, standardDeviation, underageCost, overageCost) => {
        const costs = { underageCost, overageCost };
        const free = { mean, standardDeviation, ...costs };
        const gamma = {
          distribution: "gamma",
          shape: (mean / standardDeviation) ** 2,
          scale: standardDeviation ** 2 / mean,
        } as const;
        const best = distributionFreeNewsvendor(free);
        const { expectedCost } = newsvendor({ demand: gamma, ...costs, quantity: best.quantity });
        expect(expectedCost).toBeLessThanOrEqual(best.worstCaseCost * (1 + 1e-9));

        const loose = distributionFreeNewsvendor({ ...free, demandMayBeNegative: true });
        const normal = { distribution: "normal", mean, standardDeviation } as const;
        const ofNormal = newsvendor({ demand: normal, ...costs, quantity: loose.quantity });
        expect(ofNormal.expectedCost).toBeLessThanOrEqual(loose.worstCaseCost * (1 + 1e-9));
      }),
    );
  });
});
