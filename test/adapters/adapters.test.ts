import {
  amazonHistory,
  driveHistory,
  type History,
  medusaHistory,
  shopifyHistory,
  vendureHistory,
  wooCommerceHistory,
} from "opscycle/adapters";
import { describe, expect, test } from "vitest";
import { adapterHost } from "./adapter-host.js";
import * as sample from "./platform-samples.js";

/** Where everything stands after a history, and what was not taken. */
async function lived(history: History) {
  const operations = adapterHost();
  const { untaken, handOversFailed } = await driveHistory(operations, history.happenings);
  expect(untaken.map(({ happening, reason }) => [happening, reason.message])).toEqual([]);
  expect(handOversFailed).toEqual([]);
  const again = await driveHistory(operations, history.happenings);
  expect(again.untaken).toEqual([]);
  const instances = await operations.list();
  return {
    gaps: history.warnings.map(({ gap }) => gap),
    stands: instances.flatMap(({ process, id, states }) =>
      states.map((state) => `${process} ${id} ${state}`),
    ),
  };
}

test.each<[string, () => History, readonly string[], readonly string[]]>([
  [
    "Shopify: paid after a failed attempt, delivered, one of two returned and refunded",
    () => shopifyHistory(sample.shopifyReturned),
    ["status-without-time"],
    [
      "order 1001 live.payment.partlyRefunded",
      "order 1001 live.fulfilment.partlyReturned",
      "return return-51 settled",
    ],
  ],
  [
    "Shopify: authorised, cancelled, voided",
    () => shopifyHistory(sample.shopifyVoided),
    [],
    ["order 1002 live.handling.cancelled", "payment 1002/1 live.collection.voided"],
  ],
  [
    "Shopify: a line is taken out and paid back, the rest is shipped",
    () => shopifyHistory(sample.shopifyEdited),
    [],
    ["order 1003 live.fulfilment.shipped", "order 1003 live.payment.partlyRefunded"],
  ],
  [
    "Shopify: by gift card and card, cancelled and paid back",
    () => shopifyHistory(sample.shopifyTwoTenders),
    [],
    ["order 1004 live.handling.cancelled", "order 1004 live.payment.refunded"],
  ],
  [
    "WooCommerce: completed, then refunded in part",
    () => wooCommerceHistory(sample.wooCompleted),
    [],
    ["order 727 live.handling.completed", "order 727 live.payment.partlyRefunded"],
  ],
  [
    "WooCommerce: cash on delivery",
    () => wooCommerceHistory(sample.wooOnDelivery),
    [],
    ["order 728 live.handling.completed", "order 728 live.payment.paid"],
  ],
  [
    "WooCommerce: failed",
    () => wooCommerceHistory(sample.wooFailed),
    ["status-without-time"],
    ["payment 729/1 live.collection.failed", "order 729 live.handling.open.awaitingPayment.fresh"],
  ],
  [
    "Vendure: authorised, modified, settled, delivered",
    () => vendureHistory(sample.vendureDelivered),
    ["not-represented"],
    ["order V1 live.fulfilment.delivered", "order V1 live.payment.paid"],
  ],
  [
    "Vendure: cancelled and refunded",
    () => vendureHistory(sample.vendureCancelled),
    [],
    ["order V2 live.handling.cancelled", "order V2 live.payment.refunded"],
  ],
  [
    "Medusa: captured, delivered, returned and refunded",
    () => medusaHistory(sample.medusaReturned),
    [],
    [
      "order order_1 live.fulfilment.returned",
      "return return_1 settled",
      "order order_1 live.payment.partlyRefunded",
    ],
  ],
  [
    "Amazon: partly shipped",
    () => amazonHistory(sample.amazonPartlyShipped),
    ["status-without-time"],
    ["order 902-1 live.fulfilment.partlyShipped", "order 902-1 live.payment.paid"],
  ],
  [
    "Amazon: shipped and refunded in part",
    () => amazonHistory(sample.amazonRefunded),
    ["status-without-time", "status-without-time"],
    ["order 902-2 live.fulfilment.shipped", "order 902-2 live.payment.partlyRefunded"],
  ],
  [
    "Amazon: canceled while pending",
    () => amazonHistory(sample.amazonCanceled),
    ["no-cancellation-time"],
    ["order 902-3 live.handling.cancelled"],
  ],
])("%s", async (_name, history, gaps, wanted) => {
  const { gaps: found, stands } = await lived(history());
  expect([...found].sort()).toEqual([...gaps].sort());
  expect(wanted.filter((one) => !stands.includes(one)).map((one) => [one, stands])).toEqual([]);
});

describe("adapters", () => {
  test("refuse a wrong type with its path", () => {
    expect(() => shopifyHistory({ ...sample.shopifyVoided, created_at: 5 })).toThrow(/created_at/);
    expect(() => wooCommerceHistory({ ...sample.wooFailed, total: {} })).toThrow(/total/);
    expect(() => vendureHistory({})).toThrow(/code/);
    expect(() => medusaHistory({ ...sample.medusaReturned, items: "none" })).toThrow(/items/);
    expect(() => amazonHistory({ order: { OrderStatus: "Lost" }, items: [] })).toThrow(/OrderStatus/);
  });
});
