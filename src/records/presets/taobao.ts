import type { Columns, Field, Row } from "../csv/columns.js";
import type { ReadContext, ReadRow, RecordPreset, TableShape } from "../csv/record-preset.js";
import type { OrderLine } from "../order-line.js";
import { type OrderAmounts, type OrderHolder, orderHolder } from "./held-order.js";
import { type TaobaoOrder, taobaoOrderFields } from "./taobao-order.js";

const ORDERS: TableShape = {
  name: "orders",
  role: "look-up",
  required: ["订单编号", "买家会员名", "订单状态", "订单创建时间", "宝贝标题", "宝贝总数量"],
};

const ITEMS: TableShape = {
  name: "items",
  role: "records",
  required: [["主订单编号", "订单编号"], ["商品标题", "标题"], ["商品价格", "价格"], "购买数量", "订单状态"],
};

const ORDER_ID = ["主订单编号", "订单编号"];
const defaults = { id: "taobao", zone: "Asia/Shanghai", currency: "CNY", platform: "taobao" } as const;

/**
 * The order exports of Taobao and Tmall (卖家中心 / 千牛, 已卖出的宝贝, 批量导出), GB18030, ids as `="…"`: the order
 * list (`ExportOrderList`) and the item list (`ExportOrderDetailList`, 宝贝清单), which join on 订单编号.
 *
 * The SKU is 外部系统编号 (the seller's code of the variant), else 商家编码, else title and 商品属性. The price of
 * an item is its list price less its share of what the order's goods were reduced by (买家应付货款); a
 * refund (退款金额) is spread likewise. Alibaba publishes no list of the columns; these are those of exports of
 * 2014 to 2024.
 */
const ordersAndItems: RecordPreset<OrderLine> = {
  ...defaults,
  tables: [ORDERS, ITEMS],
  start(context) {
    const orders = new Map<string, TaobaoOrder>();
    const holder = orderHolder();
    return {
      table: (name, columns) =>
        name === ORDERS.name ? readOrders(columns, orders) : readItems(columns, context, holder, orders),
      end(emit) {
        holder.flush(emit);
        for (const [id, order] of orders) {
          if (!order.hasLines) context.note("orders without items, left out", id);
        }
      },
    };
  },
};

/** The newer item list alone: it has the times itself. */
const itemsWithTimes: RecordPreset<OrderLine> = {
  ...defaults,
  tables: [{ ...ITEMS, required: [...ITEMS.required, "订单创建时间"] }],
  start(context) {
    const holder = orderHolder();
    return { table: (_name, columns) => readItems(columns, context, holder), end: holder.flush };
  },
};

/** The order list alone: an order of one kind of product is a line, one of several kinds cannot be split. */
const ordersAlone: RecordPreset<OrderLine> = {
  ...defaults,
  tables: [{ ...ORDERS, role: "records" }],
  start: (context) => ({ table: (_name, columns) => readWholeOrders(columns, context) }),
};

/** Taobao's exports, the fullest first. */
export const taobao: readonly RecordPreset<OrderLine>[] = [ordersAndItems, itemsWithTimes, ordersAlone];

function readOrders(columns: Columns, orders: Map<string, TaobaoOrder>): ReadRow<OrderLine> {
  const id = columns.text("订单编号");
  const readOrder = taobaoOrderFields(columns);
  return (row) => {
    const order = readOrder(row);
    const orderId = id(row);
    if (row.issues.length === 0) orders.set(orderId, order);
  };
}

