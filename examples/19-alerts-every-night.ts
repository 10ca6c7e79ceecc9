// A nightly job hands in what it observes; the alerts remember who was told, and who is at it.
import { createOperations, virtualClock } from "opscycle/operations";
import { parseRulebook } from "opscycle/rules";

const clock = virtualClock("2026-03-01T20:00:00.000Z");
const operations = createOperations({ rulebook: parseRulebook({ layers: [] }), clock });
const job = { actor: "nightly-job", role: "system" } as const;
const lin = { actor: "lin", role: "product-group" } as const;
operations.on("event", ({ type }, { at, id }) => console.log(`${at.slice(0, 10)} ${type} ${id}`));

/** Units sold in 90 days, stock, and returns of the matured units, as the shop's own figures have them. */
const nights = [
  { unitsSold: 12, stockOnHand: 80, returned: 2, matured: 40 },
  { unitsSold: 1, stockOnHand: 79, returned: 9, matured: 40 },
  { unitsSold: 1, stockOnHand: 79, returned: 9, matured: 40 },
  { unitsSold: 2, stockOnHand: 78, returned: 9, matured: 41 },
  { unitsSold: 60, stockOnHand: 20, returned: 4, matured: 60 },
  { unitsSold: 61, stockOnHand: 19, returned: 4, matured: 61 },
];

for (const [index, { unitsSold, stockOnHand, returned, matured }] of nights.entries()) {
  clock.set(new Date(Date.UTC(2026, 2, 2 + index, 20)).toISOString());
  await operations.tick();
  const mug = { subject: "MUG-1", scope: { category: "mugs", sku: "MUG-1" } };
  const slow = { unitsSold, stockOnHand, daysOnSale: 200 + index };
  const back = { maturedUnits: matured, returnRate: returned / matured };
  await operations.watch({ rule: "inventory.slow-mover", ...mug, facts: slow }, job);
  await operations.watch({ rule: "return.high-rate", ...mug, facts: back }, job);
  if (index === 3) {
    const note = "clearance from Monday";
    await operations.send("alert", "inventory.slow-mover/MUG-1", { type: "alert.acknowledge", note }, lin);
  }
}

for (const { id, states } of await operations.list({ process: "alert" })) {
  console.log(`${id}: ${states.join(", ")}`);
}
