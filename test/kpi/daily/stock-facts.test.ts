import fc from "fast-check";
import { stockFacts } from "opscycle/kpi";
import type { StockMovement } from "opscycle/records";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

function movement(
  day: number,
  type: StockMovement["type"],
  quantity: number,
  fields: Partial<StockMovement> = {},
) {
  const at = new Date(Date.UTC(2024, 4, day, 4)).toISOString();
  return { sku: "mug", at, type, quantity, ...fields };
}

function mug(movements: readonly StockMovement[], asOf?: string) {
  const [days] = stockFacts(movements, asOf === undefined ? {} : { asOf }).skus;
  if (days === undefined) throw new Error("no product");
  return days;
}

const unknown = Number.NaN;

describe("stockFacts", () => {
  test("adds up each kind of movement and carries the stock over days without any", () => {
    const days = mug([
      movement(1, "opening", 10),
      movement(1, "sale", 4, { at: "2024-05-01T05:00:00Z" }),
      movement(1, "sale", 3, { at: "2024-05-01T06:00:00Z" }),
      movement(2, "receipt", 20),
      movement(4, "return", 1),
      movement(4, "write-off", 2),
      movement(4, "transfer", -5),
    ]);
    expect(Array.from(days.onHand)).toEqual([3, 23, 23, 17]);
    expect(Array.from(days.lowestOnHand)).toEqual([3, 3, 23, 17]);
    expect(Array.from(days.sales)).toEqual([7, 0, 0, 0]);
    expect(Array.from(days.receipts)).toEqual([0, 20, 0, 0]);
    expect(Array.from(days.returns)).toEqual([0, 0, 0, 1]);
    expect(Array.from(days.writeOffs)).toEqual([0, 0, 0, 2]);
    expect(Array.from(days.transfers)).toEqual([0, 0, 0, -5]);
    expect(Array.from(days.counts)).toEqual([0, 0, 0, 0]);
  });

  test("does not know the stock before its first opening or count, and knows the movements", () => {
    const days = mug([movement(1, "sale", 4), movement(2, "count", 9), movement(3, "sale", 1)]);
    expect(Array.from(days.onHand)).toEqual([unknown, 9, 8]);
    expect(Array.from(days.lowestOnHand)).toEqual([unknown, 9, 8]);
    expect(Array.from(days.stockOut)).toEqual([unknown, 0, 0]);
    expect(Array.from(days.negative)).toEqual([unknown, 0, 0]);
    expect(Array.from(days.sales)).toEqual([4, 0, 1]);
    expect(Array.from(days.counts)).toEqual([0, 1, 0]);
    expect(Array.from(days.bookedUnits)).toEqual([0, 0, 0]);
  });

  test("keeps the differences of counts, which do not make up for each other", () => {
    const days = mug([
      movement(1, "opening", 10),
      movement(2, "count", 8, { at: "2024-05-02T01:00:00Z" }),
      movement(2, "count", 11, { at: "2024-05-02T09:00:00Z" }),
      movement(3, "opening", 12),
    ]);
    expect(Array.from(days.counts)).toEqual([0, 2, 1]);
    expect(Array.from(days.bookedUnits)).toEqual([0, 18, 11]);
    expect(Array.from(days.countedUnits)).toEqual([0, 19, 12]);
    expect(Array.from(days.countDifference)).toEqual([0, 5, 1]);
    expect(Array.from(days.onHand)).toEqual([10, 11, 12]);
  });

  test("flags days without stock, and stock below 0 at any time", () => {
    const days = mug([
      movement(1, "opening", 2),
      movement(2, "sale", 3, { at: "2024-05-02T01:00:00Z" }),
      movement(2, "receipt", 3, { at: "2024-05-02T09:00:00Z" }),
      movement(3, "sale", 2),
      movement(5, "sale", 1),
    ]);
    expect(Array.from(days.onHand)).toEqual([2, 2, 0, 0, -1]);
    expect(Array.from(days.stockOut)).toEqual([0, 0, 1, 1, 1]);
    expect(Array.from(days.negative)).toEqual([0, 1, 0, 0, 1]);
  });

  test("sees no level between the movements of one instant", () => {
    const days = mug([movement(1, "sale", 5), movement(1, "receipt", 5), movement(1, "opening", 0)]);
    expect(Array.from(days.onHand)).toEqual([0]);
    expect(Array.from(days.negative)).toEqual([0]);
  });

  test("adds up places, and knows the whole only when it knows each", () => {
    const north = { location: "north" };
    const days = mug([
      movement(1, "opening", 10),
      movement(2, "sale", 1, north),
      movement(3, "count", 5, north),
      movement(4, "transfer", -2),
      movement(4, "transfer", 2, north),
      movement(5, "opening", 7, { location: "south" }),
    ]);
    expect(Array.from(days.onHand)).toEqual([unknown, unknown, 15, 15, 22]);
    expect(Array.from(days.transfers)).toEqual([0, 0, 0, 0, 0]);
  });

  test("covers every day of every product, in order, in the zone and from the hour that a day begins", () => {
    const movements = [
      movement(3, "opening", 1, { at: "2024-05-02T20:30:00Z" }),
      movement(1, "opening", 1, { sku: "cup" }),
    ];
    const facts = stockFacts(movements);
    expect(facts).toMatchObject({ zone: "Asia/Shanghai", dayStartsAtHour: 0 });
    expect(facts.dates).toEqual(["2024-05-01", "2024-05-02", "2024-05-03"]);
    expect(facts.skus.map(({ sku }) => sku)).toEqual(["cup", "mug"]);
    expect(Array.from(facts.skus[0]?.onHand ?? [])).toEqual([1, 1, 1]);
    expect(Array.from(facts.skus[1]?.onHand ?? [])).toEqual([unknown, unknown, 1]);
    expect(stockFacts(movements, { dayStartsAtHour: 6 }).dates).toEqual(["2024-05-01", "2024-05-02"]);
    expect(stockFacts(movements, { zone: "UTC" }).dates).toEqual(["2024-05-01", "2024-05-02"]);
  });

  test("stops at the moment it is asked for, whose day is not over", () => {
    const movements = [movement(1, "opening", 5), movement(4, "sale", 1)];
    const facts = stockFacts(movements, { asOf: "2024-05-03T00:00:00Z" });
    expect(facts.dates).toEqual(["2024-05-01", "2024-05-02", "2024-05-03"]);
    expect(Array.from(facts.skus[0]?.onHand ?? [])).toEqual([5, 5, 5]);
    expect(Array.from(facts.immature)).toEqual([0, 0, 1]);
    expect(Array.from(stockFacts(movements).immature)).toEqual([0, 0, 0, 0]);
  });

  test("is empty without movements", () => {
    const facts = stockFacts([], { asOf: "2024-05-03T00:00:00Z" });
    expect([facts.dates, facts.skus, facts.immature.length]).toEqual([[], [], 0]);
  });

  test.each([
    { movements: [movement(1, "sale", -1)], path: "movements.0.quantity" },
    { movements: [movement(1, "opening", Number.NaN)], path: "movements.0.quantity" },
    { movements: [movement(1, "transfer", Number.POSITIVE_INFINITY)], path: "movements.0.quantity" },
    {
      movements: [movement(1, "sale", 1), movement(1, "sale", 1, { at: "2024-05-01" })],
      path: "movements.1.at",
    },
  ])("refuses what is wrong at $path", ({ movements, path }) => {
    expect(errorOf(() => stockFacts(movements))).toMatchObject({ code: "invalid-input", issues: [{ path }] });
  });
});

