// A product goes on trial, passes, is restocked; then its journal tells the story.
import { createOperations, virtualClock } from "opscycle/operations";
import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";

const rulebook = defineRulebook({ rules: builtInRules, layers: [starterLayer] });
const clock = virtualClock("2026-03-01T09:00:00.000Z");
const operations = createOperations({ rulebook, clock });
const mei = { actor: "mei", role: "product-group" } as const;
const buyer = { actor: "lin", role: "supply-chain" } as const;
const director = { actor: "wang", role: "operations-director" } as const;
const keeper = { actor: "zhao", role: "warehouse" } as const;

await operations.adopt(
  "product",
  "MUG-1",
  { input: { sku: "MUG-1" }, state: "selection.agreed", reason: "selected before the system came" },
  mei,
);
await operations.send("product", "MUG-1", { type: "product.startTrial" }, mei);

clock.set("2026-04-05T09:00:00.000Z");
const metrics = { units: 48, maturedUnits: 30, returnRate: 0.03 };
await operations.send("product", "MUG-1", { type: "product.reviewTrial", metrics }, mei);

const stock = { stockOnHand: 6, unitsSold: 48, observedDays: 30 };
await operations.send("product", "MUG-1", { type: "product.requestReplenishment", metrics: stock }, mei);
await operations.send("replenishment", "MUG-1/1", { type: "replenishment.approve" }, director);
await operations.send("replenishment", "MUG-1/1", { type: "replenishment.order" }, buyer);

const early = await operations.send("replenishment", "MUG-1/1", { type: "replenishment.stock" }, keeper);
if (!early.accepted) console.log(early.refusal.message, early.refusal.possible);

for (const { at, process, id, from, to, decision } of await operations.journal()) {
  const why = decision === undefined ? "" : ` because ${decision.rule} says ${decision.outcome}`;
  console.log(
    `${at.slice(0, 10)} ${process} ${id}: ${from.join(", ") || "nothing"} → ${to.join(", ")}${why}`,
  );
}
