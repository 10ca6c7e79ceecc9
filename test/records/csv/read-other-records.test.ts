import { readAdDays, readDeliveries, readStockMovements, recordFile } from "opscycle/records";
import { describe, expect, test } from "vitest";

describe("readAdDays", () => {
  test("sums rows of one campaign and day, and keeps products and currencies apart", async () => {
    const csv =
      "campaignId,date,spend,impressions,clicks,attributedRevenue,currency,sku\n" +
      "b,2024-05-02,1,10,1,,CNY,\na,2024-05-01,1.5,10,1,20,CNY,mug\na,2024-05-01,2,5,2,,CNY,mug\na,2024-05-01,4,5,2,,CNY,cup\n";
    const { records, report } = await readAdDays([recordFile("ads.csv", csv)]).collect();
    expect(records).toEqual([
      {
        campaignId: "a",
        date: "2024-05-01",
        spend: 4,
        impressions: 5,
        clicks: 2,
        currency: "CNY",
        sku: "cup",
      },
      {
        campaignId: "a",
        date: "2024-05-01",
        spend: 3.5,
        impressions: 15,
        clicks: 3,
        attributedRevenue: 20,
        currency: "CNY",
        sku: "mug",
      },
      { campaignId: "b", date: "2024-05-02", spend: 1, impressions: 10, clicks: 1, currency: "CNY" },
    ]);
    expect([report.rows, report.records, report.combined]).toEqual([4, 3, 1]);
  });

  test("reads other headers by a column map", async () => {
    const csv = "Campaign,Day,Cost,Impr.,Clicks\nspring,5/6/2024,$1.50,900,30\n";
    const columns = {
      campaignId: "Campaign",
      date: "Day",
      spend: "Cost",
      impressions: "Impr.",
      clicks: "Clicks",
    };
    const options = { columns, dateOrder: "month-day-year" } as const;
    const { records, report } = await readAdDays([recordFile("ads.csv", csv)], options).collect();
    expect(report.preset).toBe("mapped");
    expect(records).toEqual([
      { campaignId: "spring", date: "2024-05-06", spend: 1.5, impressions: 900, clicks: 30 },
    ]);
  });

  test("takes the year of online-ads from the options, and refuses a day that its month has not", async () => {
    const csv =
      "month,day,campaign_number,user_engagement,banner,placement,displays,cost,clicks,revenue,post_click_conversions,post_click_sales_amount\n" +
      "February,29,camp 1,High,160 x 600,abc,4,0.006,0,0,0,0\n";
    const leap = await readAdDays([recordFile("ads.csv", csv)]).collect();
    expect(leap.records[0]?.date).toBe("2020-02-29");
    const { records, report } = await readAdDays([recordFile("ads.csv", csv)], { year: 2021 }).collect();
    expect(records).toEqual([]);
    expect(report.firstProblems[0]).toMatchObject({ field: "day", received: "29" });
  });

  test("refuses a negative spend", async () => {
    const csv = "campaignId,date,spend,impressions,clicks\na,2024-05-01,-1,10,1\n";
    const { report } = await readAdDays([recordFile("ads.csv", csv)]).collect();
    expect(report.firstProblems[0]).toMatchObject({
      field: "spend",
      expected: "a number of 0 or more",
      received: '"-1"',
    });
  });
});

describe("readDeliveries", () => {
  test("reads our own headers, and notes a currency only where there is a cost", async () => {
    const csv =
      "purchaseOrderId,supplierId,sku,orderedQuantity,orderedAt,promisedAt,receivedAt,receivedQuantity,unitCost\n" +
      "P-1,Acme,mug,200,2024-05-01,2024-05-20,,,\nP-2,Acme,mug,100,2024-05-01,,2024-05-09 12:00:00,98,3.5\n";
    const { records } = await readDeliveries([recordFile("po.csv", csv)]).collect();
    expect(records).toEqual([
      {
        purchaseOrderId: "P-1",
        supplierId: "Acme",
        sku: "mug",
        orderedQuantity: 200,
        orderedAt: "2024-04-30T16:00:00.000Z",
        promisedAt: "2024-05-19T16:00:00.000Z",
      },
      {
        purchaseOrderId: "P-2",
        supplierId: "Acme",
        sku: "mug",
        orderedQuantity: 100,
        orderedAt: "2024-04-30T16:00:00.000Z",
        receivedAt: "2024-05-09T04:00:00.000Z",
        receivedQuantity: 98,
        unitCost: 3.5,
        currency: "CNY",
      },
    ]);
  });
});

describe("readStockMovements", () => {
  test("reads our own headers and takes a signed quantity for a transfer only", async () => {
    const csv =
      "sku,at,type,quantity,location\nmug,2024-05-01,opening,40,A\nmug,2024-05-02,transfer,-5,A\nmug,2024-05-02,sale,-5,A\n";
    const { records, report } = await readStockMovements([recordFile("stock.csv", csv)], {
      zone: "UTC",
    }).collect();
    expect(records).toEqual([
      { sku: "mug", at: "2024-05-01T00:00:00.000Z", type: "opening", quantity: 40, location: "A" },
      { sku: "mug", at: "2024-05-02T00:00:00.000Z", type: "transfer", quantity: -5, location: "A" },
    ]);
    expect(report.firstProblems[0]).toMatchObject({ line: 4, field: "quantity", received: "-5" });
  });

  test("names the types when one is unknown", async () => {
    const csv = "sku,at,type,quantity\nmug,2024-05-01,theft,40\n";
    const { report } = await readStockMovements([recordFile("stock.csv", csv)]).collect();
    expect(report.firstProblems[0]?.expected).toBe(
      "one of opening, count, receipt, return, sale, write-off, transfer",
    );
  });
});
