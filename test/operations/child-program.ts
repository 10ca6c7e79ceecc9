import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { basename, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** How a process came to its end. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** What it wrote, to either output. */
  readonly said: string;
}

/** A process that runs a program. */
export interface Child {
  readonly process: ChildProcess;
  readonly ended: Promise<Ending>;
  /** When it has written this, or has ended. */
  said(text: string): Promise<void>;
}

/** A program that Node runs by itself: a test can start it in a process of its own, and kill it. */
export interface ChildProgram {
  /** @param config - its argument, as JSON */
  start(config: unknown): Child;
  /** Deletes it. */
  remove(): void;
}

const folder = resolve("node_modules/.cache/child-programs");

/** Makes a program of a file of TypeScript and what it imports: `new URL("./worker-program.ts", import.meta.url)`. */
export async function childProgram(source: URL): Promise<ChildProgram> {
  const entry = fileURLToPath(source);
  mkdirSync(folder, { recursive: true });
  const outfile = resolve(folder, `${basename(entry, ".ts")}-${process.pid}-${Date.now()}.mjs`);
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    // Packages are loaded from node_modules, so that a program has one copy of each.
    packages: "external",
    alias: { opscycle: resolve("src") },
    logLevel: "error",
  });
  return {
    start: (config) => startChild(outfile, config),
    remove: () => rmSync(outfile, { force: true }),
  };
}

function startChild(program: string, config: unknown): Child {
  const child = spawn(process.execPath, [program, JSON.stringify(config)], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let written = "";
  const hear = (chunk: Buffer): void => {
    written += chunk.toString();
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  const ended = new Promise<Ending>((resolveEnding, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolveEnding({ code, signal, said: written }));
  });
  const said = (text: string): Promise<void> =>
    new Promise((heard) => {
      const look = (): void => {
        if (written.includes(text)) heard();
      };
      child.stdout.on("data", look);
      child.stderr.on("data", look);
      child.once("close", () => heard());
      look();
    });
  return { process: child, ended, said };
}
