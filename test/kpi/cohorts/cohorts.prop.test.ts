import fc from "fast-check";
import { cohortRetention, cohortTable, nDayRetention, repurchaseIntervals } from "opscycle/kpi";
import { describe, expect, test } from "vitest";

const order = fc.record({
  customer: fc.integer({ min: 0, max: 8 }),
  day: fc.integer({ min: 0, max: 200 }),
  value: fc.integer({ min: 0, max: 1000 }),
});
const orders = fc.array(order, { maxLength: 40 });
const columnsOf = (rows: readonly { customer: number; day: number; value: number }[]) => ({
  customers: rows.map(({ customer }) => customer),
  days: rows.map(({ day }) => day),
  values: rows.map(({ value }) => value),
});
const by = fc.constantFrom("day" as const, "week" as const, "month" as const);

describe("cohortTable", () => {
  test("loses no customer, order or money once all periods are over", () => {
    fc.assert(
      fc.property(orders, by, (rows, period) => {
        const table = cohortTable({ ...columnsOf(rows), by: period, asOfDay: 242 });
        const sum = (cells: Float64Array) =>
          cells.reduce((total, cell) => total + (Number.isNaN(cell) ? 0 : cell), 0);
        expect(table.cohorts.reduce((total, { customerCount }) => total + customerCount, 0)).toBe(
          new Set(rows.map(({ customer }) => customer)).size,
        );
        expect(sum(table.orders)).toBe(rows.length);
        expect(sum(table.sales)).toBe(rows.reduce((total, { value }) => total + value, 0));
      }),
    );
  });

  test("does not depend on the order of the rows", () => {
    fc.assert(
      fc.property(orders, by, (rows, period) => {
        const table = (list: typeof rows) => cohortTable({ ...columnsOf(list), by: period, asOfDay: 150 });
        expect(table(rows.toReversed())).toEqual(table(rows));
      }),
    );
  });

  test("has shares from 0 to 1, 1 in the first period, that fall where they are on or after", () => {
    fc.assert(
      fc.property(orders, by, (rows, period) => {
        const table = cohortTable({ ...columnsOf(rows), by: period, asOfDay: 242 });
        const { shares } = cohortRetention({ table, convention: "on-or-after" });
        const within = cohortRetention({ table }).shares;
        shares.forEach((share, cell) => {
          if (Number.isNaN(share)) return;
          expect(within[cell]).toBeLessThanOrEqual(share);
          if (cell % table.periodCount === 0) expect(share).toBe(1);
          else expect(share).toBeLessThanOrEqual(shares[cell - 1] ?? 0);
        });
      }),
    );
  });
});

describe("nDayRetention", () => {
  test("counts on-day at most as often as within-days and as on-or-after", () => {
    fc.assert(
      fc.property(orders, fc.integer({ min: 1, max: 40 }), (rows, afterDays) => {
        const count = (convention: "on-day" | "within-days" | "on-or-after") =>
          nDayRetention({ ...columnsOf(rows), afterDays, convention, asOfDay: 200 }).retainedCustomerCount;
        expect(count("on-day")).toBeLessThanOrEqual(Math.min(count("within-days"), count("on-or-after")));
      }),
    );
  });
});

describe("repurchaseIntervals", () => {
  test("add up to each customer's time from first to last purchase", () => {
    fc.assert(
      fc.property(orders, (rows) => {
        const spans = new Map<number, [number, number]>();
        for (const { customer, day } of rows) {
          const [first, last] = spans.get(customer) ?? [day, day];
          spans.set(customer, [Math.min(first, day), Math.max(last, day)]);
        }
        const total = [...spans.values()].reduce((sum, [first, last]) => sum + last - first, 0);
        const { intervalDays } = repurchaseIntervals(columnsOf(rows));
        expect(intervalDays.reduce((sum, gap) => sum + gap, 0)).toBe(total);
      }),
    );
  });
});
