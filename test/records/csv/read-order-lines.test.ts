import { parseColumnMap, readOrderLines, recordFile } from "opscycle/records";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";

const OWN = "orderId,sku,quantity,unitPrice,orderedAt\n";
const shop = (...rows: string[]) => recordFile("shop.csv", `No,Code,Qty,Total,Day\n${rows.join("\n")}\n`);
const columns = { orderId: "No", sku: "Code", quantity: "Qty", lineTotal: "Total", orderedAt: "Day" };

describe("readOrderLines", () => {
  test("tells preset, zone and currency before the first line is read", async () => {
    const reading = readOrderLines([recordFile("a.csv", `${OWN}1,mug,2,9.5,2024-05-01\n`)]);
    expect(await reading.prepare()).toEqual({ preset: "opscycle", zone: "Asia/Shanghai", currency: "CNY" });
    expect((await reading.collect()).records.length).toBe(1);
  });

  test("takes zone, currency and platform from the options", async () => {
    const file = recordFile("a.csv", `${OWN}1,mug,2,9.5,2024-05-01\n`);
    const options = { zone: "UTC", currency: "EUR", platform: "own-shop" };
    const { records } = await readOrderLines([file], options).collect();
    expect(records).toEqual([
      {
        orderId: "1",
        lineId: "2",
        sku: "mug",
        type: "sale",
        item: "product",
        quantity: 2,
        unitPrice: 9.5,
        currency: "EUR",
        status: "paid",
        orderedAt: "2024-05-01T00:00:00.000Z",
        platform: "own-shop",
      },
    ]);
  });

  test("names the headers found, the nearest preset, what it lacks and the way out when none fits", async () => {
    const file = recordFile("a.csv", "Name,Created at,Lineitem quantity,Lineitem name,Price\n");
    const error = await readOrderLines([file])
      .prepare()
      .catch((each: unknown) => each);
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(String(error)).toContain('nearest: shopify, which also needs "Lineitem price"');
    expect(String(error)).toContain("column map such as orderId=No,sku=Code");
    expect(String(error)).toContain("received Name, Created at, Lineitem quantity, Lineitem name, Price");
  });

  test("suggests the preset that was probably meant", async () => {
    const reading = readOrderLines([recordFile("a.csv", OWN)], { preset: "shopfy" });
    await expect(reading.prepare()).rejects.toThrow('received "shopfy" (did you mean "shopify"?)');
  });

  test("insists on the preset that is asked for", async () => {
    const reading = readOrderLines([recordFile("a.csv", OWN)], { preset: "amazon" });
    await expect(reading.prepare()).rejects.toThrow("nearest: amazon");
  });

  test.each([
    [{ currency: "yuan" }, 'currency to be an ISO 4217 code such as CNY, received "yuan"'],
    [
      { zone: "Beijing" },
      'readOrderLines requires zone to be a time zone such as Asia/Shanghai, received "Beijing"',
    ],
  ])("refuses the options %j", async (options, message) => {
    await expect(readOrderLines([recordFile("a.csv", OWN)], options).prepare()).rejects.toThrow(message);
  });

  test("refuses no files at all, and a second iteration", async () => {
    await expect(readOrderLines([]).collect()).rejects.toThrow("files to be at least one, received none");
    const reading = readOrderLines([recordFile("a.csv", `${OWN}1,mug,2,9.5,2024-05-01\n`)]);
    await reading.collect();
    await expect(reading.collect()).rejects.toThrow("a reading to be iterated once");
  });

  test("closes the files when the reader stops early or a header fits nothing", async () => {
    const cancelled: string[] = [];
    const endless = (name: string, header: string) => ({
      name,
      open: () =>
        new ReadableStream<Uint8Array>({
          start: (controller) => controller.enqueue(new TextEncoder().encode(header)),
          pull: (controller) =>
            controller.enqueue(new TextEncoder().encode("1,mug,2,9.5,2024-05-01\n".repeat(9000))),
          cancel: () => {
            cancelled.push(name);
          },
        }),
    });
    for await (const lines of readOrderLines([endless("a.csv", OWN)])) {
      expect(lines.length).toBeGreaterThan(0);
      break;
    }
    await expect(readOrderLines([endless("b.csv", "x,y,z,a,b\n")]).collect()).rejects.toThrow();
    expect(cancelled).toEqual(["a.csv", "b.csv"]);
  });

  test("keeps duplicate lines, next to each other or not, and reports them", async () => {
    const rows = [
      "1,mug,2,9.5,2024-05-01",
      "2,mug,2,9.5,2024-05-01",
      "1,mug,2,9.5,2024-05-01",
      "1,cup,2,9.5,2024-05-01",
    ];
    const { records, report } = await readOrderLines([recordFile("a.csv", OWN + rows.join("\n"))]).collect();
    expect(records.length).toBe(4);
    expect(report.duplicates).toBe(1);
    expect(report.firstDuplicates).toEqual([{ file: "a.csv", line: 4 }]);
  });

  test("reports a needed cell that is empty, and no duplicates among bad rows", async () => {
    const rows = ["1,,2,9.5,2024-05-01", "1,,2,9.5,2024-05-01"];
    const { records, report } = await readOrderLines([recordFile("a.csv", OWN + rows.join("\n"))]).collect();
    expect(records).toEqual([]);
    expect(report.firstProblems[0]).toEqual({
      file: "a.csv",
      line: 2,
      field: "sku",
      expected: "a text",
      received: "nothing",
    });
    expect([report.rejected, report.duplicates]).toEqual([2, 0]);
  });

  test("refuses numbers so large that an id must have slipped into the column", async () => {
    const csv =
      "orderId,sku,quantity,unitPrice,orderedAt\n1,mug,999999999999,1,2024-05-01\n2,mug,1,1e308,2024-05-01\n3,mug,1e12,1,2024-05-01\n";
    const { records, report } = await readOrderLines([recordFile("a.csv", csv)]).collect();
    expect(records.map(({ quantity }) => quantity)).toEqual([999_999_999_999]);
    expect(report.firstProblems).toEqual([
      {
        file: "a.csv",
        line: 3,
        field: "unitPrice",
        expected: "a number below 1,000,000,000,000",
        received: '"1e308"',
      },
      {
        file: "a.csv",
        line: 4,
        field: "quantity",
        expected: "a number below 1,000,000,000,000",
        received: '"1e12"',
      },
    ]);
  });

  test("says what a date lacks: the order of day and month, or a likely year", async () => {
    const csv =
      "orderId,sku,quantity,unitPrice,orderedAt\n1,mug,1,1,5/31/2024\n2,mug,1,1,31.5.2024\n3,mug,1,1,31/31/2024\n4,mug,1,1,2204-05-01\n";
    const { report } = await readOrderLines([recordFile("a.csv", csv)]).collect();
    const asking = "a date such as 2011-12-09 12:50:00, or a date order for this one";
    expect(report.firstProblems.map(({ expected }) => expected)).toEqual([
      asking,
      asking,
      "a date such as 2011-12-09 12:50:00",
      "a date of the years 1970 to 2099",
    ]);
  });

  test("notes a header that comes twice, and reads the first", async () => {
    const csv = "orderId,sku,quantity,Quantity,unitPrice,orderedAt\n1,mug,2,7,1,2024-05-01\n";
    const { records, report } = await readOrderLines([recordFile("a.csv", csv)]).collect();
    expect(records[0]?.quantity).toBe(2);
    expect(report.notes).toEqual([
      {
        about: "columns whose header comes again: the first is read",
        count: 1,
        examples: ["a.csv: Quantity"],
      },
    ]);
  });

  test("takes a currency in small letters", async () => {
    const csv = "orderId,sku,quantity,unitPrice,currency,orderedAt\n1,mug,2,7,usd,2024-05-01\n";
    const { records } = await readOrderLines([recordFile("a.csv", csv)]).collect();
    expect(records[0]?.currency).toBe("USD");
  });

  test("counts problems by kind, and shows the first ones only", async () => {
    const rows = Array.from({ length: 30 }, (_, index) => `${index},mug,none,9.5,2024-02-30`);
    const file = recordFile("a.csv", OWN + rows.join("\n"));
    const { records, report } = await readOrderLines([file], { maxProblems: 3 }).collect();
    expect(records).toEqual([]);
    expect(report.rejected).toBe(30);
    expect(report.firstProblems.length).toBe(3);
    expect(report.problemCounts.map(({ field, count }) => [field, count])).toEqual([
      ["quantity", 30],
      ["orderedAt", 30],
    ]);
  });

  test("stops at the first bad row when it is strict, naming file and line", async () => {
    const file = recordFile("a.csv", `${OWN}1,mug,2,9.5,2024-05-01\n2,mug,2,9.5,2024-02-30\n`);
    const reading = readOrderLines([file], { strict: true });
    await expect(reading.collect()).rejects.toThrow(
      'a.csv line 3 requires orderedAt to be a date such as 2011-12-09 12:50:00, received "2024-02-30"',
    );
  });

  test("reads several files of one kind in their order, and says which file it did not read", async () => {
    const files = [
      recordFile("may.csv", `${OWN}1,mug,2,9.5,2024-05-01\n`),
      recordFile("notes.csv", "when,what\n2024-05-01,sale\n"),
      recordFile("june.csv", `${OWN}2,mug,2,9.5,2024-06-01\n`),
    ];
    const { records, report } = await readOrderLines(files).collect();
    expect(records.map(({ orderId }) => orderId)).toEqual(["1", "2"]);
    expect(report.files.map(({ ignored }) => ignored)).toEqual([
      undefined,
      "its columns are those of no file that opscycle knows",
      undefined,
    ]);
  });
});

