// Three orders on the desk: one is not paid in time, two are not shipped in time, and the clocks say so by themselves.
import { createOperations, virtualClock } from "opscycle/operations";
import { parseRulebook } from "opscycle/rules";

const house = {
  id: "house",
  params: {
    "order.unpaid": { remindAfterHours: 1, closeAfterHours: 24 },
    "order.ship-promise": { promiseHours: 48 },
  },
};
const clock = virtualClock("2026-03-02T09:00:00+08:00");
const operations = createOperations({ rulebook: parseRulebook({ layers: [house] }), clock });
const shop = { actor: "shop", role: "system" } as const;
const chen = { actor: "chen", role: "service-group" } as const;
operations.on("event", ({ type }, { id, at }) => console.log(`${at.slice(5, 16)} ${id} ${type}`));

const order = {
  currency: "CNY",
  lines: [{ lineId: "1", sku: "MUG", units: 1, unitPriceMinor: 3900 }],
} as const;
for (const [orderId, paymentMode] of [
  ["O-1", "prepaid"],
  ["O-2", "cash-on-delivery"],
  ["O-3", "cash-on-delivery"],
] as const)
  await operations.start("order", orderId, { ...order, orderId, paymentMode }, shop);

// Cash on delivery needs an address that is right before the goods leave.
const address = { addressValid: true, contactValid: true, specificationValid: true };
await operations.send("order", "O-3", { type: "order.audit", metrics: address }, chen);

/** What the desk looks at: where each order stands, and which clock runs. What is late comes first. */
async function desk(now: string) {
  clock.set(now);
  await operations.tick();
  console.log(`\nThe desk at ${now.slice(5, 16)}`);
  const late = await operations.list({ process: "order", tag: "overdue" });
  for (const { id } of late) console.log(`  ${id} is late: ship it, or tell the buyer`);
  for (const { id, states, deadlines } of await operations.list({ process: "order" })) {
    const [next] = deadlines;
    const clockText =
      next === undefined ? "no clock runs" : `${next.delay} runs until ${next.dueAt.slice(5, 16)} UTC`;
    console.log(`  ${id} ${states[0]}, ${clockText}`);
  }
}
await desk("2026-03-02T11:00:00+08:00");
await desk("2026-03-03T10:00:00+08:00");
await desk("2026-03-04T10:00:00+08:00");

const parcel = { type: "order.ship" as const, shipmentId: "S-3", lines: [{ lineId: "1", units: 1 }] };
await operations.send("order", "O-3", parcel, { actor: "li", role: "warehouse" });
await operations.send(
  "shipment",
  "S-3",
  { type: "shipment.recordScan", scanId: "1", status: "picked-up" },
  shop,
);
await desk("2026-03-04T12:00:00+08:00");
