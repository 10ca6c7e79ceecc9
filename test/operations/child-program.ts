import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** How a child process ended, and what it said. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly said: string;
}

/** A program of the tests that runs in processes of its own. */
export interface ChildProgram {
  /** Starts one. @param argument - given to its `main` */
  start(argument: object): Child;
  /** Removes it. */
  remove(): void;
}

/** A process that runs. */
export interface Child {
  readonly process: ChildProcess;
  /** When it has said the word for the first time, or has ended. */
  said(word: string): Promise<void>;
  readonly ended: Promise<Ending>;
}

/**
 * Makes a program of a module that exports `main(argument)`. Where the runtime can, the program is kept as it is when all
 * its modules are loaded: it then starts in a fraction of the time.
 *
 * The module takes packages that are not pure JavaScript by `require`, not before `main` is called.
 */
export async function childProgram(entry: URL): Promise<ChildProgram> {
  const folder = mkdtempSync(join(tmpdir(), "opscycle-child-"));
  const program = join(folder, "program.cjs");
  await build({
    stdin: { contents: starter(fileURLToPath(entry)), resolveDir: root, loader: "ts" },
    outfile: program,
    bundle: true,
    minify: true,
    keepNames: true,
    mainFields: ["module", "main"],
    platform: "node",
    format: "cjs",
    target: "es2022",
    tsconfig: join(root, "tsconfig.json"),
    banner: { js: lacking },
    footer: { js: "for (const name of lacking) delete Array.prototype[name];" },
    logLevel: "error",
  });
  const loaded = loadedOnce(program, join(folder, "loaded.blob"));
  return {
    start: (argument) => startChild([...loaded, JSON.stringify(argument)]),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const starter = (entry: string): string => `
  import { startupSnapshot } from "node:v8";
  import { main } from ${JSON.stringify(entry)};
  const run = () => main(JSON.parse(process.argv[2]));
  if (startupSnapshot.isBuildingSnapshot()) startupSnapshot.setDeserializeMainFunction(run);
  else run();
`;

/** What Node 20 has not got yet while it loads what is to be kept. */
const lacking = `
  const copies = {
    toReversed() { return [...this].reverse(); },
    toSorted(compare) { return [...this].sort(compare); },
    toSpliced(...given) { const copy = [...this]; copy.splice(...given); return copy; },
    with(place, value) { const copy = [...this]; copy[place] = value; return copy; },
  };
  const lacking = Object.keys(copies).filter((name) => !(name in Array.prototype));
  for (const name of lacking) Array.prototype[name] = copies[name];
`;

/** @returns the arguments of the runtime that start the program */
function loadedOnce(program: string, blob: string): readonly string[] {
  try {
    execFileSync(process.execPath, ["--snapshot-blob", blob, "--build-snapshot", program], {
      stdio: "ignore",
    });
    return ["--snapshot-blob", blob, program];
  } catch {
    return [program];
  }
}

function startChild(given: readonly string[]): Child {
  const child = spawn(process.execPath, given, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      said += String(chunk);
    });
  const ended = new Promise<Ending>((resolve) => {
    child.on("close", (code, signal) => resolve({ code, signal, said }));
  });
  const hears = (word: string) =>
    new Promise<void>((resolve) => {
      const look = (): void => {
        if (said.includes(word)) resolve();
      };
      child.stdout.on("data", look);
      look();
    });
  return { process: child, ended, said: async (word) => void (await Promise.race([hears(word), ended])) };
}
