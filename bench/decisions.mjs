// Explained decisions a second: this library beside json-rules-engine and @gorules/zen-engine, on the same rules and facts
// in one run; and the batch form over a fleet's columns beside a loop written by hand. npm run bench.
import { strictEqual } from "node:assert";
import { factsOf } from "./decisions/facts.mjs";
import { handWritten } from "./decisions/hand-written.mjs";
import { inJsonRulesEngine } from "./decisions/in-json-rules-engine.mjs";
import { inZen } from "./decisions/in-zen.mjs";
import { rules } from "./decisions/ours.mjs";

const milliseconds = 600;
const rounds = 5;

for (const id of ["ad.roi-gate", "trial.pass"]) {
  const facts = factsOf[id](1024);
  const ours = (one) => rules.decide(id, one);
  const jre = inJsonRulesEngine[id];
  const zen = inZen[id];
  for (const one of facts) {
    const { outcome } = ours(one);
    strictEqual((await jre(one)).outcome ?? "undecided", outcome);
    strictEqual((await zen(one)).outcome, outcome);
  }
  const rates = { ours: [], "json-rules-engine": [], "zen-engine, traced": [], "zen-engine, untraced": [] };
  for (let round = 0; round <= rounds; round += 1) {
    const measured = {
      ours: rateOf(facts, (one) => explained(ours(one))),
      "json-rules-engine": await asyncRateOf(facts, async (one) => (await jre(one)).results.length),
      "zen-engine, traced": await asyncRateOf(
        facts,
        async (one) => Object.keys((await zen(one)).trace).length,
      ),
      "zen-engine, untraced": await asyncRateOf(facts, async (one) => (await zen(one, false)).outcome.length),
    };
    if (round > 0) for (const [name, rate] of Object.entries(measured)) rates[name].push(rate);
  }
  print(`${id}: explained decisions a second`, rates, "ours");
}

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
  print(`${id}: rows of columns a second, one core`, rates, "loop by hand");
}

/** Reads what is said of a decision, so that none of it can be left unmade. */
function explained({ checks, toPass, missing }) {
  return checks.length + toPass.length + missing.length;
}

function rateOf(facts, run) {
  const until = performance.now() + milliseconds;
  const from = performance.now();
  let done = 0;
  let sink = 0;
  while (performance.now() < until) {
    for (const one of facts) sink += run(one);
    done += facts.length;
  }
  return sink < 0 ? 0 : (1000 * done) / (performance.now() - from);
}

async function asyncRateOf(facts, run) {
  const until = performance.now() + milliseconds;
  const from = performance.now();
  let done = 0;
  let sink = 0;
  while (performance.now() < until) {
    for (const one of facts) sink += await run(one);
    done += facts.length;
  }
  return sink < 0 ? 0 : (1000 * done) / (performance.now() - from);
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

function print(title, rates, baseline) {
  const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
  console.log(`\n${title}`);
  for (const [name, values] of Object.entries(rates)) {
    const rate = median(values);
    const ratio = median(rates[baseline]) / rate;
    const text = name === baseline ? "" : `${baseline} ÷ this ${ratio.toFixed(2)}`;
    console.log(`  ${name.padEnd(24)} ${Math.round(rate).toLocaleString("en").padStart(14)}   ${text}`);
  }
}
