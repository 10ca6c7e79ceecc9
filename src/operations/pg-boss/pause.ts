import type { Db } from "pg-boss";

/** Whether the inboxes of a tenant are drained. */
export class Pause {
  constructor(
    private readonly schema: string,
    private readonly tenant: string,
  ) {}

  /**
   * Whether it is paused; while it is not, nobody can pause it before this transaction has ended. The lock comes first: what
   * it waited for is seen by the statement after it.
   */
  async isOn(within: Db): Promise<boolean> {
    await within.executeSql("select pg_advisory_xact_lock_shared(hashtextextended($1, 0))", [this.lock]);
    return this.read(within);
  }

  /** Whether it is paused, for a reading. */
  async read(db: Db): Promise<boolean> {
    const { rows } = await db.executeSql(`select 1 from ${this.schema}.paused where tenant = $1`, [
      this.tenant,
    ]);
    return rows.length > 0;
  }

  /** Waits for those who are at work, in a transaction. */
  async set(within: Db, isOn: boolean): Promise<void> {
    await within.executeSql("select pg_advisory_xact_lock(hashtextextended($1, 0))", [this.lock]);
    const change = isOn
      ? `insert into ${this.schema}.paused (tenant) values ($1) on conflict do nothing`
      : `delete from ${this.schema}.paused where tenant = $1`;
    await within.executeSql(change, [this.tenant]);
  }

  private get lock(): string {
    return `opscycle pause ${this.schema} ${this.tenant}`;
  }
}
