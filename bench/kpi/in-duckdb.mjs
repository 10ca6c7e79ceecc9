// DuckDB in memory. The lines are in a table beforehand, keys as integers; what is timed is the queries and the fetching.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

export async function openDuckdb(columns, threads) {
  const instance = await DuckDBInstance.create(
    ":memory:",
    threads === undefined ? {} : { threads: String(threads) },
  );
  const connection = await instance.connect();
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const path = join(folder, "lines.csv");
  writeFileSync(path, csvOf(columns));
  await connection.run(`create table lines as select * from read_csv('${path}', columns = {
    'order_id': 'INTEGER', 'sku': 'INTEGER', 'customer': 'INTEGER', 'at_ms': 'BIGINT', 'type': 'INTEGER',
    'is_service': 'BOOLEAN', 'is_cancelled': 'BOOLEAN', 'quantity': 'DOUBLE', 'price': 'DOUBLE'}, nullstr = '')`);
  rmSync(folder, { recursive: true });
  return connection;
}

/** SKUs and customers are numbered in the order of their codes, as everywhere in this comparison. */
function csvOf(columns) {
  const ranks = ({ texts }) => {
    const sorted = texts.map((_, code) => code).sort((a, b) => (texts[a] < texts[b] ? -1 : 1));
    return sorted.reduce((all, code, rank) => {
      all[code] = rank;
      return all;
    }, []);
  };
  const [sku, customer] = [ranks(columns.sku), ranks(columns.customerId)];
  const rows = ["order_id,sku,customer,at_ms,type,is_service,is_cancelled,quantity,price"];
  for (let i = 0; i < columns.type.length; i += 1)
    rows.push(
      [
        columns.orderId.codes[i],
        sku[columns.sku.codes[i]],
        customer[columns.customerId.codes[i]] ?? "",
        columns.orderedAtMs[i],
        columns.type[i],
        columns.isService[i] === 1,
        columns.isCancelled[i] === 1,
        columns.quantity[i],
        columns.unitPrice[i],
      ].join(","),
    );
  return rows.join("\n");
}

const day = "cast(at_ms // 86400000 as integer)";
const month = (of) => `datediff('month', date '1970-01-01', date '1970-01-01' + ${of})`;
const setUp = [
  `create or replace temp table sales as select *, ${day} as day, quantity * price as value from lines where type = 0`,
  `create or replace temp table orders as select order_id, min(day) as day, min(customer) as customer,
     sum(value) filter (not is_cancelled) as kept, bool_or(not is_cancelled) as is_kept from sales group by order_id`,
];
const queries = {
  lineDays: `select day, sum(value) as gmv, coalesce(sum(quantity) filter (not is_service), 0) as units from sales group by day order by day`,
  orderDays: `select day, count(*)::double as orders, count(distinct customer)::double as buyers from orders group by day order by day`,
  skuDays: `select sum(quantity) as units, sum(value) as sales from sales where not is_service group by day, sku order by day, sku`,
  monthlyGmv: `select sum(value) as gmv from sales group by ${month("day")} order by ${month("day")}`,
  monthly: `with per as (select ${month("day")} as month, customer, count(*) as orders from orders group by all)
     select sum(orders)::double as orders, count(customer)::double as buyers,
     count(*) filter (customer is not null and orders > 1)::double as repeat from per group by month order by month`,
  abc: `with items as (select sku, sum(value) as worth from sales where not is_service group by sku),
     shares as (select coalesce(sum(worth) over (order by worth desc, sku rows between unbounded preceding and 1 preceding), 0)
       / sum(worth) over () as before from items)
     select (count(*) filter (before < 0.8 - 1e-12))::double as a,
     (count(*) filter (before >= 0.8 - 1e-12 and before < 0.95 - 1e-12))::double as b from shares`,
  rfm: `with table_ as (select customer, max(day) as last, count(*) as frequency, sum(kept) as monetary
       from orders where is_kept and customer is not null group by customer)
     select (100 * ntile(5) over (order by last, customer) + 10 * ntile(5) over (order by frequency, customer)
       + ntile(5) over (order by monetary, customer))::double as code from table_ order by customer`,
  cohorts: `with active as (select distinct customer, ${month("day")} as month from orders where is_kept and customer is not null),
     firsts as (select customer, min(month) as cohort from active group by customer)
     select cohort::double as cohort, (month - cohort)::double as age, count(*)::double as customers
     from active join firsts using (customer) group by all`,
};

export async function inDuckdb(connection) {
  for (const statement of setUp) await connection.run(statement);
  const results = {};
  for (const [name, query] of Object.entries(queries))
    results[name] = (await connection.runAndReadAll(query)).getColumnsJS();
  return results;
}
