import { readOrderLines, recordFile } from "opscycle/records";
import { describe, expect, test } from "vitest";
import { gb18030 } from "../csv/sample-files.js";

const ORDER_HEADER =
  "订单编号,买家会员名,买家支付宝账号,买家应付货款,买家应付邮费,买家支付积分,总金额,返点积分,买家实际支付金额,买家实际支付积分,订单状态,买家留言,收货人姓名,收货地址 ,运送方式,联系电话 ,联系手机,订单创建时间,订单付款时间 ,宝贝标题 ,宝贝种类 ,物流单号 ,物流公司,订单备注,宝贝总数量,店铺Id,店铺名称,订单关闭原因,退款金额";
const ITEM_HEADER = "订单编号,标题,价格,购买数量,外部系统编号,商品属性,套餐信息,备注,订单状态,商家编码";

const order = (id: string, goods: string, status: string, kinds: string, units: string, refund = "0") =>
  `="${id}",小明,,${goods},10,0,${goods},0,${goods},0,"${status}",,王,浙江省 杭州市 西湖区 某路1号,快递,,'18600000000,2024-05-01 10:00:00,2024-05-01 10:01:00,保温杯，茶杯,${kinds},,,,${units},0,小店,订单未关闭,${refund}`;
const orders = (...rows: string[]) =>
  recordFile("ExportOrderList202405.csv", gb18030(`${[ORDER_HEADER, ...rows].join("\r\n")}\r\n`));
const items = (...rows: string[]) =>
  recordFile("ExportOrderDetailList202405.csv", gb18030(`${[ITEM_HEADER, ...rows].join("\r\n")}\r\n`));

describe("preset taobao", () => {
  test("joins the item list with the order list and spreads what the order was reduced by", async () => {
    const files = [
      items(
        '="1930679858170647",保温杯,60.00,1,SKU-1,颜色：蓝,,,"买家已付款，等待卖家发货",BW',
        '="1930679858170647",茶杯,20.00,2,null,,,,"买家已付款，等待卖家发货",CB',
      ),
      orders(order("1930679858170647", "80.00", "买家已付款，等待卖家发货", "2", "3", "8.00")),
    ];
    const { records, report } = await readOrderLines(files).collect();
    expect(report.preset).toBe("taobao");
    expect(report.files.map(({ table, encoding }) => [table, encoding])).toEqual([
      ["items", "gb18030"],
      ["orders", "gb18030"],
    ]);
    // 60 + 2 × 20 = 100, of which 80 were to be paid; 8 of 80 came back.
    expect(records).toEqual([
      {
        orderId: "1930679858170647",
        lineId: "2",
        sku: "SKU-1",
        name: "保温杯",
        type: "sale",
        item: "product",
        quantity: 1,
        unitPrice: 48,
        discount: 12,
        refundedAmount: expect.closeTo(4.8, 10),
        currency: "CNY",
        status: "paid",
        orderedAt: "2024-05-01T02:00:00.000Z",
        paidAt: "2024-05-01T02:01:00.000Z",
        customerId: "小明",
        region: "浙江省",
        platform: "taobao",
      },
      expect.objectContaining({ sku: "CB", quantity: 2, unitPrice: 16, discount: 8 }),
    ]);
  });

  test("reports items of an order that the order list has not, and orders without items", async () => {
    const files = [
      items('="1",保温杯,60.00,1,A,,,,交易成功,'),
      orders(order("2", "80.00", "交易成功", "1", "1")),
    ];
    const { records, report } = await readOrderLines(files).collect();
    expect(records).toEqual([]);
    expect(report.firstProblems[0]).toMatchObject({
      field: "订单编号",
      expected: "an order of the order list",
      received: '"1"',
    });
    expect(report.notes).toEqual([{ about: "orders without items, left out", count: 1, examples: ["2"] }]);
  });

  test("reads the order list alone, but for orders of several products", async () => {
    const file = orders(order("1", "80.00", "交易成功", "1", "4"), order("2", "80.00", "交易成功", "2", "3"));
    const { records, report } = await readOrderLines([file]).collect();
    expect(
      records.map(({ orderId, sku, quantity, unitPrice }) => [orderId, sku, quantity, unitPrice]),
    ).toEqual([["1", "保温杯，茶杯", 4, 20]]);
    expect(report.firstProblems[0]).toMatchObject({ line: 3, field: "宝贝种类", received: "2" });
  });

  test("reads the newer item list alone, which has times and amounts of its own", async () => {
    const header =
      "子订单编号,主订单编号,商品标题,商品价格,购买数量,外部系统编号,商品属性,套餐信息,联系方式备注,订单状态,商家编码,支付单号,买家应付货款,买家实付金额,退款状态,退款金额,订单创建时间,订单付款时间,商品ID";
    const row =
      '="22",="11",保温杯,60.00,2,,颜色：蓝,,,交易成功,,,100.00,100.00,没有申请退款,无退款申请,2024-05-01 10:00:00,2024-05-01 10:01:00,7';
    const refunded = row.replace("22", "23").replace("没有申请退款,无退款申请", "退款成功,50.00");
    const file = recordFile("detail.csv", gb18030(`${header}\n${row}\n${refunded}\n`));
    const { records } = await readOrderLines([file]).collect();
    expect(records[0]).toEqual({
      orderId: "11",
      lineId: "22",
      sku: "保温杯 颜色：蓝",
      name: "保温杯",
      type: "sale",
      item: "product",
      quantity: 2,
      unitPrice: 50,
      discount: 20,
      currency: "CNY",
      status: "delivered",
      orderedAt: "2024-05-01T02:00:00.000Z",
      paidAt: "2024-05-01T02:01:00.000Z",
      platform: "taobao",
    });
    expect(records[1]).toMatchObject({ lineId: "23", refundedAmount: 50 });
  });

  test.each([
    ["等待买家付款", "created"],
    ["买家已付款,等待卖家发货", "paid"],
    ["买家已付款，等待卖家发货", "paid"],
    ["卖家已发货，等待买家确认", "shipped"],
    ["卖家已发货，等待买家确认收货", "shipped"],
    ["交易成功", "delivered"],
    ["交易关闭", "cancelled"],
    ["交易被淘宝关闭", "cancelled"],
  ])("takes %s for %s", async (text, status) => {
    const { records } = await readOrderLines([orders(order("1", "80.00", text, "1", "1"))]).collect();
    expect(records[0]?.status).toBe(status);
  });

  test("refuses a status that it does not know", async () => {
    const { report } = await readOrderLines([orders(order("1", "80.00", "飞走了", "1", "1"))]).collect();
    expect(report.firstProblems[0]).toMatchObject({ field: "订单状态", received: '"飞走了"' });
  });

  test("asks for the order list where the older item list comes alone", async () => {
    const reading = readOrderLines([items('="1",保温杯,60.00,1,A,,,,交易成功,')]);
    await expect(reading.prepare()).rejects.toThrow("nearest: taobao");
  });
});
