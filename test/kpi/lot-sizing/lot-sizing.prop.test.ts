import fc from "fast-check";
import {
  economicOrderQuantity,
  eoqAllUnitsDiscount,
  eoqIncrementalDiscount,
  epqWithBackorders,
  jointReplenishment,
  type LotPlanInput,
  leastUnitCost,
  lotForLot,
  orderQuantityCost,
  partPeriodBalancing,
  periodicOrderQuantity,
  powerOfTwoPolicy,
  silverMeal,
  wagnerWhitin,
} from "opscycle/kpi";
import { describe, expect, test } from "vitest";

const amount = fc.double({ min: 0.1, max: 1000, noNaN: true });
const factor = fc.double({ min: 0.2, max: 5, noNaN: true });
const basis = { demandPerPeriod: amount, orderCost: amount, holdingCost: amount };

describe("economicOrderQuantity", () => {
  test("costs no more than any other quantity, and whole units no more than their neighbours", () => {
    fc.assert(
      fc.property(fc.record(basis), factor, (input, times) => {
        const best = economicOrderQuantity(input);
        const other = orderQuantityCost({ ...input, orderQuantity: best.orderQuantity * times });
        expect(other.costPerPeriod).toBeGreaterThanOrEqual(best.costPerPeriod * (1 - 1e-12));
        const whole = economicOrderQuantity({ ...input, wholeUnits: true });
        for (const orderQuantity of [whole.orderQuantity - 1, whole.orderQuantity + 1].filter((q) => q > 0))
          expect(orderQuantityCost({ ...input, orderQuantity }).costPerPeriod).toBeGreaterThanOrEqual(
            whole.costPerPeriod,
          );
      }),
    );
  });

  test("grows with the root of demand", () => {
    fc.assert(
      fc.property(fc.record(basis), (input) => {
        const four = economicOrderQuantity({ ...input, demandPerPeriod: 4 * input.demandPerPeriod });
        expect(four.orderQuantity / economicOrderQuantity(input).orderQuantity).toBeCloseTo(2, 12);
      }),
    );
  });
});

describe("epqWithBackorders", () => {
  test("costs no more than any other quantity or share of backorders", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const input = fc.record({ ...basis, backorderCost: amount, backorderCostPerUnit: share });
    fc.assert(
      fc.property(input, factor, factor, share, (costs, rate, times, backorderFraction) => {
        const model = { ...costs, productionPerPeriod: costs.demandPerPeriod * (1 + rate) };
        const best = epqWithBackorders(model);
        const orderQuantity = best.orderQuantity * times;
        for (const other of [
          orderQuantityCost({ ...model, orderQuantity }),
          orderQuantityCost({ ...model, orderQuantity, backorderFraction }),
        ])
          expect(other.costPerPeriod).toBeGreaterThanOrEqual(best.costPerPeriod * (1 - 1e-12));
      }),
    );
  });
});

describe("discounts", () => {
  const tiers = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.double({ min: 0.5, max: 0.99, noNaN: true })), {
      maxLength: 4,
    })
    .map((steps) => {
      const list = [{ fromQuantity: 0, unitCost: 50 }];
      for (const [more, less] of steps) {
        const last = list.at(-1) ?? { fromQuantity: 0, unitCost: 50 };
        list.push({ fromQuantity: last.fromQuantity + more, unitCost: last.unitCost * less });
      }
      return list;
    });
  const ratio = fc.double({ min: 0.01, max: 1, noNaN: true });

  test("are not beaten by any quantity, priced from the list itself", () => {
    fc.assert(
      fc.property(tiers, amount, amount, ratio, amount, (list, demandPerPeriod, orderCost, holding, q) => {
        const input = { tiers: list, demandPerPeriod, orderCost, holdingCostRatio: holding };
        const cost = (perUnit: number) =>
          perUnit * demandPerPeriod + (orderCost * demandPerPeriod) / q + (holding * perUnit * q) / 2;
        const price = list.findLast(({ fromQuantity }) => fromQuantity <= q)?.unitCost ?? Number.NaN;
        expect(eoqAllUnitsDiscount(input).costPerPeriod).toBeLessThanOrEqual(cost(price) * (1 + 1e-12));
        const paid = list.reduce((sum, { fromQuantity, unitCost }, index) => {
          const upTo = Math.min(q, list[index + 1]?.fromQuantity ?? q);
          return sum + Math.max(0, upTo - fromQuantity) * unitCost;
        }, 0);
        expect(eoqIncrementalDiscount(input).costPerPeriod).toBeLessThanOrEqual(cost(paid / q) * (1 + 1e-12));
      }),
    );
  });
});

