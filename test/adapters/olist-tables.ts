import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import Papa from "papaparse";

const folder = "../shared/data/olist-sample";

/** Whether the sample of Olist's data lies beside the repository. */
export const hasOlist = existsSync(folder);

const rows = (name: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(
    gunzipSync(readFileSync(`${folder}/olist_${name}_dataset.csv.gz`)).toString("utf8"),
    { header: true, skipEmptyLines: true },
  ).data;

/** The three tables that a history is made of. */
export const olistTables = () => ({
  orders: rows("orders"),
  items: rows("order_items"),
  payments: rows("order_payments"),
});
