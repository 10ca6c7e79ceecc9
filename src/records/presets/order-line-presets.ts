import type { RecordPreset } from "../csv/record-preset.js";
import type { OrderLine } from "../order-line.js";
import { amazon } from "./amazon.js";
import { opscycleOrderLines } from "./mapped-order-lines.js";
import { olist } from "./olist.js";
import { onlineRetail } from "./online-retail.js";
import { shopify } from "./shopify.js";
import { superstore } from "./superstore.js";
import { taobao } from "./taobao.js";

/** The exports that `readOrderLines` knows by their headers. */
export const orderLinePresets: readonly RecordPreset<OrderLine>[] = [
  opscycleOrderLines,
  superstore,
  onlineRetail,
  olist,
  shopify,
  amazon,
  ...taobao,
];
