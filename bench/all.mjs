// Every comparison, each in a process of its own that may collect garbage between its rounds.
// npm run bench [-- orders.csv]; Superstore's 9,994 lines when no file is given.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

for (const name of ["decisions.mjs", "fleet.mjs", "replay.mjs", "kpi.mjs"]) {
  const script = fileURLToPath(new URL(name, import.meta.url));
  const { status } = spawnSync(process.execPath, ["--expose-gc", script, ...process.argv.slice(2)], {
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
}
