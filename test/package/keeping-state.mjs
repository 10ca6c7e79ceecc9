// A shop whose state is kept in a file, by the installed package alone: written by one host, gone on with by another.
import { createOperations, virtualClock } from "opscycle/operations";
import { openSqliteStore } from "opscycle/operations/sqlite";
import { productProcess } from "opscycle/processes";
import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";

const [path] = process.argv.slice(2);
const rulebook = defineRulebook({ rules: builtInRules, layers: [starterLayer] });
const by = { actor: "smoke", role: "system" };
const clock = virtualClock("2026-03-01T00:00:00.000Z");
const open = async () =>
  createOperations({ rulebook, processes: [productProcess], store: await openSqliteStore(path), clock });

try {
  const first = await open();
  await first.adopt("product", "A-1", { input: { sku: "A-1" }, state: "trial.testing", reason: "smoke" }, by);
  await first.close();
  const second = await open();
  const passed = await second.tick("2027-01-01T00:00:00.000Z");
  const { entries, faults } = await second.verifyJournal();
  await second.close();
  console.log(JSON.stringify({ passed, entries, faults: faults.length }));
} catch (error) {
  console.log(JSON.stringify({ refused: error.message }));
}
