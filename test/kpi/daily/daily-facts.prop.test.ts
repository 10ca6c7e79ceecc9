import fc from "fast-check";
import {
  createDailyFactsBuilder,
  customerOrders,
  dailyFacts,
  orderLineColumns,
  rollUp,
  rollUpSkus,
  skuSeries,
  type ValuedOrderColumns,
} from "opscycle/kpi";
import type { OrderLine } from "opscycle/records";
import { describe, expect, test } from "vitest";

const skus = ["a", "b", "c"];
const customers = ["Li", "Wu", undefined];
const orderIds = ["1", "2", "3", "4", "5"];
const hour = 3_600_000;

/** Lines with whole prices, so that sums are exact in any order. */
const line: fc.Arbitrary<OrderLine> = fc
  .record({
    orderId: fc.constantFrom(...orderIds),
    sku: fc.constantFrom(...skus),
    type: fc.constantFrom("sale", "sale", "sale", "return", "write-off", "adjustment"),
    item: fc.constantFrom("product", "product", "service"),
    quantity: fc.integer({ min: 1, max: 9 }),
    unitPrice: fc.integer({ min: 0, max: 50 }),
    status: fc.constantFrom("paid", "cancelled"),
    hours: fc.integer({ min: 0, max: 24 * 12 }),
    customerId: fc.constantFrom(...customers),
    unitCost: fc.constantFrom(undefined, 3),
    returnedQuantity: fc.constantFrom(undefined, undefined, 1),
    returnOfOrderId: fc.constantFrom(undefined, ...orderIds),
  })
  .map(({ hours, customerId, unitCost, returnedQuantity, returnOfOrderId, ...rest }) => ({
    ...rest,
    lineId: "1",
    currency: "CNY",
    orderedAt: new Date(Date.UTC(2024, 1, 25) + hours * hour).toISOString(),
    ...(customerId === undefined ? {} : { customerId }),
    ...(unitCost === undefined ? {} : { unitCost }),
    ...(returnedQuantity === undefined ? {} : { returnedQuantity }),
    ...(returnOfOrderId === undefined ? {} : { returnOfOrderId }),
  }));
const lines = fc.array(line, { minLength: 1, maxLength: 40 });
const shuffledLines = lines.chain((all) =>
  fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
);

const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0);
/** The day of an instant in Shanghai, by adding 8 hours: an oracle that knows no time zones. */
const shanghaiDate = ({ orderedAt }: OrderLine) =>
  new Date(Date.parse(orderedAt) + 8 * hour).toISOString().slice(0, 10);

