import {
  adaptivePolicy,
  baseStockPolicy,
  type PolicySimulationInput,
  reorderPointPolicy,
  simulatePolicy,
} from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf } from "../refuses.js";

const game: PolicySimulationInput = {
  policy: baseStockPolicy({ orderUpTo: 10 }),
  demand: [4, 7, 12, 3],
  leadTime: 1,
  unitMargin: 5,
  holdingCost: 1,
};
const columns = (input: PolicySimulationInput) => {
  const { ordered, arrived, sold, stock, profits } = simulatePolicy(input);
  return [ordered, arrived, sold, stock, profits].map((column) => Array.from(column));
};

describe("simulatePolicy", () => {
  test("orders, receives, sells and pays in this order, and loses what it cannot serve", () => {
    expect(columns(game)).toEqual([
      [10, 0, 7, 3],
      [0, 10, 0, 7],
      [0, 7, 3, 3],
      [0, 3, 0, 4],
      [0, 32, 15, 11],
    ]);
    const played = simulatePolicy(game);
    expect(played).toMatchObject({
      profit: 58,
      unitsDemanded: 26,
      unitsSold: 13,
      unitsUnmet: 13,
      fillRate: 0.5,
      cycleServiceLevel: 0.5,
      shareOfPerfectProfit: 58 / 130,
      averageStock: 1.75,
    });
  });

  test("has an order with lead time 0 there before the same period's demand", () => {
    expect(columns({ ...game, leadTime: 0 })[2]).toEqual([4, 7, 10, 3]);
  });

  test("lets customers wait where it is told so, and charges for what is owed", () => {
    const [ordered, arrived, sold, stock, profits] = columns({
      ...game,
      unmetDemand: "backordered",
      backorderCost: 2,
    });
    expect(ordered).toEqual([10, 4, 7, 12]);
    expect(arrived).toEqual([0, 10, 4, 7]);
    expect(sold).toEqual([0, 10, 4, 7]);
    expect(stock).toEqual([-4, -1, -9, -5]);
    expect(profits).toEqual([-8, 48, 2, 25]);
  });

  test("never delivers an order that is lost, and keeps it on order for ever", () => {
    const played = columns({ ...game, leadTime: [null, 1, 1, 1], promisedLeadTime: 1 });
    expect(played[0]).toEqual([10, 0, 0, 0]);
    expect(played[1]).toEqual([0, 0, 0, 0]);
  });

  test("draws lead times from a seed: the same again, others with another", () => {
    const outcomes = [
      { periods: 1, weight: 1 },
      { periods: 3, weight: 1 },
      { periods: null, weight: 1 },
    ];
    const policy = reorderPointPolicy({ reorderPoint: 1e9, orderQuantity: 1 });
    const played = (seed: number) =>
      columns({
        ...game,
        policy: () => 1,
        demand: Array(300).fill(0),
        leadTime: { outcomes },
        promisedLeadTime: 1,
        seed,
      });
    expect(played(7)).toEqual(played(7));
    expect(played(7)).not.toEqual(played(8));
    const arrived = played(7)[1]?.reduce((sum, units) => sum + units, 0) ?? 0;
    expect(arrived).toBeGreaterThan(160);
    expect(arrived).toBeLessThan(240);
    expect(policy({ ...game, promisedLeadTime: 1, ordered: [], arrived: [], sold: [] })).toBe(1e9 + 1);
  });

  test("asks the policy at reviews only", () => {
    expect(columns({ ...game, reviewPeriods: 2 })[0]).toEqual([10, 0, 7, 0]);
  });

  test.each(["lost", "backordered"] as const)(
    "shows a policy the past and nothing else where demand is %s",
    (unmetDemand) => {
      const demand = Array.from({ length: 30 }, (_, period) => (period * 7) % 11);
      const changed = demand.map((units, period) => (period >= 20 ? units + 50 : units));
      const play = (asked: readonly number[]) =>
        columns({ ...game, policy: adaptivePolicy, demand: asked, unmetDemand })[0];
      expect(play(changed)?.slice(0, 21)).toEqual(play(demand)?.slice(0, 21));
    },
  );

  test("gives a policy copies, so that it cannot change the past", () => {
    const vandal = baseStockPolicy({ orderUpTo: 10 });
    const policy: typeof vandal = (known) => {
      const order = vandal(known);
      (known.sold as number[]).fill(99);
      return order;
    };
    expect(columns({ ...game, policy })).toEqual(columns(game));
  });

  test("gives null for what no period or no demand defines", () => {
    expect(simulatePolicy({ ...game, demand: [] })).toMatchObject({
      fillRate: null,
      cycleServiceLevel: null,
      averageStock: null,
    });
    expect(simulatePolicy({ ...game, demand: [0] })).toMatchObject({
      fillRate: null,
      shareOfPerfectProfit: null,
    });
  });

  test.each([
    ["demand.1", { demand: [1, -1] }],
    ["unitMargin", { unitMargin: Number.NaN }],
    ["holdingCost", { holdingCost: -1 }],
    ["leadTime", { leadTime: 1.5 }],
    ["leadTime", { leadTime: [1], promisedLeadTime: 1 }],
    ["promisedLeadTime", { leadTime: [1, 1, 1, 1] }],
    ["reviewPeriods", { reviewPeriods: 0 }],
    ["policy, period 0", { policy: () => -1 }],
    ["policy, period 0", { policy: () => Number.NaN }],
    ["leadTime.outcomes", { leadTime: { outcomes: [] }, promisedLeadTime: 1 }],
  ])("refuses an impossible %s", (path, change) => {
    const error = errorOf(() => simulatePolicy({ ...game, ...change }));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ subject: "simulatePolicy", issues: [{ path }] });
  });
});
