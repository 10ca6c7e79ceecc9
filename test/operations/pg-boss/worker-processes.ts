import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const folder = resolve("node_modules/.cache/workers");

/** A worker in a process of its own. */
export interface WorkerProcess {
  readonly process: ChildProcess;
  /** When it has begun to work. */
  readonly working: Promise<unknown>;
}

/** Workers that are there to be killed. */
export interface WorkerProcesses {
  start(): WorkerProcess;
  /** Deletes their program. */
  remove(): void;
}

/** Makes one program of the worker and all that it imports from here: packages are loaded as in any program. */
export async function workerProcesses(connection: string, schema: string): Promise<WorkerProcesses> {
  mkdirSync(folder, { recursive: true });
  const program = resolve(folder, `worker-${process.pid}.mjs`);
  await build({
    entryPoints: [fileURLToPath(new URL("./worker-program.ts", import.meta.url))],
    outfile: program,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    alias: { opscycle: resolve("src") },
    logLevel: "error",
  });
  const argument = JSON.stringify({ connection, schema });
  return {
    start: () => {
      const child = spawn(process.execPath, [program, argument], {
        stdio: ["ignore", "ignore", "inherit", "ipc"],
      });
      return { process: child, working: once(child, "message") };
    },
    remove: () => rmSync(program, { force: true }),
  };
}