describe("powerOfTwoPolicy", () => {
  test("costs at most 6.07 per cent more than the best, and less than half or double the interval", () => {
    fc.assert(
      fc.property(fc.record({ ...basis, basePeriod: amount }), (input) => {
        const { orderInterval, costPerPeriod, costRatio } = powerOfTwoPolicy(input);
        expect(costRatio).toBeLessThanOrEqual(1.0606602 * (1 + 1e-7));
        for (const interval of [orderInterval / 2, orderInterval * 2])
          expect(
            input.orderCost / interval + (input.holdingCost * input.demandPerPeriod * interval) / 2,
          ).toBeGreaterThanOrEqual(costPerPeriod * (1 - 1e-12));
      }),
    );
  });
});

describe("jointReplenishment", () => {
  test("finds the cheapest of all multiples up to 7", () => {
    const item = fc.record({ demandPerPeriod: amount, orderCost: amount, holdingCost: factor });
    fc.assert(
      fc.property(fc.tuple(item, item, item), amount, (items, sharedOrderCost) => {
        const best = jointReplenishment({ sharedOrderCost, items }).costPerPeriod;
        for (let code = 0; code < 343; code += 1) {
          const multiples = [1 + (code % 7), 1 + (Math.floor(code / 7) % 7), 1 + Math.floor(code / 49)];
          let [fixed, holding] = [sharedOrderCost, 0];
          for (const [index, each] of items.entries()) {
            fixed += each.orderCost / (multiples[index] ?? 1);
            holding += each.holdingCost * each.demandPerPeriod * (multiples[index] ?? 1);
          }
          expect(Math.sqrt(2 * fixed * holding)).toBeGreaterThanOrEqual(best * (1 - 1e-12));
        }
        for (const multiples of ["silver", "common-cycle"] as const)
          expect(
            jointReplenishment({ sharedOrderCost, items, multiples }).costPerPeriod,
          ).toBeGreaterThanOrEqual(best * (1 - 1e-12));
      }),
      { numRuns: 20 },
    );
  });
});

const whole = (max: number) => fc.integer({ min: 0, max });
const plans: fc.Arbitrary<LotPlanInput> = whole(6).chain((periods) => {
  const column = (max: number) => fc.array(whole(max), { minLength: periods, maxLength: periods });
  return fc.record({
    demand: column(60),
    orderCost: column(200),
    holdingCost: column(4),
    unitCost: column(6),
    startStock: whole(50),
    endStock: periods === 0 ? fc.constant(0) : whole(20),
  });
});

/** What a plan costs, from its orders and the input alone; infinite where demand is not met. */
function costOf(input: LotPlanInput, orders: readonly number[]): number {
  const at = (column: LotPlanInput["orderCost"], period: number) =>
    typeof column === "number" ? column : (column[period] ?? Number.NaN);
  let stock = input.startStock ?? 0;
  let cost = 0;
  for (const [period, units] of orders.entries()) {
    if (units > 0) cost += at(input.orderCost, period) + units * at(input.unitCost ?? 0, period);
    stock += units - (input.demand[period] ?? 0);
    if (stock < 0) return Number.POSITIVE_INFINITY;
    cost += stock * at(input.holdingCost, period);
  }
  return stock < (input.endStock ?? 0) ? Number.POSITIVE_INFINITY : cost;
}

describe("wagnerWhitin", () => {
  test("equals the best of all choices of order periods", () => {
    fc.assert(
      fc.property(plans, (input) => {
        const plan = wagnerWhitin(input);
        const periods = input.demand.length;
        expect(costOf(input, plan.orderQuantities)).toBe(plan.cost);
        // The amounts that have to be ordered for each period, first from the stock at the start.
        let stock = input.startStock ?? 0;
        const net = Array.from(input.demand, (units, period) => {
          const needed = units + (period === periods - 1 ? (input.endStock ?? 0) : 0);
          const ordered = Math.max(0, needed - stock);
          stock = Math.max(0, stock - needed);
          return ordered;
        });
        for (let chosen = 0; chosen < 2 ** periods; chosen += 1) {
          const orders = net.map(() => 0);
          let last = -1;
          for (const [period, units] of net.entries()) {
            if ((chosen >> period) & 1) last = period;
            if (last >= 0) orders[last] = (orders[last] ?? 0) + units;
          }
          expect(costOf(input, orders)).toBeGreaterThanOrEqual(plan.cost);
        }
      }),
    );
  });

  test("is not dearer than any simple rule, all of which meet demand at the cost that they state", () => {
    fc.assert(
      fc.property(plans, (input) => {
        const best = wagnerWhitin(input).cost;
        for (const rule of [
          silverMeal,
          leastUnitCost,
          partPeriodBalancing,
          periodicOrderQuantity,
          lotForLot,
        ]) {
          const plan = rule(input);
          expect(plan.cost).toBe(costOf(input, plan.orderQuantities));
          expect(plan.cost).toBeGreaterThanOrEqual(best);
        }
      }),
    );
  });
});
