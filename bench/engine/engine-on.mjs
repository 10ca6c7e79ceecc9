import { createEngine } from "../../dist/operations/pg-boss/index.js";
import { stockItemProcess } from "../../dist/processes/index.js";
import { builtInRules, defineRulebook, starterLayer } from "../../dist/rules/index.js";

export const schema = "opscycle_bench_engine";
export const bareSchema = "opscycle_bench_bare";
export const bareQueue = "bare";
export const connectionString = process.env.DATABASE_URL ?? "postgres://postgres@127.0.0.1:5432/postgres";

/** An engine on the schema: of the sender, or of a worker. */
export function newEngine() {
  const rulebook = defineRulebook({ rules: builtInRules, layers: [starterLayer] });
  return createEngine({ connection: connectionString, schema, rulebook, processes: [stockItemProcess] });
}

/** A worker's way to take jobs: 100 in a transaction, two transactions at a time. */
export const bareWork = {
  transactional: true,
  batchSize: 100,
  localConcurrency: 2,
  burstWhenBatchFull: true,
  pollingIntervalSeconds: 1,
  notifyPollingIntervalSeconds: 1,
};
