import { readOrderLines, recordFile } from "opscycle/records";
import { describe, expect, test } from "vitest";

const read = (...rows: string[]) => {
  const header = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country";
  return readOrderLines([recordFile("data.csv", [header, ...rows].join("\n"))]).collect();
};

describe("preset online-retail", () => {
  test.each([
    ["536365,85123A,HOLDER,6,2010-12-01 08:26:00,2.55,17850,United Kingdom", "sale", 6, 2.55],
    ["C536379,22556,TINS,-12,2010-12-01 09:41:00,1.65,14527,United Kingdom", "return", 12, 1.65],
    ["536589,21777,damages,-10,2010-12-01 16:50:00,0,,United Kingdom", "write-off", 10, 0],
    ["536414,22139,,56,2010-12-01 11:52:00,0,,United Kingdom", "sale", 56, 0],
    ["A563186,B,Adjust bad debt,1,2011-08-12 14:51:00,-11062.06,,United Kingdom", "adjustment", 1, -11062.06],
    ["A563185,B,Adjust bad debt,1,2011-08-12 14:50:00,11062.06,,United Kingdom", "adjustment", 1, 11062.06],
    ["536365,85123A,HOLDER,-6,2010-12-01 08:26:00,2.55,17850,United Kingdom", "return", 6, 2.55],
  ])("takes %s for a %s", async (row, type, quantity, unitPrice) => {
    expect((await read(row)).records[0]).toMatchObject({ type, quantity, unitPrice });
  });

  test.each([
    ["85123A", "product"],
    ["85123a", "product"],
    ["15056BL", "product"],
    ["DCGSSGIRL", "product"],
    ["DCGS0066P", "product"],
    ["POST", "service"],
    ["DOT", "service"],
    ["M", "service"],
    ["m", "service"],
    ["BANK CHARGES", "service"],
    ["gift_0001_20", "service"],
    ["PADS", "service"],
    ["C2", "service"],
  ])("takes the code %s for a %s", async (code, item) => {
    const { records } = await read(`536365,${code},X,1,2011-06-01 12:00:00,1,,France`);
    expect(records[0]).toMatchObject({ sku: code, item, orderedAt: "2011-06-01T11:00:00.000Z" });
    expect(records[0]).not.toHaveProperty("customerId");
  });

  test("reads the headers of Online Retail II, its month-first dates and its customers with a fraction", async () => {
    const csv =
      "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country\n489434,85048,15CM LIGHTS,12,12/31/2009 7:45,6.95,13085.0,United Kingdom\n";
    const { records, report } = await readOrderLines([recordFile("online_retail_II.csv", csv)]).collect();
    expect(report.preset).toBe("online-retail");
    expect(records[0]).toMatchObject({ customerId: "13085", orderedAt: "2009-12-31T07:45:00.000Z" });
  });

  test("refuses a quantity of 0", async () => {
    const { report } = await read("536365,85123A,HOLDER,0,2010-12-01 08:26:00,2.55,17850,France");
    expect(report.firstProblems[0]).toMatchObject({ field: "Quantity", received: "0" });
  });
});
