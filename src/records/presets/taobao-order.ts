import { type Columns, type Field, type Row, tidyText } from "../csv/columns.js";
import { parseDecimal } from "../csv/decimal.js";
import { knownFields } from "../csv/known-fields.js";
import type { OrderLine, OrderLineStatus } from "../order-line.js";
import type { OrderAmounts } from "./held-order.js";

/** A status begins with one of these, with a Chinese or a Latin comma in the middle. */
const STATUSES: readonly (readonly [RegExp, OrderLineStatus])[] = [
  [/^交易成功|^买家已签收/, "delivered"],
  [/交易关闭|交易被.*关闭|^已取消/, "cancelled"],
  [/^卖家已发货|^已发货|^卖家部分发货/, "shipped"],
  [/^买家已付款|^已付款|^待发货|^等待卖家发货/, "paid"],
  [/^等待买家付款|^待付款|^没有创建支付宝交易|^定金/, "created"],
];

/** What an export of Taobao says about an order as a whole. */
export interface TaobaoOrder {
  readonly status: OrderLineStatus;
  readonly orderedAt: string | undefined;
  readonly amounts: OrderAmounts;
  readonly known: Partial<Pick<OrderLine, "paidAt" | "shippedAt" | "deliveredAt" | "customerId" | "region">>;
  hasLines: boolean;
}

/** Binds the fields of an order to the columns of an order list, or of an item list that has them. */
export function taobaoOrderFields(columns: Columns): Field<TaobaoOrder> {
  const status = statusField(columns);
  const orderedAt = columns.optionalInstant("订单创建时间");
  const goods = columns.optionalNumber("买家应付货款", "a number of 0 or more");
  const total = columns.optionalNumber(["买家实际支付金额", "买家实付金额"], "a number of 0 or more");
  const refunded = columns.optionalText("退款金额");
  const paidAt = columns.optionalInstant("订单付款时间");
  const shippedAt = columns.optionalInstant("发货时间");
  const deliveredAt = columns.optionalInstant("确认收货时间");
  const customerId = columns.optionalText("买家会员名");
  const address = columns.optionalText("收货地址");
  return (row) => ({
    status: status(row),
    orderedAt: orderedAt(row),
    amounts: { goods: goods(row), refunded: refundOf(row, refunded(row)), total: total(row) },
    known: knownFields<TaobaoOrder["known"]>({
      paidAt: paidAt(row),
      shippedAt: shippedAt(row),
      deliveredAt: deliveredAt(row),
      customerId: customerId(row),
      region: address(row)?.split(/\s+/)[0],
    }),
    hasLines: false,
  });
}

function statusField(columns: Columns): Field<OrderLineStatus> {
  const text = columns.text("订单状态");
  return (row) => {
    const status = text(row);
    const found = STATUSES.find(([pattern]) => pattern.test(status));
    if (found !== undefined) return found[1];
    const expected = "a status of Taobao such as 交易成功";
    if (status !== "") row.issues.push({ field: "订单状态", expected, received: `"${status}"` });
    return "created";
  };
}

function refundOf(row: Row, text: string | undefined): number | undefined {
  if (text === undefined || text === "无退款申请" || text === "null") return undefined;
  const amount = parseDecimal(tidyText(text), ".");
  if (amount !== undefined && amount >= 0) return amount;
  row.issues.push({ field: "退款金额", expected: "a number of 0 or more", received: `"${text}"` });
  return undefined;
}
