import type { EngineCore } from "./engine-core.js";

/**
 * How many jobs of these queues are in hand or may be begun, effects that wait for another attempt among them. pg-boss counts
 * for itself only now and then; its table is open to be read.
 */
export async function openJobs({ db, parts }: EngineCore, names: readonly string[]): Promise<number> {
  const { rows } = await db.executeSql(
    `select count(*)::int as count from ${parts.engineSchema}.job where name = any($1)
     and (state in ('active', 'retry') or (state = 'created' and start_after <= clock_timestamp()))`,
    [names],
  );
  return rows[0]?.count ?? 0;
}
