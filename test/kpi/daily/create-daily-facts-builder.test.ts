import { createDailyFactsBuilder, dailyFacts } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf } from "../refuses.js";
import { orderLine } from "./order-line-builder.js";

const may = (day: number, hour = 4) =>
  `2024-05-${String(day).padStart(2, "0")}T${String(hour).padStart(2, "0")}:00:00.000Z`;

/** A week of a small shop, worked by hand below. */
const week = [
  orderLine({ orderId: "1", customerId: "Li", quantity: 3, unitPrice: 30, unitCost: 12, discount: 6 }),
  orderLine({ orderId: "1", lineId: "2", customerId: "Li", quantity: 2, unitPrice: 30 }),
  orderLine({ orderId: "1", lineId: "3", customerId: "Li", sku: "post", item: "service", unitPrice: 8 }),
  orderLine({ orderId: "2", customerId: "Wu", sku: "cup", quantity: 1, unitPrice: 20, unitCost: 5 }),
  orderLine({ orderId: "3", sku: "cup", quantity: 4, unitPrice: 20, unitCost: 5, status: "cancelled" }),
  orderLine({ orderId: "4", customerId: "Li", quantity: 1, unitPrice: 30, orderedAt: may(3) }),
  orderLine({ orderId: "R1", type: "return", customerId: "Li", quantity: 2, orderedAt: may(4) }),
  orderLine({ orderId: "R2", type: "return", sku: "post", item: "service", unitPrice: 8, orderedAt: may(4) }),
  orderLine({ orderId: "W1", type: "write-off", quantity: 5, unitPrice: 0, orderedAt: may(4) }),
  orderLine({
    orderId: "A1",
    type: "adjustment",
    unitPrice: -11.5,
    sku: "bad debt",
    item: "service",
    orderedAt: may(4),
  }),
];

describe("dailyFacts", () => {
  const facts = dailyFacts(week);

  test("covers every day from the first to the last", () => {
    expect(facts.dates).toEqual(["2024-05-01", "2024-05-02", "2024-05-03", "2024-05-04"]);
  });

  test.each([
    ["orders", [3, 0, 1, 0]],
    ["saleLines", [4, 0, 1, 0]],
    ["units", [10, 0, 1, 0]],
    ["cancelledUnits", [4, 0, 0, 0]],
    ["gmv", [258, 0, 30, 0]],
    ["cancelledSales", [80, 0, 0, 0]],
    ["serviceSales", [8, 0, 0, 0]],
    ["returnedUnits", [0, 0, 0, 2]],
    ["returnedSales", [0, 0, 0, 68]],
    ["returnLines", [0, 0, 0, 1]],
    ["writeOffUnits", [0, 0, 0, 5]],
    ["adjustments", [0, 0, 0, -11.5]],
    ["cost", [41, 0, 0, 0]],
    ["costedSales", [110, 0, 0, 0]],
    ["discount", [6, 0, 0, 0]],
    ["buyers", [2, 0, 1, 0]],
    ["newBuyers", [2, 0, 0, 0]],
  ] as const)("has the shop's %s", (measure, values) => {
    expect(Array.from(facts.shop[measure])).toEqual(values);
  });

  test("lists the SKUs in the order of their codes, with the days of their sales", () => {
    expect(facts.skus).toEqual([
      { sku: "bad debt", item: "service", firstSaleDay: -1, lastSaleDay: -1 },
      { sku: "cup", item: "product", firstSaleDay: 0, lastSaleDay: 0 },
      { sku: "mug", item: "product", firstSaleDay: 0, lastSaleDay: 2 },
      { sku: "post", item: "service", firstSaleDay: -1, lastSaleDay: -1 },
    ]);
  });

  test("adds up what each product sold on each day", () => {
    const rows = Object.fromEntries(
      Object.entries(facts.skuDays).map(([column, values]) => [column, Array.from<number>(values)]),
    );
    expect(rows).toEqual({
      dayStart: [0, 2, 2, 3, 3],
      sku: [1, 2, 2],
      units: [5, 5, 1],
      cancelledUnits: [4, 0, 0],
      sales: [100, 150, 30],
      cancelledSales: [80, 0, 0],
      orders: [2, 1, 1],
      cost: [5, 36, 0],
      costedSales: [20, 90, 0],
    });
  });

  test("counts over the whole history", () => {
    expect(facts.totals).toEqual({
      lines: 10,
      documents: 8,
      orders: 4,
      skus: 4,
      products: 2,
      customers: 2,
      buyers: 2,
      returnLines: 2,
      firstAt: "2024-05-01T04:00:00.000Z",
      lastAt: "2024-05-04T04:00:00.000Z",
    });
  });

  test("says who bought on which day", () => {
    expect(Array.from(facts.buyerDays.dayStart)).toEqual([0, 2, 2, 3, 3]);
    expect(Array.from(facts.buyerDays.customer)).toEqual([0, 1, 0]);
    expect(Array.from(facts.buyerDays.orders)).toEqual([1, 1, 1]);
    expect(Array.from(facts.buyerDays.sales)).toEqual([158, 20, 30]);
  });

  test("is empty for no lines", () => {
    const none = dailyFacts([]);
    expect(none.dates).toEqual([]);
    expect(none.currency).toBeNull();
    expect(none.skus).toEqual([]);
    expect(none.totals).toMatchObject({ lines: 0, orders: 0, firstAt: null, lastAt: null });
  });

  test("takes name and category from the latest sale", () => {
    const lines = [
      orderLine({ name: "Mug, blue", category: "cups", orderedAt: may(2) }),
      orderLine({ name: "Mug", category: "crockery", orderedAt: may(1) }),
      orderLine({ name: "broken", type: "write-off", orderedAt: may(3) }),
    ];
    for (const some of [lines, lines.toReversed()])
      expect(dailyFacts(some).skus).toMatchObject([{ name: "Mug, blue", category: "cups" }]);
  });

  test("counts an order of two days once, on the first", () => {
    const { shop } = dailyFacts([
      orderLine({ orderedAt: may(2), lineId: "2" }),
      orderLine({ orderedAt: may(1), lineId: "1" }),
    ]);
    expect(Array.from(shop.orders)).toEqual([1, 0]);
    expect(Array.from(shop.saleLines)).toEqual([1, 1]);
  });
});

