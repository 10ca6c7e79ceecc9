// Decisions over a fleet's columns beside a loop written by hand, which knows nothing but these two rules: the limit. In a
// process of its own, as such a job runs. npm run bench.
import { strictEqual } from "node:assert";
import { factsOf } from "./decisions/facts.mjs";
import { handWritten } from "./decisions/hand-written.mjs";
import { rules } from "./decisions/ours.mjs";
import { printRates } from "./decisions/print-rates.mjs";

const rounds = 5;

for (const id of ["ad.roi-gate", "trial.pass"]) {
  const rows = 1_000_000;
  const columns = columnsOf(factsOf[id](rows));
  const byHand = handWritten[id];
  const { codes } = rules.decideMany(id, columns);
  strictEqual(Buffer.compare(Buffer.from(codes), Buffer.from(byHand(columns, rows))), 0);
  const rates = { decideMany: [], "loop by hand": [] };
  for (let round = 0; round <= rounds; round += 1) {
    const measured = {
      decideMany: rowsPerSecond(rows, () => rules.decideMany(id, columns)),
      "loop by hand": rowsPerSecond(rows, () => byHand(columns, rows)),
    };
    if (round > 0) for (const [name, rate] of Object.entries(measured)) rates[name].push(rate);
  }
  printRates(`${id}: rows of columns a second, one core`, rates, "loop by hand");
}

function rowsPerSecond(rows, run) {
  const from = performance.now();
  run();
  return (1000 * rows) / (performance.now() - from);
}

function columnsOf(facts) {
  return Object.fromEntries(
    Object.keys(facts[0]).map((name) => [name, Float64Array.from(facts, (one) => one[name])]),
  );
}
