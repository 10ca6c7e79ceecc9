// The state of a shop in an SQLite file: the program may be killed at any moment, and goes on where it stood.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createOperations, effectOf, virtualClock } from "opscycle/operations";
import { openSqliteStore } from "opscycle/operations/sqlite";
import { productProcess } from "opscycle/processes";
import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";

const folder = mkdtempSync(join(tmpdir(), "opscycle-"));
const clock = virtualClock("2026-03-01T08:00:00+08:00");
const rulebook = defineRulebook({ rules: builtInRules, layers: [starterLayer] });

/** What every start of the program does. */
async function open() {
  const store = await openSqliteStore(join(folder, "shop.db"));
  const report = effectOf(productProcess, "product.trialOverdue", async ({ id, params }) => {
    // Send a message here, with the id as its idempotency key: after a crash it may be sent again.
    console.log(`${params.sku}: the trial is overdue (${id})`);
  });
  return createOperations({ rulebook, processes: [productProcess], store, clock, effects: { ...report } });
}

const by = { actor: "mei", role: "product-group" } as const;
const first = await open();
const adoption = { input: { sku: "MUG-1" }, state: "trial.testing", reason: "on trial since today" };
const key = { ...by, idempotencyKey: "adopt MUG-1" };
await first.adopt("product", "MUG-1", adoption, key);
const [due] = (await first.get("product", "MUG-1"))?.deadlines ?? [];
console.log(`waits for ${due?.delay} until ${due?.dueAt.slice(0, 10)}`);
await first.close();

// A quarter later the program starts again. Whoever is not sure whether something was done repeats it with its key.
clock.set("2026-07-01T08:00:00+08:00");
const second = await open();
await second.adopt("product", "MUG-1", adoption, key);
console.log(`${await second.tick()} deadline passed`);
for (const { revision, at, cause, to } of await second.journal({ process: "product", id: "MUG-1" })) {
  console.log(`${revision}  ${at.slice(0, 10)}  ${cause.type}  ${to.join(", ")}`);
}
const { entries, faults } = await second.verifyJournal();
console.log(`${entries} entries of the journal, ${faults.length} faults`);
await second.close();
rmSync(folder, { recursive: true });