describe("days", () => {
  const dateOf = (orderedAt: string, options: Parameters<typeof dailyFacts>[1]) =>
    dailyFacts([orderLine({ orderedAt })], options).dates;

  test.each([
    // Shanghai is UTC+8 all year.
    { zone: undefined, at: "2024-05-01T15:59:59.999Z", date: "2024-05-01" },
    { zone: undefined, at: "2024-05-01T16:00:00.000Z", date: "2024-05-02" },
    { zone: "UTC", at: "2024-05-01T16:00:00.000Z", date: "2024-05-01" },
    // London went to summer time on 2024-03-31 and back on 2024-10-27.
    { zone: "Europe/London", at: "2024-03-30T23:30:00.000Z", date: "2024-03-30" },
    { zone: "Europe/London", at: "2024-03-31T23:30:00.000Z", date: "2024-04-01" },
    { zone: "Europe/London", at: "2024-10-26T23:30:00.000Z", date: "2024-10-27" },
    { zone: "Europe/London", at: "2024-10-27T23:30:00.000Z", date: "2024-10-27" },
    // Nepal is UTC+5:45; Lord Howe shifts by half an hour; Kiritimati is UTC+14, Baker Island UTC-12.
    { zone: "Asia/Kathmandu", at: "2024-05-01T18:14:59.000Z", date: "2024-05-01" },
    { zone: "Asia/Kathmandu", at: "2024-05-01T18:15:00.000Z", date: "2024-05-02" },
    { zone: "Australia/Lord_Howe", at: "2024-07-01T13:29:00.000Z", date: "2024-07-01" },
    { zone: "Australia/Lord_Howe", at: "2024-07-01T13:30:00.000Z", date: "2024-07-02" },
    { zone: "Pacific/Kiritimati", at: "2024-05-01T10:00:00.000Z", date: "2024-05-02" },
    { zone: "Etc/GMT+12", at: "2024-05-01T11:59:59.000Z", date: "2024-04-30" },
    // Samoa had no 2011-12-30.
    { zone: "Pacific/Apia", at: "2011-12-30T09:59:59.000Z", date: "2011-12-29" },
    { zone: "Pacific/Apia", at: "2011-12-30T10:00:00.000Z", date: "2011-12-31" },
  ])("$at is on $date in $zone", ({ zone, at, date }) => {
    expect(dateOf(at, zone === undefined ? {} : { zone })).toEqual([date]);
  });

  test.each([
    { hour: 6, at: "2024-05-01T21:59:00.000Z", date: "2024-05-01" },
    { hour: 6, at: "2024-05-01T22:00:00.000Z", date: "2024-05-02" },
    { hour: 23, at: "2024-05-02T14:59:00.000Z", date: "2024-05-01" },
  ])("$at is on $date where days start at $hour in Shanghai", ({ hour, at, date }) => {
    expect(dateOf(at, { dayStartsAtHour: hour })).toEqual([date]);
  });

  test.each([
    { options: { zone: "Europe/Atlantis" }, path: "zone" },
    { options: { zone: "" }, path: "zone" },
    { options: { dayStartsAtHour: 24 }, path: "dayStartsAtHour" },
    { options: { dayStartsAtHour: -1 }, path: "dayStartsAtHour" },
    { options: { dayStartsAtHour: 1.5 }, path: "dayStartsAtHour" },
  ])("refuses $options", ({ options, path }) => {
    const error = errorOf(() => createDailyFactsBuilder(options));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path }] });
  });
});

describe("createDailyFactsBuilder", () => {
  test("keeps thousands of lines apart", () => {
    const lines = Array.from({ length: 5000 }, (_, index) =>
      orderLine({ orderId: String(index), sku: `sku ${String(index % 10)}`, quantity: 1 + (index % 10) }),
    );
    const { skuDays, shop } = dailyFacts(lines);
    expect(Array.from(skuDays.units)).toEqual([500, 1000, 1500, 2000, 2500, 3000, 3500, 4000, 4500, 5000]);
    expect(Array.from(shop.orders)).toEqual([5000]);
  });

  test("goes on after a build", () => {
    const builder = createDailyFactsBuilder();
    builder.add([orderLine()]);
    const before = builder.build();
    builder.add([orderLine({ orderId: "2", orderedAt: may(2) })]);
    expect(builder.build().totals.orders).toBe(2);
    expect(before.totals.orders).toBe(1);
    expect(Array.from(before.shop.gmv)).toEqual([30]);
  });

  test.each([
    { fields: { currency: "USD" }, path: "lines.1.currency" },
    { fields: { orderedAt: "yesterday" }, path: "lines.1.orderedAt" },
    { fields: { quantity: Number.NaN }, path: "lines.1.quantity" },
    { fields: { quantity: -1 }, path: "lines.1.quantity" },
    { fields: { unitPrice: -1 }, path: "lines.1.unitPrice" },
  ])("refuses a line with $fields and keeps the ones before", ({ fields, path }) => {
    const builder = createDailyFactsBuilder();
    const error = errorOf(() => builder.add([orderLine(), orderLine(fields)]));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path }] });
    expect(builder.build().totals.lines).toBe(1);
  });
});
