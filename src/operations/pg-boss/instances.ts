import type { Db } from "pg-boss";
import type { Name } from "./inbox.js";

/** What the engine asks of the instances' own table besides loading and writing. */
export class Instances {
  constructor(
    private readonly schema: string,
    private readonly tenant: string,
  ) {}

  /**
   * Keeps instances to this transaction: their rows are locked, and for those that are not there yet the names are. All
   * workers lock in one order, so that none waits for another in a circle.
   */
  async lock(db: Db, names: readonly Name[]): Promise<void> {
    const { rows } = await db.executeSql(
      `select instances.process, instances.id from unnest($2::text[], $3::text[]) as asked (process, id)
       join ${this.schema}.instances as instances
         on instances.tenant = $1 and instances.process = asked.process and instances.id = asked.id
       order by instances.process, instances.id for update of instances`,
      this.listed(names),
    );
    const there = new Set(rows.map(({ process, id }) => `${process} ${id}`));
    const missing = names.filter(({ process, id }) => !there.has(`${process} ${id}`));
    if (missing.length === 0) return;
    await db.executeSql(
      `select pg_advisory_xact_lock(key) from (
         select distinct hashtextextended($1 || ' ' || process || ' ' || id, 0) as key
         from unnest($2::text[], $3::text[]) as asked (process, id) order by key) as keys`,
      this.listed(missing),
    );
  }

  /** The instances with something due. */
  async due(db: Db, now: string, limit: number): Promise<readonly Name[]> {
    const { rows } = await db.executeSql(
      `select process, id from ${this.schema}.instances where tenant = $1 and due_at <= $2
       order by due_at, process, id limit $3`,
      [this.tenant, now, limit],
    );
    return rows;
  }

  /** Lets instances be due at `until` and not before. */
  async defer(db: Db, names: readonly Name[], until: string): Promise<void> {
    if (names.length === 0) return;
    await db.executeSql(
      `update ${this.schema}.instances as instances set due_at = $4 from unnest($2::text[], $3::text[]) as asked (process, id)
       where tenant = $1 and instances.process = asked.process and instances.id = asked.id and due_at is not null`,
      [...this.listed(names), until],
    );
  }

  private listed(names: readonly Name[]): unknown[] {
    return [this.tenant, names.map(({ process }) => process), names.map(({ id }) => id)];
  }
}
