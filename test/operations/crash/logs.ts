import { appendFileSync, closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";

/** Something to be sent, with its idempotency key. */
export interface Planned {
  readonly number: number;
  readonly key: string;
  readonly process: string;
  readonly id: string;
  /** Absent where it is started. */
  readonly command?: { readonly type: string; readonly [field: string]: unknown };
  /** Where it is started. */
  readonly input?: object;
}

/** The files that outlive a process: what is to be sent, what was answered, what was done outside. */
export class Logs {
  private readonly effects: number;

  constructor(private readonly folder: string) {
    this.effects = openSync(this.path("effects"), "a");
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  plan(planned: readonly Planned[]): void {
    appendFileSync(this.path("plan"), planned.map((one) => `${JSON.stringify(one)}\n`).join(""));
  }

  planned(): readonly Planned[] {
    return this.lines("plan").map((line) => JSON.parse(line) as Planned);
  }

  acknowledge(key: string): void {
    appendFileSync(this.path("acknowledged"), `${key}\n`);
  }

  acknowledged(): ReadonlySet<string> {
    return new Set(this.lines("acknowledged"));
  }

  /** On the disk when this returns. */
  effect(id: string, number: number): void {
    writeSync(this.effects, `${JSON.stringify([id, number])}\n`);
    fsyncSync(this.effects);
  }

  effectsDone(): readonly (readonly [id: string, number: number])[] {
    return this.lines("effects").map((line) => JSON.parse(line) as [string, number]);
  }

  close(): void {
    closeSync(this.effects);
  }

  /** The lines that are whole. */
  private lines(name: string): readonly string[] {
    const path = this.path(name);
    return existsSync(path) ? readFileSync(path, "utf8").split("\n").slice(0, -1) : [];
  }
}
