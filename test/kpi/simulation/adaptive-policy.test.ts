import {
  adaptivePolicy,
  type LeadTime,
  type ReplenishmentPolicy,
  simulatePolicy,
  stockOnHand,
} from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf } from "../refuses.js";
import { demandOf, patterns, unreliable } from "./games.js";

const known = { unitMargin: 4, holdingCost: 1, promisedLeadTime: 0, ordered: [], arrived: [], sold: [] };

/** A base stock of so many times the known mean demand, which counts no order older than three periods as coming. */
function tunedBaseStock(times: number): ReplenishmentPolicy {
  return (knowledge) => {
    const { ordered, arrived, promisedLeadTime, pastDemand = [] } = knowledge;
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    const recent = sum(ordered.slice(-Math.max(promisedLeadTime, 3)));
    const level = (times * sum(pastDemand)) / Math.max(1, pastDemand.length);
    return Math.max(0, level - stockOnHand(knowledge) - Math.min(recent, sum(ordered) - sum(arrived)));
  };
}

describe("adaptivePolicy", () => {
  const supplies: { name: string; leadTime: LeadTime; promisedLeadTime: number }[] = [
    { name: "at once", leadTime: 0, promisedLeadTime: 0 },
    { name: "after four periods", leadTime: 4, promisedLeadTime: 4 },
    { name: "late or never", leadTime: unreliable(3), promisedLeadTime: 2 },
  ];
  test.each(supplies)(
    "earns a tenth more over all patterns than the base stock that is best for them, with goods that come $name",
    ({ leadTime, promisedLeadTime }) => {
      const demands = Object.values(patterns).map((pattern, index) => demandOf(pattern, 11 + index));
      const share = (policy: ReplenishmentPolicy) => {
        const shares = demands.map((demand) => {
          const known = {
            pastDemand: demand.slice(0, 5),
            leadTime,
            promisedLeadTime,
            unitMargin: 4,
            holdingCost: 1,
          };
          return simulatePolicy({ ...known, demand: demand.slice(5), policy }).shareOfPerfectProfit ?? 0;
        });
        return shares.reduce((sum, each) => sum + each, 0) / shares.length;
      };
      const tuned = Math.max(
        ...Array.from({ length: 30 }, (_, index) => share(tunedBaseStock((index + 1) / 4))),
      );
      expect(share(adaptivePolicy)).toBeGreaterThan(1.1 * tuned);
    },
  );

  test("is a plain function: the same knowledge gives the same whole order, and is left as it was", () => {
    const knowledge = Object.freeze({
      ...known,
      pastDemand: Object.freeze([9, 12, 7, 11]),
      ordered: Object.freeze([12, 9]),
      arrived: Object.freeze([12, 9]),
      sold: Object.freeze([10, 11]),
    });
    const order = adaptivePolicy(knowledge);
    expect(adaptivePolicy(knowledge)).toBe(order);
    expect(Number.isInteger(order) && order > 0).toBe(true);
  });

  test("orders more the more a sale earns beside what stock costs", () => {
    const pastDemand = [80, 120, 95, 110, 70, 130, 100, 90];
    const orders = [0.2, 1, 4, 20].map((unitMargin) => adaptivePolicy({ ...known, unitMargin, pastDemand }));
    expect(orders).toEqual(orders.toSorted((a, b) => a - b));
    expect(new Set(orders).size).toBe(4);
  });

  test("counts what is in stock and on its way", () => {
    const pastDemand = [10, 10, 10, 10, 10, 10];
    expect(adaptivePolicy({ ...known, pastDemand, initialStock: 500 })).toBe(0);
    const onItsWay = { ordered: [500], arrived: [0], sold: [0], promisedLeadTime: 2 };
    expect(adaptivePolicy({ ...known, pastDemand, ...onItsWay })).toBe(0);
  });

  test("orders anew what has not come long after it was due", () => {
    const periods = Array(12).fill(0);
    const lost = {
      ordered: [500, ...periods],
      arrived: [0, ...periods],
      sold: [0, ...periods],
      promisedLeadTime: 1,
    };
    expect(adaptivePolicy({ ...known, ...lost, pastDemand: [10, 10, 10, 10] })).toBeGreaterThan(0);
  });

  test("keeps something to sell where nothing was ever asked for, and grows when it sells out", () => {
    const past = { ...known, pastDemand: [0, 0, 0, 0, 0] };
    const first = adaptivePolicy(past);
    expect(first).toBe(1);
    const sold = [first, 4, 16];
    const second = adaptivePolicy({ ...past, ordered: sold, arrived: sold, sold });
    expect(second).toBeGreaterThan(16);
  });

  test("orders a first lot where nothing at all is known", () => {
    expect(adaptivePolicy(known)).toBe(10);
  });

  test("orders nothing that could only arrive after the end", () => {
    expect(adaptivePolicy({ ...known, pastDemand: [10, 10, 10], promisedLeadTime: 4, periodsLeft: 1 })).toBe(
      0,
    );
  });

  test("orders for the time until it may order again", () => {
    const pastDemand = [10, 11, 9, 10, 10, 11, 9, 10];
    const weekly = adaptivePolicy({ ...known, pastDemand, reviewPeriods: 7, holdingCost: 0.1 });
    expect(weekly).toBeGreaterThan(60);
    expect(weekly).toBeLessThan(100);
  });

  test("weighs what waiting customers cost where demand waits", () => {
    const game = {
      ...known,
      pastDemand: [80, 120, 95, 110, 70, 130],
      unmetDemand: "backordered" as const,
      demanded: [],
    };
    const dear = adaptivePolicy({ ...game, backorderCost: 20 });
    expect(dear).toBeGreaterThan(adaptivePolicy({ ...game, backorderCost: 1 }));
  });

  test.each([
    ["sold.0", { ordered: [1], arrived: [1], sold: [-1] }],
    ["arrived", { ordered: [1], arrived: [], sold: [1] }],
    ["pastDemand.0", { pastDemand: [Number.NaN] }],
    ["holdingCost", { holdingCost: -1 }],
    ["promisedLeadTime", { promisedLeadTime: 0.5 }],
  ])("refuses an impossible %s", (path, change) => {
    const error = errorOf(() => adaptivePolicy({ ...known, ...change }));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path }] });
  });
});
