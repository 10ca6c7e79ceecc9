import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { StockItemContext } from "../../../src/processes/fulfilment/stock-item.commands.js";
import { stockItemProcess } from "../../../src/processes/fulfilment/stock-item.js";
import { stockItemSamples } from "../../../src/testing/samples/stock-item.js";
import { type Happening, ProcessLife } from "../process-life.js";

const ids = fc.constantFrom("1", "2", "3", "4", "5", "6");
/** Whole units and tenths: goods by the piece and by weight. */
const units = fc.oneof(
  fc.integer({ min: 1, max: 9 }),
  fc.integer({ min: 1, max: 99 }).map((n) => n / 10),
);

const happenings: fc.Arbitrary<Happening> = fc.oneof(
  fc
    .tuple(ids, units, fc.constantFrom("on-hand", "quarantine"))
    .map(([receiptId, n, into]): Happening => ["stockItem.receive", { receiptId, units: n, into }]),
  fc.tuple(ids, units).map(([orderId, n]): Happening => ["stockItem.reserve", { orderId, units: n }]),
  fc
    .tuple(ids, fc.option(units), ids)
    .map(
      ([orderId, n, releaseId]): Happening => [
        "stockItem.release",
        { orderId, releaseId, ...(n !== null && { units: n }) },
      ],
    ),
  fc
    .tuple(ids, ids, units)
    .map(([shipmentId, orderId, n]): Happening => ["stockItem.issue", { shipmentId, orderId, units: n }]),
  fc
    .tuple(fc.constantFrom("quarantine", "clear", "scrap"), ids, units)
    .map(
      ([verb, movementId, n]): Happening => [
        `stockItem.${verb}`,
        { movementId, units: n, ...(verb !== "clear" && { reason: "x" }) },
      ],
    ),
  fc.tuple(ids, units).map(([lotId, n]): Happening => ["stockItem.expire", { lotId, units: n }]),
  fc
    .tuple(ids, units, fc.boolean())
    .map(
      ([adjustmentId, n, less]): Happening => [
        "stockItem.adjust",
        { adjustmentId, units: less ? -n : n, reason: "x" },
      ],
    ),
  ids.map((countId): Happening => ["stockItem.startCount", { countId }]),
  fc
    .tuple(ids, units, fc.constantFrom("within-tolerance", "investigate"))
    .map(
      ([countId, countedUnits, outcome]): Happening => [
        "stockItem.count",
        { countId, countedUnits },
        outcome,
      ],
    ),
);

const lives = fc.record({
  onHandUnits: units,
  backOrderUnits: fc.constantFrom(0, 5),
  happenings: fc.array(happenings, { maxLength: 40 }),
});
const contextOf = ({ snapshot }: ProcessLife) => snapshot.context as StockItemContext;

describe("stockItemProcess", () => {
  test("keeps its books and promises nothing twice, whatever happens", () => {
    fc.assert(
      fc.property(lives, ({ happenings: all, ...start }) => {
        const life = new ProcessLife(stockItemProcess, { sku: "A-1", ...start });
        for (const happening of all) {
          const before = contextOf(life);
          life.live([happening]);
          const standing = { context: contextOf(life), before, states: life.states };
          for (const { name, holds } of stockItemSamples.invariants) expect(holds(standing), name).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("the events alone tell what every order was promised and what was issued", () => {
    fc.assert(
      fc.property(lives, ({ happenings: all, ...start }) => {
        const life = new ProcessLife(stockItemProcess, { sku: "A-1", ...start }).live(all);
        const total = (type: string) =>
          life.events
            .filter((event) => event.type === type)
            .reduce((sum, event) => sum + Number(Reflect.get(event, "units")), 0);
        const context = contextOf(life);
        expect(total("stockItem.issued")).toBeCloseTo(context.issuedUnits, 9);
        expect(total("stockItem.received")).toBeCloseTo(context.receivedUnits, 9);
        expect(total("stockItem.expired") + total("stockItem.scrapped")).toBeCloseTo(
          context.writtenOffUnits,
          9,
        );
        expect(total("stockItem.adjusted") + total("stockItem.counted")).toBeCloseTo(
          context.adjustedUnits,
          9,
        );
      }),
      { numRuns: 150 },
    );
  });

  test("whatever is repeated changes nothing the second time", () => {
    fc.assert(
      fc.property(lives, ({ happenings: all, ...start }) => {
        const movements = all.filter((happening) => !("0" in happening) || !happening[0].includes("ount"));
        const once = new ProcessLife(stockItemProcess, { sku: "A-1", ...start }).live(movements);
        const taken = new ProcessLife(stockItemProcess, { sku: "A-1", ...start });
        for (const happening of movements) {
          const refused = taken.refusals.length;
          taken.live([happening]);
          if (taken.refusals.length === refused) taken.live([happening]);
        }
        expect(taken.snapshot.context).toEqual(once.snapshot.context);
      }),
      { numRuns: 100 },
    );
  });
});
