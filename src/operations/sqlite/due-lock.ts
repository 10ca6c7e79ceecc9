import { isBusy } from "./failures.js";
import type { SqliteDatabase } from "./sqlite-database.js";

/** How long to wait until the lock of another program is tried again. */
const retryMs = 10;

/**
 * Lets one host at a time have what is due. Within a program the hosts stand in line; between programs a lock on a file of
 * its own decides, which the system lets go of when its program ends, however it ends. Nothing is ever written to it.
 */
export class DueLock {
  private turn: Promise<unknown> = Promise.resolve();
  private file: SqliteDatabase | undefined;

  /** @param open - opens the file of the lock, when it is first needed; gives undefined where there is none */
  constructor(private readonly open: () => SqliteDatabase | undefined) {}

  /** Runs work while nobody else runs any. */
  hold<Made>(work: () => Promise<Made>): Promise<Made> {
    const mine = this.turn.then(() => this.locked(work));
    this.turn = mine.catch(() => {});
    return mine;
  }

  async close(): Promise<void> {
    await this.turn;
    this.file?.close();
    this.file = undefined;
  }

  private async locked<Made>(work: () => Promise<Made>): Promise<Made> {
    this.file ??= this.open();
    this.file?.exec("PRAGMA busy_timeout = 0");
    while (!this.isTaken()) await new Promise((resolve) => setTimeout(resolve, retryMs));
    try {
      return await work();
    } finally {
      this.file?.exec("ROLLBACK");
    }
  }

  private isTaken(): boolean {
    try {
      this.file?.exec("BEGIN IMMEDIATE");
      return true;
    } catch (error) {
      if (isBusy(error)) return false;
      throw error;
    }
  }
}
