// Explained decisions a second: this library beside json-rules-engine and @gorules/zen-engine, on the same rules and facts
// in one run. Ours also says how each decision that is not the best would become so; the others do not. npm run bench.
import { strictEqual } from "node:assert";
import { factsOf } from "./decisions/facts.mjs";
import { inJsonRulesEngine } from "./decisions/in-json-rules-engine.mjs";
import { inZen } from "./decisions/in-zen.mjs";
import { rules } from "./decisions/ours.mjs";
import { printRates } from "./decisions/print-rates.mjs";

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
  printRates(`${id}: explained decisions a second`, rates, "ours");
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
