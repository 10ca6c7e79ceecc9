import { Writable } from "node:stream";
import { run } from "../../src/cli/run.js";

/** What a run of the command line wrote, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process, its streams no terminal. */
export async function runCaptured(...argv: readonly string[]): Promise<Ran> {
  const stdout = captured();
  const stderr = captured();
  const code = await run(argv, { stdout: stdout.stream, stderr: stderr.stream });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

function captured() {
  let text = "";
  const stream = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  return { stream, text: () => text };
}
