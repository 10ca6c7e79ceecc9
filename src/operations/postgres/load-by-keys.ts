import { type PlacedRow, storedInstance } from "../sql/instance-row.js";
import type { InstanceKey, StoredInstance } from "../store.js";
import { isUnfitText } from "../unfit-text.js";
import type { RunStatement } from "./driver.js";
import { namedStatement } from "./named-statement.js";

/** The columns of an instance, with the states and tags of its placement. @param schema - quoted */
export function placedColumns(schema: string): string {
  const ofPlacement = (name: string): string =>
    `(SELECT ${name} FROM ${schema}.placements WHERE key = instances.placement) AS ${name}`;
  const own =
    "tenant, process, id, revision, definition_version, fingerprint, snapshot, deadlines, journal_hash, updated_at, archived_at";
  return `${own}, ${ofPlacement("states")}, ${ofPlacement("tags")}`;
}

/** Whether PostgreSQL can hold these texts, so that it may be asked for them. */
export function isFit(...texts: readonly string[]): boolean {
  return !texts.some(isUnfitText);
}

/** The statement that loads by keys, for a schema. @param locks - until the transaction ends */
export function loadStatement(schema: string, locks: boolean) {
  return namedStatement(`SELECT asked.place, instance.*
    FROM unnest($1::integer[], $2::text[], $3::text[], $4::text[]) AS asked(place, tenant, process, id)
    CROSS JOIN LATERAL (SELECT ${placedColumns(schema)} FROM ${schema}.instances
      WHERE tenant = asked.tenant AND process = asked.process AND id = asked.id
      ${locks ? "FOR UPDATE" : "LIMIT 1"}) AS instance`);
}

/** The instances, in the order of the keys. Locks are taken in one order, so that nobody waits in a circle. */
export async function loadByKeys(
  run: RunStatement,
  statement: ReturnType<typeof loadStatement>,
  keys: readonly InstanceKey[],
): Promise<readonly (StoredInstance | undefined)[]> {
  const found: (StoredInstance | undefined)[] = keys.map(() => undefined);
  const asked = [...keys.entries()]
    .filter(([, { tenant, process, id }]) => isFit(tenant, process, id))
    .sort(([, left], [, right]) => compareKeys(left, right));
  if (asked.length === 0) return found;
  const values = [
    asked.map(([place]) => place),
    asked.map(([, { tenant }]) => tenant),
    asked.map(([, { process }]) => process),
    asked.map(([, { id }]) => id),
  ];
  const { rows } = await run({ ...statement, values });
  for (const row of rows as readonly (PlacedRow & { readonly place: number })[])
    found[row.place] = storedInstance(row);
  return found;
}

function compareKeys(left: InstanceKey, right: InstanceKey): number {
  if (left.process !== right.process) return left.process < right.process ? -1 : 1;
  return left.id === right.id ? 0 : left.id < right.id ? -1 : 1;
}
