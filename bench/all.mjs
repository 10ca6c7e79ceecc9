// Every comparison, each in a process of its own that may collect garbage between its rounds.
// npm run bench -- [orders.csv] [--instances 1000000]; Superstore's 9,994 lines when no file is given, and the measure of
// many instances only when their number is.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values, positionals } = parseArgs({
  options: { instances: { type: "string" } },
  allowPositionals: true,
});
for (const name of ["decisions.mjs", "fleet.mjs"]) run(name);
for (const name of ["replay.mjs", "kpi.mjs"]) run(name, ...positionals);
for (const name of ["stores.mjs", "sends.mjs", "engine.mjs", "console.mjs"]) run(name);
if (values.instances !== undefined) run("million.mjs", values.instances);

function run(name, ...given) {
  const script = fileURLToPath(new URL(name, import.meta.url));
  const { status } = spawnSync(process.execPath, ["--expose-gc", script, ...given], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
