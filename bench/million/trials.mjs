import { createOperations, virtualClock } from "../../dist/operations/index.js";
import { openPostgresStore } from "../../dist/operations/postgres/index.js";
import { productProcess } from "../../dist/processes/index.js";
import { builtInRules, defineRulebook, starterLayer } from "../../dist/rules/index.js";

export const schema = "opscycle_bench_million";
export const connectionString = process.env.DATABASE_URL ?? "postgres://postgres@127.0.0.1:5432/postgres";

const dayMs = 86_400_000;
const firstDay = Date.parse("2026-06-01T00:00:00.000Z");
/** A trial ends by itself after so many days. */
const trialDays = 30;

/** The instant of a day's tick. */
export const tickOf = (day) => new Date(firstDay + day * dayMs).toISOString();
/** When a trial began that runs out on a day, just before its tick. */
export const trialBefore = (day) => new Date(firstDay + (day - trialDays) * dayMs - 1000).toISOString();

/** A host on the schema, at the hour of a day's tick. */
export async function hostOn(day) {
  const store = await openPostgresStore({ connectionString, schema });
  const layers = [starterLayer, { id: "bench", params: { "trial.pass": { maximumDays: trialDays } } }];
  const operations = createOperations({
    rulebook: defineRulebook({ rules: builtInRules, layers }),
    processes: [productProcess],
    store,
    clock: virtualClock(tickOf(day)),
  });
  return operations;
}
