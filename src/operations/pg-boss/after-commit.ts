import type { Db } from "pg-boss";

/**
 * Runs things once a transaction of pg-boss is committed. pg-boss has no hook for that, but its connection is open to all: so
 * the commits of the transactions that it begins are listened to.
 */
export class AfterCommit {
  private readonly waiting = new WeakMap<Db, (() => void)[]>();

  constructor(db: Db) {
    const begin = db.beginTransaction?.bind(db);
    if (begin === undefined) return;
    db.beginTransaction = async () => {
      const transaction = await begin();
      const commit = async (): Promise<void> => {
        await transaction.commit();
        for (const run of this.waiting.get(transaction.db) ?? []) run();
      };
      return { db: transaction.db, commit, rollback: () => transaction.rollback() };
    };
  }

  /** Runs something after the commit; never when it is rolled back. */
  run(within: Db, job: () => void): void {
    const jobs = this.waiting.get(within);
    if (jobs === undefined) this.waiting.set(within, [job]);
    else jobs.push(job);
  }
}
