import fc from "fast-check";
import type { OrderLine } from "opscycle/records";
import { replay } from "opscycle/replay";
import { describe, expect, test } from "vitest";
import { journalLines, jsonReport } from "../../src/replay/report/index.js";
import { history, rulebookWith, sale } from "./histories.js";

/** Orders of a few SKUs over some months, in any order. */
const lines: fc.Arbitrary<OrderLine[]> = fc.array(
  fc
    .tuple(
      fc.constantFrom("a", "b", "c"),
      fc.integer({ min: 0, max: 150 }),
      fc.integer({ min: 1, max: 20 }),
      fc.nat(),
    )
    .map(([sku, day, quantity, order]) => sale(sku, day, quantity, { orderId: `${order}` })),
  { minLength: 1, maxLength: 120 },
);
const options = { numRuns: 25 };

describe("replay", () => {
  test("gives the same to the byte every time", async () => {
    await fc.assert(
      fc.asyncProperty(lines, async (orders) => {
        const [first, second] = await Promise.all(
          [1, 2].map(() => replay({ history: history(orders), rulebook: rulebookWith() })),
        );
        if (first === undefined || second === undefined) throw new Error("two replays were asked for");
        expect(jsonReport(first, [])).toBe(jsonReport(second, []));
        expect([...journalLines(first)].join("")).toBe([...journalLines(second)].join(""));
      }),
      options,
    );
  });

  test("does not see a day before it has come", async () => {
    await fc.assert(
      fc.asyncProperty(lines, fc.integer({ min: 5, max: 120 }), async (orders, cut) => {
        // The opening stock is the one thing that is taken from days to come; here it is the first day's sale.
        const policy = { openingStockDays: 1 };
        const start = sale("first", 0, 1);
        const whole = await replay({
          history: history([start, ...orders, sale("end", 150, 1)]),
          rulebook: rulebookWith(),
          policy,
        });
        const known = [
          start,
          ...orders.filter(({ orderedAt }) => Date.parse(orderedAt) < Date.UTC(2026, 0, 1 + cut)),
          sale("last", cut, 1),
        ];
        const part = await replay({ history: history(known), rulebook: rulebookWith(), policy });
        const before = new Date(Date.UTC(2026, 0, 1 + cut) - 8 * 3_600_000).toISOString();
        const past = (journal: typeof whole.journal) =>
          journal
            .filter(({ at }) => at < before)
            .map(({ decision, ...entry }) => ({ ...entry, outcome: decision?.outcome }));
        expect(past(part.journal)).toEqual(past(whole.journal));
      }),
      options,
    );
  });

  test("keeps every unit: opening stock and receipts are sold, disposed of or still there", async () => {
    await fc.assert(
      fc.asyncProperty(lines, async (orders) => {
        const { products, journal } = await replay({ history: history(orders), rulebook: rulebookWith() });
        for (const product of products) {
          const opening = orders
            .filter(
              ({ sku, orderedAt }) =>
                sku === product.sku &&
                Date.parse(orderedAt) < Date.parse(`${product.firstSaleDate}T04:00:00Z`) + 30 * 86_400_000,
            )
            .reduce((units, { quantity }) => units + quantity, 0);
          const received = journal
            .filter(({ process, id }) => process === "replenishment" && id.startsWith(`${product.sku}/`))
            .flatMap(({ events }) => events)
            .reduce(
              (units, event) =>
                units +
                (event.type === "replenishment.stocked" && "units" in event ? Number(event.units) : 0),
              0,
            );
          expect(opening + received).toBe(product.servedUnits + product.disposedUnits + product.stockOnHand);
          expect(product.demandUnits).toBe(product.servedUnits + product.lostUnits + product.forgoneUnits);
        }
      }),
      options,
    );
  });

  test("never proposes twice for one need: an order brings the position up to the level, and no other follows that day", async () => {
    await fc.assert(
      fc.asyncProperty(lines, async (orders) => {
        const { journal } = await replay({ history: history(orders), rulebook: rulebookWith() });
        const proposals = journal.filter(({ decision }) => decision?.rule === "inventory.restock");
        const perDay = proposals.map(({ id, at }) => `${id} ${at}`);
        expect(new Set(perDay).size).toBe(perDay.length);
        for (const { decision } of proposals) {
          const { stockOnHand, onOrder } = decision?.facts ?? {};
          const { units, orderUpTo } = (decision?.proposal ?? {}) as { units: number; orderUpTo: number };
          expect(Number(stockOnHand) + Number(onOrder) + units).toBeGreaterThanOrEqual(orderUpTo);
          expect(Number(stockOnHand) + Number(onOrder) + units).toBeLessThan(orderUpTo + 1);
        }
      }),
      options,
    );
  });

  test("the state of every product is that of its last step", async () => {
    await fc.assert(
      fc.asyncProperty(lines, async (orders) => {
        const { products, journal } = await replay({ history: history(orders), rulebook: rulebookWith() });
        for (const { states, entries } of products) expect(states).toEqual(journal[entries.at(-1) ?? -1]?.to);
      }),
      options,
    );
  });
});
