import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { type DailyFacts, dailyFacts, rollUp } from "opscycle/kpi";
import type { OrderLine } from "opscycle/records";
import Papa from "papaparse";
import { beforeAll, describe, expect, test } from "vitest";

const file = "../shared/data/online-retail/online-retail.csv.gz";

/** A line of the UCI data set Online Retail, as its own documentation reads it. */
function toOrderLine(row: Readonly<Record<string, string>>, index: number): OrderLine {
  const { InvoiceNo = "", StockCode = "", InvoiceDate = "", CustomerID = "" } = row;
  const quantity = Number(row["Quantity"]);
  const type = InvoiceNo.startsWith("A")
    ? "adjustment"
    : quantity > 0
      ? "sale"
      : InvoiceNo.startsWith("C")
        ? "return"
        : "write-off";
  return {
    orderId: InvoiceNo,
    lineId: String(index),
    sku: StockCode,
    type,
    item: /^\d{5}/.test(StockCode) || StockCode.startsWith("DCGS") ? "product" : "service",
    quantity: Math.abs(quantity),
    unitPrice: Number(row["UnitPrice"]),
    currency: "GBP",
    status: "delivered",
    orderedAt: `${InvoiceDate.replace(" ", "T")}.000Z`,
    ...(CustomerID === "" ? {} : { customerId: CustomerID }),
  };
}

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);

describe.skipIf(!existsSync(file))(
  "dailyFacts of the UCI data set Online Retail (skipped where it is absent)",
  () => {
    let facts: DailyFacts;
    beforeAll(() => {
      const text = gunzipSync(readFileSync(file)).toString("utf8");
      const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
      facts = dailyFacts(data.map(toOrderLine), { zone: "UTC" });
    }, 120_000);

    test("meets the counts that are published of it", () => {
      expect(facts.totals).toMatchObject({
        lines: 541_909,
        documents: 25_900,
        skus: 4_070,
        customers: 4_372,
      });
      expect(facts.dates.length).toBe(374);
      expect([facts.dates.at(0), facts.dates.at(-1)]).toEqual(["2010-12-01", "2011-12-09"]);
    });

    test("meets the exact decimal sums of the file", () => {
      // Lines above 0 in quantity and price add up to 10,666,684.54, of which A563185 is an adjustment of 11,062.06.
      expect(sum(facts.shop.gmv).toFixed(2)).toBe("10655622.48");
      expect(sum(facts.shop.returnedSales).toFixed(2)).toBe("896812.49");
      expect(sum(facts.shop.adjustments).toFixed(2)).toBe("-11062.06");
      expect(facts.totals.orders).toBe(20_725);
      expect(facts.totals.returnLines).toBe(9_288);
    });

    test("adds up to the same by month", () => {
      const months = rollUp(facts, "month");
      expect(months.map(({ label }) => label).slice(0, 2)).toEqual(["2010-12", "2011-01"]);
      expect(months.length).toBe(13);
      expect(months.reduce((total, { sums }) => total + sums.gmv, 0).toFixed(2)).toBe("10655622.48");
    });

    test("links the order of 80,995 units to its cancellation 12 minutes later", () => {
      const sku = facts.skus.findIndex((profile) => profile.sku === "23843");
      const row = facts.returns.sku.indexOf(sku);
      expect(facts.returns.units[row]).toBe(80_995);
      expect(facts.returns.saleDay[row]).toBe(facts.returns.recordedDay[row]);
      expect(facts.dates[facts.returns.saleDay[row] ?? -1]).toBe("2011-12-09");
    });
  },
);
