import { orderUpToPolicyService } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf, testRefusals } from "../refuses.js";

const leadTimeDemand = { distribution: "discrete", probabilities: [0.5, 0.5] } as const;
const protectionDemand = { distribution: "discrete", probabilities: [0.25, 0.5, 0.25] } as const;

describe("orderUpToPolicyService", () => {
  test("has the numbers of an example worked by hand", () => {
    expect(orderUpToPolicyService({ orderUpToLevel: 1, leadTimeDemand, protectionDemand })).toEqual({
      safetyStock: 0,
      cycleServiceLevel: 0.75,
      unitsShortPerCycle: 0.25,
      fillRate: 0.5,
      backordersAfterDelivery: 0,
      backordersBeforeDelivery: 0.25,
      onHandAfterDelivery: 0.5,
      onHandBeforeDelivery: 0.25,
      averageOnHand: 0.375,
    });
  });

  test("takes off what was missing before in the exact form", () => {
    const input = { orderUpToLevel: 0, leadTimeDemand, protectionDemand };
    expect(orderUpToPolicyService(input).fillRate).toBe(-1);
    expect(orderUpToPolicyService({ ...input, formula: "exact" }).fillRate).toBe(0);
  });

  test("loses sales once", () => {
    const input = { orderUpToLevel: 1, leadTimeDemand, protectionDemand, shortages: "lost-sales" } as const;
    const service = orderUpToPolicyService(input);
    expect(service.fillRate).toBeCloseTo(2 / 3, 15);
    expect(service).toMatchObject({
      backordersBeforeDelivery: 0,
      onHandBeforeDelivery: 0.25,
      onHandAfterDelivery: 0.75,
    });
  });

  test("refuses a gamma demand so spread out that no number has its shape", () => {
    const leadTimeDemand = { distribution: "gamma", mean: 1, standardDeviation: 1e300 } as const;
    const protectionDemand = { ...leadTimeDemand, mean: 2 };
    const error = errorOf(() =>
      orderUpToPolicyService({ orderUpToLevel: 1, leadTimeDemand, protectionDemand }),
    );
    expect(error).toBeInstanceOf(InvalidInputError);
  });

  testRefusals(orderUpToPolicyService, { orderUpToLevel: 1, leadTimeDemand, protectionDemand }, {
    orderUpToLevel: [0.5],
    leadTimeDemand: [],
    protectionDemand: [],
  } as never);
});