function readItems(
  columns: Columns,
  context: ReadContext,
  holder: OrderHolder,
  orders?: Map<string, TaobaoOrder>,
): ReadRow<OrderLine> {
  const orderId = columns.text(ORDER_ID);
  const lineId = columns.optionalText("子订单编号");
  const title = columns.text(["商品标题", "标题"]);
  const sku = skuField(columns, title);
  const price = columns.number(["商品价格", "价格"], "a number of 0 or more");
  const quantity = columns.number("购买数量", "a number above 0");
  const ownGoods = columns.optionalNumber("买家应付货款", "a number of 0 or more");
  const readOwn = taobaoOrderFields(columns);
  return (row, emit) => {
    const id = orderId(row);
    const own = readOwn(row);
    const order = orders === undefined ? own : orders.get(id);
    if (order === undefined) {
      row.issues.push({ field: "订单编号", expected: "an order of the order list", received: `"${id}"` });
      return;
    }
    order.hasLines = true;
    const [units, listed, goods] = [quantity(row), price(row), ownGoods(row)];
    // The newer list says for each item what it cost; then nothing is left to spread but a refund.
    const charged = goods === undefined ? listed : Math.min(listed, goods / units);
    const line: OrderLine = {
      orderId: id,
      lineId: lineId(row) ?? String(row.line),
      sku: sku(row),
      name: title(row),
      type: "sale",
      item: "product",
      quantity: units,
      unitPrice: charged,
      currency: context.currency,
      status: own.status,
      orderedAt: own.orderedAt ?? order.orderedAt ?? missingTime(row),
      ...(charged < listed ? { discount: (listed - charged) * units } : {}),
      ...order.known,
      ...own.known,
      ...refundOfItem(own, orders),
      ...(context.platform === undefined ? {} : { platform: context.platform }),
    };
    if (row.issues.length > 0) return;
    const spread: OrderAmounts = orders === undefined ? NOTHING : order.amounts;
    holder.add({ line, order: goods === undefined ? spread : { ...spread, goods: undefined } }, emit);
  };
}

const NOTHING: OrderAmounts = { goods: undefined, refunded: undefined, total: undefined };

/** The item list's own refund is the item's; the order list's is spread over the items. */
function refundOfItem(own: TaobaoOrder, orders: Map<string, TaobaoOrder> | undefined): Partial<OrderLine> {
  const { refunded = 0 } = own.amounts;
  return orders === undefined && refunded > 0 ? { refundedAmount: refunded } : {};
}

function readWholeOrders(columns: Columns, context: ReadContext): ReadRow<OrderLine> {
  const orderId = columns.text("订单编号");
  const title = columns.text("宝贝标题");
  const kinds = columns.optionalNumber("宝贝种类", "a number above 0");
  const quantity = columns.number("宝贝总数量", "a number above 0");
  const readOrder = taobaoOrderFields(columns);
  return (row, emit) => {
    const order = readOrder(row);
    const [units, kindCount] = [quantity(row), kinds(row) ?? 1];
    if (kindCount > 1) {
      const expected = "1, or the item list (宝贝清单) read together with the order list";
      row.issues.push({ field: "宝贝种类", expected, received: String(kindCount) });
    }
    const { goods = order.amounts.total ?? missingAmount(row), refunded = 0 } = order.amounts;
    const line: OrderLine = {
      orderId: orderId(row),
      lineId: "1",
      sku: title(row),
      name: title(row),
      type: "sale",
      item: "product",
      quantity: units,
      unitPrice: goods / units,
      currency: context.currency,
      status: order.status,
      orderedAt: order.orderedAt ?? missingTime(row),
      ...order.known,
      ...(refunded > 0 ? { refundedAmount: refunded } : {}),
      ...(context.platform === undefined ? {} : { platform: context.platform }),
    };
    if (row.issues.length === 0) emit(line);
  };
}

/** Exports write the text `null` where a code is not set. */
function skuField(columns: Columns, title: Field<string>): Field<string> {
  const fields = [columns.optionalText("外部系统编号"), columns.optionalText("商家编码")];
  const variant = columns.optionalText("商品属性");
  return (row) => {
    for (const field of fields) {
      const code = field(row);
      if (code !== undefined && code !== "null") return code;
    }
    const attributes = variant(row);
    return attributes === undefined || attributes === "null" ? title(row) : `${title(row)} ${attributes}`;
  };
}

function missingTime(row: Row): string {
  row.issues.push({ field: "订单创建时间", expected: "a time", received: "nothing" });
  return "";
}

function missingAmount(row: Row): number {
  row.issues.push({ field: "买家应付货款", expected: "a number of 0 or more", received: "nothing" });
  return 0;
}