describe("stockFacts of any movements", () => {
  const flow = fc.record({
    day: fc.integer({ min: 1, max: 20 }),
    type: fc.constantFrom("receipt", "return", "sale", "write-off", "transfer", "count"),
    quantity: fc.integer({ min: 0, max: 50 }),
    second: fc.integer({ min: 0, max: 80_000 }),
  });
  const flows = fc.uniqueArray(flow, { selector: ({ day, second }) => `${day} ${second}`, maxLength: 40 });
  const recorded = (
    list: readonly { day: number; type: StockMovement["type"]; quantity: number; second: number }[],
  ) => [
    movement(1, "opening", 30, { at: "2024-04-30T16:00:00Z" }),
    ...list.map(({ day, type, quantity, second }) => ({
      sku: "mug",
      at: new Date(Date.UTC(2024, 3, 30, 16) + (day - 1) * 86_400_000 + (second + 1) * 1000).toISOString(),
      type,
      quantity,
    })),
  ];

  test("balance: each day ends with what it began with, what came, less what went, plus what counts corrected", () => {
    fc.assert(
      fc.property(flows, (list) => {
        const days = mug(recorded(list));
        let stock = 30;
        days.onHand.forEach((onHand, day) => {
          const at = (column: Float64Array) => column[day] ?? Number.NaN;
          stock +=
            at(days.receipts) + at(days.returns) + at(days.transfers) - at(days.sales) - at(days.writeOffs);
          stock += at(days.countedUnits) - at(days.bookedUnits);
          expect(onHand).toBe(stock);
          expect(at(days.lowestOnHand)).toBeLessThanOrEqual(onHand);
        });
      }),
    );
  });

  test("do not depend on the order in which they are handed in", () => {
    fc.assert(
      fc.property(flows, (list) => {
        expect(mug(recorded(list).toReversed())).toEqual(mug(recorded(list)));
      }),
    );
  });
});
