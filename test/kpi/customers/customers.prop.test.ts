import fc from "fast-check";
import {
  churnRate,
  churnRateOverPeriods,
  customerLifetimeValueByRetention,
  newCustomers,
  retentionRate,
  rfmScores,
  rfmTable,
} from "opscycle/kpi";
import { describe, expect, test } from "vitest";

const share = fc.double({ min: 0, max: 0.99, noNaN: true });
const orders = fc.array(
  fc.record({
    customer: fc.integer({ min: 0, max: 12 }),
    day: fc.integer({ min: 0, max: 300 }),
    value: fc.integer({ min: 0, max: 500 }),
  }),
  { maxLength: 40 },
);
const columnsOf = (rows: readonly { customer: number; day: number; value: number }[]) => ({
  customers: rows.map(({ customer }) => customer),
  days: rows.map(({ day }) => day),
  values: rows.map(({ value }) => value),
});

describe("churn", () => {
  test("is what retention leaves", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 0, max: 1000 }), (start, lost) => {
        fc.pre(lost <= start);
        const kept = retentionRate({ retainedCustomerCount: start - lost, startCustomerCount: start }) ?? 0;
        expect(1 - kept).toBeCloseTo(
          churnRate({ lostCustomerCount: lost, startCustomerCount: start }) ?? 0,
          12,
        );
      }),
    );
  });

  test("over periods is taken back by the same number of parts", () => {
    fc.assert(
      fc.property(share, fc.double({ min: 0.1, max: 5, noNaN: true }), (rate, periods) => {
        const over = churnRateOverPeriods({ churnRate: rate, periods });
        fc.pre(over < 0.9999);
        expect(churnRateOverPeriods({ churnRate: over, periods: 1 / periods })).toBeCloseTo(rate, 9);
      }),
    );
  });
});

describe("customerLifetimeValueByRetention", () => {
  test("with the first margin now is one margin more than after the first renewal", () => {
    fc.assert(
      fc.property(share, fc.double({ min: 0.01, max: 1, noNaN: true }), (retention, discountRate) => {
        const input = { marginPerPeriod: 1, retentionRate: retention, discountRate };
        const now = customerLifetimeValueByRetention({ ...input, firstMargin: "now" }) ?? 0;
        expect(now - (customerLifetimeValueByRetention(input) ?? 0)).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe("rfmTable", () => {
  test("does not depend on the order of the rows, and adds up", () => {
    fc.assert(
      fc.property(orders, (rows) => {
        const table = rfmTable({ ...columnsOf(rows), asOfDay: 300 });
        expect(rfmTable({ ...columnsOf(rows.toReversed()), asOfDay: 300 })).toEqual(table);
        expect(table.frequency.reduce((sum, count) => sum + count, 0)).toBe(rows.length);
        expect(table.monetary.reduce((sum, money) => sum + money, 0)).toBe(
          rows.reduce((sum, { value }) => sum + value, 0),
        );
      }),
    );
  });
});

describe("rfmScores", () => {
  test("never falls as a measure rises, and by rank makes groups that differ by one at most", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 2, max: 9 }),
        (values, groups) => {
          const columns = { recencyDays: values, frequency: values, monetary: values, groups };
          const { frequency, recency } = rfmScores(columns);
          values.forEach((a, i) => {
            values.forEach((b, j) => {
              if (a < b) expect(frequency[i]).toBeLessThanOrEqual(frequency[j] ?? 0);
              if (a < b) expect(recency[i]).toBeGreaterThanOrEqual(recency[j] ?? 0);
            });
          });
          const sizes = new Array<number>(groups).fill(0);
          for (const score of rfmScores({ ...columns, method: "rank" }).monetary)
            sizes[score - 1] = (sizes[score - 1] ?? 0) + 1;
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});

describe("newCustomers", () => {
  test("adds up over periods to all customers", () => {
    fc.assert(
      fc.property(orders, fc.integer({ min: 0, max: 300 }), (rows, split) => {
        const { customers, days } = columnsOf(rows);
        const before = newCustomers({ customers, days, fromDay: 0, toDay: split });
        const after = newCustomers({ customers, days, fromDay: split + 1, toDay: 300 });
        expect(before + after).toBe(new Set(customers).size);
      }),
    );
  });
});
