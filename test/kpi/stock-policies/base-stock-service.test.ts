import { baseStockService } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf, testRefusals } from "../refuses.js";

const poisson = { distribution: "poisson", mean: 1 } as const;

describe("baseStockService", () => {
  test("serves customers while a unit is left: P(X < S)", () => {
    const service = baseStockService({ baseStockLevel: 2, leadTimeDemand: poisson });
    expect(service.fillRate).toBeCloseTo(2 / Math.E, 14);
    expect(service.chanceOfNoBackorders).toBeCloseTo(2.5 / Math.E, 14);
    expect(service.expectedBackorders).toBeCloseTo(3 / Math.E - 1, 14);
    expect(service.expectedOnHand).toBeCloseTo(3 / Math.E, 14);
  });

  test("serves continuous demand with the chance that it is covered", () => {
    const leadTimeDemand = { distribution: "normal", mean: 10, standardDeviation: 2 } as const;
    const service = baseStockService({ baseStockLevel: 10, leadTimeDemand });
    expect(service).toMatchObject({ fillRate: 0.5, chanceOfNoBackorders: 0.5 });
  });

  test("loses the share of Erlang's formula: 1/65 at 4 servers and 1 offered", () => {
    const service = baseStockService({ baseStockLevel: 4, leadTimeDemand: poisson, shortages: "lost-sales" });
    expect(service.fillRate).toBeCloseTo(64 / 65, 14);
    expect(service.expectedOnHand).toBeCloseTo(4 - 64 / 65, 14);
  });

  test("loses every sale without stock", () => {
    const input = { baseStockLevel: 0, leadTimeDemand: poisson, shortages: "lost-sales" } as const;
    expect(baseStockService(input)).toMatchObject({ fillRate: 0, expectedOnHand: 0 });
  });

  test("refuses a gamma demand so spread out that no number has its shape", () => {
    const leadTimeDemand = { distribution: "gamma", mean: 1, standardDeviation: 1e300 } as const;
    const error = errorOf(() => baseStockService({ baseStockLevel: 1, leadTimeDemand }));
    expect(error).toBeInstanceOf(InvalidInputError);
  });

  test.each([
    { path: "baseStockLevel", change: { baseStockLevel: -1 } },
    {
      path: "leadTimeDemand",
      change: { leadTimeDemand: { distribution: "discrete", probabilities: [1] } as const },
    },
    { path: "shortages", change: { shortages: "some" as never } },
  ])("refuses a wrong $path with lost sales", ({ path, change }) => {
    const input = { baseStockLevel: 1, leadTimeDemand: poisson, shortages: "lost-sales", ...change } as const;
    expect(errorOf(() => baseStockService(input))).toMatchObject({ issues: [{ path }] });
  });

  testRefusals(baseStockService, { baseStockLevel: 1, leadTimeDemand: poisson }, {
    baseStockLevel: [0.5],
    leadTimeDemand: [],
  } as never);
});
