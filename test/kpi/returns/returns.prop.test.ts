import fc from "fast-check";
import {
  returnCost,
  returnCostShare,
  returnCostShareBatch,
  reverseLogisticsCost,
  reverseLogisticsCostPerReturn,
  reverseLogisticsCostPerReturnBatch,
} from "opscycle/kpi";
import { describe, expect, test } from "vitest";

const amount = fc.double({ min: 0, max: 1e9, noNaN: true });
const count = fc.integer({ min: 0, max: 10_000 });
const powerOfTwo = fc.integer({ min: -8, max: 8 }).map((exponent) => 2 ** exponent);

describe("returnCost", () => {
  test("scales with the unit of money, as its share does not", () => {
    fc.assert(
      fc.property(
        fc.tuple(amount, amount, amount, amount, amount),
        amount,
        powerOfTwo,
        (parts, sales, factor) => {
          const costs = (unit: number) => {
            const [logistics, valueLost, compensation, unrecoveredFees, recovered] = parts.map(
              (part) => part * unit,
            );
            return returnCost({
              reverseLogisticsCost: logistics ?? 0,
              valueLost: valueLost ?? 0,
              compensation: compensation ?? 0,
              unrecoveredFees: unrecoveredFees ?? 0,
              recovered: recovered ?? 0,
            });
          };
          expect(costs(factor)).toBe(costs(1) * factor);
          if (sales > 1e-3)
            expect(returnCostShare({ returnCost: costs(factor), sales: sales * factor })).toBe(
              returnCostShare({ returnCost: costs(1), sales }),
            );
        },
      ),
    );
  });
});

describe("reverseLogisticsCost", () => {
  test("is at least each of its parts, and its mean per return times the returns", () => {
    fc.assert(
      fc.property(
        amount,
        amount,
        amount,
        amount,
        count,
        (freightCost, inspectionCost, repairCost, disposalCost, returnCount) => {
          const cost = reverseLogisticsCost({ freightCost, inspectionCost, repairCost, disposalCost });
          expect(cost).toBeGreaterThanOrEqual(
            Math.max(freightCost, inspectionCost, repairCost, disposalCost),
          );
          const mean = reverseLogisticsCostPerReturn({ reverseLogisticsCost: cost, returnCount });
          if (mean === null) expect(returnCount).toBe(0);
          else expect(mean * returnCount).toBeCloseTo(cost, 3);
        },
      ),
    );
  });
});

describe("the batches", () => {
  test("give for each row what the scalars give", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, count)), (rows) => {
        const costs = rows.map(([cost]) => cost);
        const counts = rows.map(([, returns]) => returns);
        expect(
          Array.from(
            reverseLogisticsCostPerReturnBatch({ reverseLogisticsCost: costs, returnCount: counts }),
          ),
        ).toEqual(
          rows.map(
            ([cost, returnCount]) =>
              reverseLogisticsCostPerReturn({ reverseLogisticsCost: cost, returnCount }) ?? Number.NaN,
          ),
        );
        expect(Array.from(returnCostShareBatch({ returnCost: costs, sales: counts }))).toEqual(
          rows.map(([cost, sales]) => returnCostShare({ returnCost: cost, sales }) ?? Number.NaN),
        );
      }),
    );
  });
});
