import fc from "fast-check";
import {
  formatOrderLines,
  type OrderLine,
  orderLineSchema,
  readOrderLines,
  recordFile,
} from "opscycle/records";
import { describe, expect, test } from "vitest";
import { fileInPieces, gb18030, gzipped } from "./sample-files.js";

const someText = fc.string({ minLength: 1, unit: "grapheme" }).filter((text) => !text.includes("\ufeff"));
const someInstant = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2060-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString());
const someMoney = fc.double({ min: 0, max: 1e9, noNaN: true }).map((value) => value + 0);

const optional = {
  name: someText,
  category: someText,
  discount: someMoney,
  unitCost: someMoney,
  paidAt: someInstant,
  shippedAt: someInstant,
  deliveredAt: someInstant,
  cancelledAt: someInstant,
  returnedQuantity: someMoney,
  refundedAmount: someMoney,
  returnOfOrderId: someText,
  customerId: someText,
  region: someText,
  platform: someText,
};

const someLine: fc.Arbitrary<OrderLine> = fc.record(
  {
    orderId: someText,
    lineId: someText,
    sku: someText,
    type: fc.constantFrom("sale", "return", "write-off", "adjustment"),
    item: fc.constantFrom("product", "service"),
    quantity: fc.double({ min: 0.001, max: 1e6, noNaN: true }),
    unitPrice: someMoney,
    currency: fc.constantFrom("CNY", "USD", "EUR"),
    status: fc.constantFrom("created", "paid", "shipped", "delivered", "cancelled"),
    orderedAt: someInstant,
    ...optional,
  },
  {
    requiredKeys: [
      "orderId",
      "lineId",
      "sku",
      "type",
      "item",
      "quantity",
      "unitPrice",
      "currency",
      "status",
      "orderedAt",
    ],
  },
);

describe("formatOrderLines", () => {
  test("writes what readOrderLines reads back unchanged", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someLine, { maxLength: 20 }), async (lines) => {
        const { records, report } = await readOrderLines([
          recordFile("a.csv", formatOrderLines(lines)),
        ]).collect();
        expect(report.firstProblems).toEqual([]);
        expect(records).toEqual(lines.map((line) => orderLineSchema.parse(line)));
      }),
    );
  });
});

describe("readOrderLines", () => {
  const csv =
    '订单编号,标题,价格,购买数量,订单状态,订单创建时间\r\n="1234567890123456789",保温杯,1.5,2,交易成功,2024-05-01 10:00:00\r\n' +
    '2,"带，逗号,""引号""\r\n换行",3,1,"卖家已发货，等待买家确认",2024/5/1 9:08\r\n3,坏行,x,1,交易成功,2024-05-01\r\n';
  const encodings = { "utf-8": new TextEncoder().encode(csv), gb18030: gb18030(csv) };

  test.each(["utf-8", "gb18030"] as const)(
    "gives the same for %s whatever the chunks are",
    async (encoding) => {
      const bytes = encodings[encoding];
      const whole = await readOrderLines([recordFile("a.csv", bytes)]).collect();
      expect(whole.report.files[0]?.encoding).toBe(encoding);
      expect(whole.records.map(({ orderId, name }) => [orderId, name])).toEqual([
        ["1234567890123456789", "保温杯"],
        ["2", '带，逗号,"引号"\r\n换行'],
      ]);
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 30 }),
          fc.boolean(),
          async (sizes, packed) => {
            const file = fileInPieces("a.csv", packed ? gzipped(bytes) : bytes, sizes);
            expect(await readOrderLines([file]).collect()).toEqual(whole);
          },
        ),
      );
    },
  );

  test("accounts for every row of arbitrary cells", async () => {
    const cell = fc.oneof(fc.constantFrom("", "1", "-2", "0", "x", "2024-05-01", '"', 'a"b'), fc.string());
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 7 }), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(rows, async (cells) => {
        const lines = cells.map(
          (each) => `${each.map((value) => `"${value.replaceAll('"', '""')}"`).join(",")}\n`,
        );
        const file = recordFile("a.csv", `orderId,sku,quantity,unitPrice,orderedAt\n${lines.join("")}`);
        const { records, report } = await readOrderLines([file]).collect();
        expect(report.rows).toBe(report.records + report.rejected + report.skipped);
        expect(report.rows + (report.files[0]?.blankLines ?? 0)).toBe(cells.length);
        for (const record of records) orderLineSchema.parse(record);
      }),
    );
  });
});
