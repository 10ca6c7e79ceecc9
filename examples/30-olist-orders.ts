// Orders of the public data set of Olist, by status and by where they stand here. With a folder of its CSV files as the
// first argument it reads those; without one, three orders of the same shape.
import { existsSync, readFileSync } from "node:fs";
import { driveHistory, joinHistories, olistHistories } from "opscycle/adapters";
import { createOperations } from "opscycle/operations";
import { orderProcess, paymentProcess, shipmentProcess } from "opscycle/processes";
import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";
import Papa from "papaparse";

const small = {
  orders: `order_id,customer_id,order_status,order_purchase_timestamp,order_approved_at,order_delivered_carrier_date,order_delivered_customer_date
a,c1,delivered,2017-10-02 10:56:33,2017-10-02 11:07:15,2017-10-04 19:55:00,2017-10-10 21:25:13
b,c2,canceled,2017-11-18 19:28:06,2017-11-18 19:45:59,,
c,c3,unavailable,2018-01-05 09:00:00,2018-01-05 09:10:00,,`,
  order_items: `order_id,order_item_id,product_id,price,freight_value
a,1,p1,29.99,8.72
b,1,p2,118.70,22.76`,
  order_payments: `order_id,payment_sequential,payment_type,payment_value
a,1,voucher,18.71
a,2,credit_card,20.00
b,1,boleto,141.46
c,1,credit_card,57.30`,
};
const folder = process.argv[2];
const rows = (name: keyof typeof small): object[] => {
  const file = `${folder}/olist_${name}_dataset.csv`;
  const text = folder !== undefined && existsSync(file) ? readFileSync(file, "utf8") : small[name];
  return Papa.parse<object>(text, { header: true, skipEmptyLines: true }).data;
};

const orders = rows("orders");
const { happenings, warnings } = joinHistories(
  olistHistories({ orders, items: rows("order_items"), payments: rows("order_payments") }),
);
const unpaid = { id: "house", params: { "order.unpaid": { remindAfterHours: 24, closeAfterHours: 240 } } };
const operations = createOperations({
  rulebook: defineRulebook({ rules: builtInRules, layers: [starterLayer, unpaid] }),
  processes: [orderProcess, paymentProcess, shipmentProcess],
});
const { taken, untaken } = await driveHistory(operations, happenings);
console.log(`${orders.length} orders, ${taken} happenings taken, ${untaken.length} not`);

const count = (names: readonly string[]) =>
  [...new Set(names)].sort().map((name) => `${names.filter((one) => one === name).length} ${name}`);
const statuses = new Map(
  orders.map((row) => [String(Reflect.get(row, "order_id")), String(Reflect.get(row, "order_status"))]),
);
const stands = (await operations.list({ process: "order" })).map(
  ({ id, states }) => `${statuses.get(id)}: ${states.slice(0, 3).join(", ")}`,
);
for (const line of [...count(stands), ...count(warnings.map(({ gap }) => gap))]) console.log(line);