describe("dailyFacts", () => {
  test("does not depend on the order of the lines", () => {
    fc.assert(
      fc.property(shuffledLines, ([some, shuffled]) => {
        expect(dailyFacts(shuffled)).toEqual(dailyFacts(some));
      }),
    );
  });

  test("does not depend on how the lines are split into batches and built in between, nor on their order", () => {
    const cuts = fc.array(fc.nat(40), { maxLength: 4 });
    fc.assert(
      fc.property(shuffledLines, cuts, ([some, shuffled], places) => {
        const builder = createDailyFactsBuilder();
        const ends = [0, ...places.sort((a, b) => a - b), shuffled.length];
        ends.forEach((end, index) => {
          builder.add(shuffled.slice(ends[index - 1] ?? 0, Math.max(end, ends[index - 1] ?? 0)));
          expect(builder.build().totals.lines).toBe(Math.min(end, shuffled.length));
        });
        expect(builder.build()).toEqual(dailyFacts(some));
      }),
    );
  });

  test("adds decimals up to the last bit alike, however lines in one order are split", () => {
    const decimals = fc.array(
      fc
        .tuple(line, fc.double({ min: 0, max: 99, noNaN: true }))
        .map(([each, unitPrice]) => ({ ...each, unitPrice })),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(decimals, fc.nat(30), (some, cut) => {
        const builder = createDailyFactsBuilder();
        builder.add(some.slice(0, cut));
        builder.build();
        builder.add(orderLineColumns(some.slice(cut)));
        expect(builder.build()).toEqual(dailyFacts(some));
      }),
    );
  });

  test("says the same of lines in columns", () => {
    fc.assert(
      fc.property(lines, (some) => {
        expect(dailyFacts(orderLineColumns(some))).toEqual(dailyFacts(some));
      }),
    );
  });

  test("keeps the facts that it gave out when more lines come", () => {
    fc.assert(
      fc.property(lines, fc.nat(40), (some, cut) => {
        const builder = createDailyFactsBuilder();
        builder.add(some.slice(0, cut));
        const before = builder.build();
        const copy = structuredClone(before);
        builder.add(some.slice(cut));
        builder.build();
        expect(before).toEqual(copy);
      }),
    );
  });

  test("gives back to the sales what came back in all", () => {
    fc.assert(
      fc.property(lines, (some) => {
        const { shop, returns } = dailyFacts(some);
        expect(sum(shop.returnedUnitsOfSales)).toBe(sum(shop.returnedUnits));
        expect(sum(shop.returnedSalesOfSales)).toBe(sum(shop.returnedSales));
        expect(sum(shop.returnLinesOfSales)).toBe(sum(shop.returnLines));
        shop.returnedUnitsOfSales.forEach((units, day) => {
          expect(units).toBe(sum(returns.units.filter((_, row) => returns.saleDay[row] === day)));
        });
      }),
    );
  });

  test("has the orders of known customers as customerOrders reads them from the lines", () => {
    fc.assert(
      fc.property(lines, (some) => {
        const ofOneCustomer = some.map((each) => ({ ...each, customerId: `of ${each.orderId}` }));
        const facts = dailyFacts(ofOneCustomer);
        const rows = ({ customers, days, values }: ValuedOrderColumns, ids: readonly string[]) =>
          Array.from(customers, (customer, row) => [ids[customer], days[row], values[row]]).sort();
        const expected = customerOrders(ofOneCustomer);
        expect(rows(facts.customerOrders, facts.customerIds)).toEqual(rows(expected, expected.customerIds));
      }),
    );
  });

  test("has the same figures as lists that are filtered line by line", () => {
    fc.assert(
      fc.property(lines, (some) => {
        const { dates, shop, totals } = dailyFacts(some);
        dates.forEach((date, day) => {
          const today = some.filter((each) => shanghaiDate(each) === date);
          const sales = today.filter(({ type }) => type === "sale");
          const products = sales.filter(({ item }) => item === "product");
          const writtenOff = today.filter(({ type, item }) => type === "write-off" && item === "product");
          expect(shop.gmv[day]).toBe(sum(sales.map((each) => each.quantity * each.unitPrice)));
          expect(shop.units[day]).toBe(sum(products.map(({ quantity }) => quantity)));
          expect(shop.saleLines[day]).toBe(products.length);
          expect(shop.writeOffUnits[day]).toBe(sum(writtenOff.map(({ quantity }) => quantity)));
        });
        const sales = some.filter(({ type }) => type === "sale");
        expect(sum(shop.orders)).toBe(new Set(sales.map(({ orderId }) => orderId)).size);
        expect(totals.documents).toBe(new Set(some.map(({ orderId }) => orderId)).size);
        expect(sum(shop.newBuyers)).toBe(totals.buyers);
      }),
    );
  });

  test("says the same of all SKUs together as of the shop", () => {
    fc.assert(
      fc.property(lines, (some) => {
        const facts = dailyFacts(some);
        const { shop, skuDays, returns } = facts;
        expect(sum(skuDays.units)).toBe(sum(shop.units));
        expect(sum(skuDays.cancelledUnits)).toBe(sum(shop.cancelledUnits));
        expect(sum(skuDays.sales)).toBe(sum(shop.gmv) - sum(shop.serviceSales));
        expect(sum(returns.units)).toBe(sum(shop.returnedUnits));
        expect(returns.sku.length).toBe(sum(shop.returnLines));
        const series = facts.skus.map((_, sku) => sum(skuSeries(facts, sku)));
        expect(sum(series)).toBe(sum(shop.units));
      }),
    );
  });

  test("never puts the sale of a return after its record", () => {
    fc.assert(
      fc.property(lines, (some) => {
        const { returns } = dailyFacts(some);
        returns.saleDay.forEach((day, row) => {
          expect(day).toBeLessThanOrEqual(returns.recordedDay[row] ?? -1);
        });
      }),
    );
  });
});

describe("rollUp", () => {
  test.each(["week", "month"] as const)("adds the measures of each %s up to those of the whole", (length) => {
    fc.assert(
      fc.property(lines, (some) => {
        const facts = dailyFacts(some);
        const periods = rollUp(facts, length);
        const [all] = rollUp(facts, "all");
        expect(sum(periods.map(({ days }) => days))).toBe(facts.dates.length);
        for (const measure of ["gmv", "orders", "units", "returnedSales", "newBuyers"] as const)
          expect(sum(periods.map(({ sums }) => sums[measure]))).toBe(all?.sums[measure]);
      }),
    );
  });
});

describe("rollUpSkus", () => {
  test.each(["week", "month", "all"] as const)("adds SKUs of each %s up to what the shop has", (length) => {
    fc.assert(
      fc.property(lines, (some) => {
        const facts = dailyFacts(some);
        const { periods, units, sales, returnedUnits, returnedUnitsOfSales } = rollUpSkus(facts, length);
        const shop = rollUp(facts, length);
        const ofPeriod = (column: Float64Array, period: number) =>
          sum(column.filter((_, cell) => cell % periods.length === period));
        shop.forEach(({ sums }, period) => {
          expect(ofPeriod(units, period)).toBe(sums.units);
          expect(ofPeriod(sales, period)).toBe(sums.gmv - sums.serviceSales);
          expect(ofPeriod(returnedUnits, period)).toBe(sums.returnedUnits);
          expect(ofPeriod(returnedUnitsOfSales, period)).toBe(sums.returnedUnitsOfSales);
        });
      }),
    );
  });
});
