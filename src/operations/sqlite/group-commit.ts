import { isOfItsOwn } from "./failures.js";
import type { SqliteDatabase } from "./sqlite-database.js";

/**
 * Runs a step that may fail by itself. The first time, what it throws ends the whole transaction; then all is made anew,
 * each step is taken back by itself, and what it threw is given.
 */
export type Guard = <Made>(step: () => Made) => Made | Error;

interface Job {
  readonly work: (guard: Guard) => unknown;
  readonly resolve: (made: never) => void;
  readonly reject: (error: unknown) => void;
}

/** What a transaction tells. */
export interface TransactionHooks {
  /** It begins. */
  begins(): void;
  /** It was committed, and no step was taken back. */
  committed(): void;
  /** A step was taken back, and the transaction goes on. */
  takenBack(): void;
}

/** Writes that are asked for at the same time share one transaction, and so one wait for the disk. */
export class GroupCommit {
  private waiting: Job[] = [];
  private flushing: Promise<void> | undefined;

  constructor(
    private readonly database: SqliteDatabase,
    private readonly hooks: TransactionHooks,
    private readonly told: (error: unknown) => unknown,
  ) {}

  /** Runs work inside of the next transaction. @returns what it made, once that is committed */
  write<Made>(work: (guard: Guard) => Made): Promise<Made> {
    return new Promise<Made>((resolve, reject) => {
      this.waiting.push({ work, resolve, reject });
      this.flushing ??= new Promise((done) => setImmediate(() => done(this.flush())));
    });
  }

  /** When nothing waits to be written any more. */
  async idle(): Promise<void> {
    await this.flushing;
  }

  private flush(): void {
    const jobs = this.waiting;
    this.waiting = [];
    this.flushing = undefined;
    try {
      const made = this.transaction(jobs);
      for (const [index, job] of jobs.entries()) job.resolve(made[index] as never);
    } catch (error) {
      for (const { reject } of jobs) reject(this.told(error));
    }
  }

  private transaction(jobs: readonly Job[]): readonly unknown[] {
    try {
      const made = this.attempt(jobs, (step) => step());
      this.hooks.committed();
      return made;
    } catch (error) {
      if (!isOfItsOwn(error)) throw error;
      return this.attempt(jobs, (step) => this.alone(step));
    }
  }

  private attempt(jobs: readonly Job[], guard: Guard): readonly unknown[] {
    const { database } = this;
    database.exec("BEGIN IMMEDIATE");
    try {
      this.hooks.begins();
      const made = jobs.map(({ work }) => work(guard));
      database.exec("COMMIT");
      return made;
    } catch (error) {
      this.rollBack();
      throw error;
    }
  }

  /** Some errors have rolled back already. */
  private rollBack(): void {
    try {
      this.database.exec("ROLLBACK");
    } catch {
      // There is nothing left to take back.
    }
  }

  private alone<Made>(step: () => Made): Made | Error {
    const { database } = this;
    database.exec("SAVEPOINT alone");
    let made: Made | Error;
    try {
      made = step();
    } catch (error) {
      if (!isOfItsOwn(error)) throw error;
      database.exec("ROLLBACK TO alone");
      this.hooks.takenBack();
      made = error instanceof Error ? error : new Error(String(error));
    }
    database.exec("RELEASE alone");
    return made;
  }
}
