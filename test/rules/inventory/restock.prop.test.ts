import fc from "fast-check";
import { inventoryRestock } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { arbitraryFacts, arbitraryParams } from "../arbitrary-facts.js";
import { decideWith } from "../test-missing.js";

const proposalSchema = z.object({ units: z.number(), orderUpTo: z.number(), reorderPoint: z.number() });
const cases = fc.record({
  params: arbitraryParams(inventoryRestock),
  facts: arbitraryFacts(inventoryRestock, "none"),
});

const restockParams = {
  method: "catalogue",
  windowDays: 30,
  minimumObservedDays: 7,
  leadTimeDays: 14,
  bufferDays: 7,
};

/** The proposal, where the rule answers `order`. */
function orderFor(params: Readonly<Record<string, unknown>>, facts: Readonly<Record<string, unknown>>) {
  const { outcome, proposal } = decideWith(inventoryRestock, params, facts);
  return outcome === "order" ? proposalSchema.parse(proposal) : undefined;
}

describe("inventoryRestock", () => {
  test("never asks twice for one need: with the proposal on order it holds", () => {
    let orders = 0;
    fc.assert(
      fc.property(cases, ({ params, facts }) => {
        const order = orderFor(params, facts);
        if (order === undefined) return;
        orders++;
        const after = { ...facts, onOrder: Number(facts["onOrder"]) + order.units };
        expect(decideWith(inventoryRestock, params, after).outcome).toBe("hold");
      }),
      { numRuns: 1000 },
    );
    expect(orders).toBeGreaterThan(50);
  });

  test("holds after its proposal for quantities of any size, where the order just reaches the reorder point", () => {
    const size = fc.integer({ min: 0, max: 13 }).map((power) => 10 ** power);
    const quantity = fc.tuple(size, fc.double({ min: 0, max: 100, noNaN: true })).map(([a, b]) => a * b);
    const params = { ...restockParams, reviewPeriodDays: 0, minimumOrderUnits: 0 };
    const multiples = fc.constantFrom(0.001, 0.1, 0.3, 1 / 3, 1, 7, 12.5, 1000);
    fc.assert(
      fc.property(quantity, quantity, multiples, (unitsSold, stockOnHand, orderMultiple) => {
        const facts = { unitsSold, stockOnHand, onOrder: 0, observedDays: 30 };
        const order = orderFor({ ...params, orderMultiple }, facts);
        if (order === undefined) return;
        const after = { ...facts, onOrder: order.units };
        expect(orderFor({ ...params, orderMultiple }, after)).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });

  test("orders a whole multiple, at least the minimum, and less than one multiple too much", () => {
    fc.assert(
      fc.property(cases, ({ params, facts }) => {
        const order = orderFor(params, facts);
        if (order === undefined) return;
        const multiple = Number(params["orderMultiple"]);
        const least = Number(params["minimumOrderUnits"]);
        const position =
          Number(facts["stockOnHand"]) + Number(facts["onOrder"]) - Number(facts["backorders"] ?? 0);
        expect(order.units).toBeGreaterThanOrEqual(least);
        const multiples = order.units / multiple;
        expect(Math.abs(multiples - Math.round(multiples))).toBeLessThan(1e-9 + multiples * 1e-14);
        expect(order.units).toBeLessThan(Math.max(order.orderUpTo - position, least) + multiple + 1e-6);
        expect(order.orderUpTo).toBeGreaterThanOrEqual(order.reorderPoint);
      }),
      { numRuns: 500 },
    );
  });

  test("does not order less when less is in stock", () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 50 }), ({ params, facts }, fewer) => {
        const before = orderFor(params, facts)?.units ?? 0;
        const after = orderFor(params, { ...facts, stockOnHand: Number(facts["stockOnHand"]) - fewer });
        expect(after?.units ?? 0).toBeGreaterThanOrEqual(before);
      }),
      { numRuns: 500 },
    );
  });
});