describe("readOrderLines with a column map", () => {
  const readShop = (...rows: string[]) => readOrderLines([shop(...rows)], { columns }).collect();

  test("takes the wrapping off ids, and white space off headers and text", async () => {
    const file = recordFile(
      "shop.csv",
      ' No ,"Code ",QTY,Total,Day\n"=""0123""", mug ,2,19,2024-05-01\n="007",\'42,1,5,2024-05-01\n',
    );
    const { records } = await readOrderLines([file], { columns }).collect();
    expect(records.map(({ orderId, sku }) => [orderId, sku])).toEqual([
      ["0123", "mug"],
      ["007", "42"],
    ]);
  });

  test.each([
    ["2,19", "sale", 2, 9.5],
    ["-2,-19", "return", 2, 9.5],
    ["-2,19", "return", 2, 9.5],
    ["1,-7", "adjustment", 1, -7],
    ["1,0", "sale", 1, 0],
  ])("takes quantity and total %s for a %s", async (amounts, type, quantity, unitPrice) => {
    const { records } = await readShop(`7,mug,${amounts},2024-05-01`);
    expect(records[0]).toMatchObject({ type, quantity, unitPrice });
  });

  test("refuses a quantity of 0", async () => {
    const { report } = await readShop("7,mug,0,19,2024-05-01");
    expect(report.firstProblems[0]).toMatchObject({
      field: "Qty",
      expected: "a number other than 0",
      received: "0",
    });
  });

  test.each([
    [
      { ...columns, sku: "Cod" },
      'sku to be mapped to one of the headers No, Code, Qty, Total, Day, received "Cod" (did you mean "Code"?)',
    ],
    [{ ...columns, skuu: "Code" }, 'received "skuu" (did you mean "sku"?)'],
    [
      { orderId: "No", sku: "Code", quantity: "Qty", orderedAt: "Day" },
      "unitPrice or lineTotal to be a header, received nothing",
    ],
  ])("refuses the map %j", async (map, message) => {
    const read = async () => readOrderLines([shop("7,mug,2,19,2024-05-01")], { columns: map }).collect();
    await expect(read()).rejects.toThrow(message);
  });

  test("says how far an order has come by its status, or by its times", async () => {
    const file = recordFile(
      "s.csv",
      `${OWN.trim()},status,shippedAt,deliveredAt\n1,a,1,1,2024-05-01,Completed,,\n2,a,1,1,2024-05-01,,2024-05-02,\n3,a,1,1,2024-05-01,,,2024-05-03\n4,a,1,1,2024-05-01,lost,,\n`,
    );
    const { records, report } = await readOrderLines([file]).collect();
    expect(records.map(({ status }) => status)).toEqual(["delivered", "shipped", "delivered"]);
    expect(report.firstProblems[0]).toMatchObject({ line: 5, field: "status", received: '"lost"' });
  });
});

describe("parseColumnMap", () => {
  test("reads pairs, with a header in quotes where it has a comma", () => {
    expect(parseColumnMap('sku=StockCode, quantity="Qty, units",orderId=订单编号')).toEqual({
      sku: "StockCode",
      quantity: "Qty, units",
      orderId: "订单编号",
    });
  });

  test.each([
    ["sku", 'each part to be field=Header, received "sku"'],
    ["sku=", 'each part to be field=Header, received "sku="'],
    ["sku=A,sku=B", 'sku to be named once, received "A" and "B"'],
    ["", "field=Header, with commas between, received nothing"],
  ])("refuses %j", (text, message) => {
    expect(() => parseColumnMap(text)).toThrow(message);
  });
});
