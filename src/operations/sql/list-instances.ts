import type { ExpressionBuilder, Kysely } from "kysely";
import type { InstanceQuery, StoredInstance } from "../store.js";
import { storedInstance } from "./instance-row.js";
import { placedInstances } from "./instances.js";
import { matchingPlacements } from "./placement.js";
import type { Schema } from "./schema.js";

/** Where more placements match than this, so do many instances: those that match are met soon on the way through all. */
const mostBranches = 100;
/** A limit that is none keeps planners from taking the names apart, and then reading every instance. */
const all = 2 ** 31 - 1;

/** The instances that match, in order of process and id. */
export async function listInstances(
  db: Kysely<Schema>,
  query: InstanceQuery,
): Promise<readonly StoredInstance[]> {
  const { limit, dueBefore } = query;
  const placements = await placementsFor(db, query);
  if (placements?.length === 0) return [];
  const byPlacement = placements !== undefined && placements.length <= mostBranches;
  const matching = byPlacement && dueBefore === undefined ? placedIn(db, query, placements) : undefined;
  const found = matching ?? placedInstances(db).where((row) => row.and(conditions(row, query, placements)));
  const ordered = found.orderBy("instances.process").orderBy("instances.id");
  const rows = await (limit === undefined ? ordered : ordered.limit(limit)).execute();
  return rows.map(storedInstance);
}

/** How many match; `limit` and `after` are not heeded. */
export async function countInstances(
  db: Kysely<Schema>,
  { limit: _limit, after: _after, ...query }: InstanceQuery,
): Promise<number> {
  const placements = await placementsFor(db, query);
  if (placements?.length === 0) return 0;
  const row = await db
    .selectFrom("instances")
    .select(({ fn }) => fn.countAll<number | string>().as("count"))
    .where((row) => row.and(conditions(row, query, placements)))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** Those that stand in one of a few placements: the first of each by its index, then the first of these. */
function placedIn(db: Kysely<Schema>, query: InstanceQuery, placements: readonly string[]) {
  const { limit } = query;
  const [first, ...others] = placements.map((placement) => {
    const names = db
      .selectFrom("instances")
      .select(["instances.tenant", "instances.process", "instances.id"])
      .where((row) => row.and(conditions(row, query, [placement])))
      .orderBy("instances.process")
      .orderBy("instances.id");
    return db.selectFrom(names.limit(limit ?? all).as("least")).select(["tenant", "process", "id"]);
  });
  if (first === undefined) return undefined;
  const names = others.reduce((joined, branch) => joined.unionAll(branch), first);
  return placedInstances(db).innerJoin(names.as("named"), (join) =>
    join
      .onRef("named.tenant", "=", "instances.tenant")
      .onRef("named.process", "=", "instances.process")
      .onRef("named.id", "=", "instances.id"),
  );
}

function conditions(
  row: ExpressionBuilder<Schema, "instances">,
  { tenant, process, dueBefore, archived = false, after }: InstanceQuery,
  placements: readonly string[] | undefined,
) {
  const [only] = placements?.length === 1 ? placements : [];
  return [
    row("instances.tenant", "=", tenant),
    row("instances.archived_at", archived ? "is not" : "is", null),
    ...(process === undefined ? [] : [row("instances.process", "=", process)]),
    ...(dueBefore === undefined ? [] : [row("instances.due_at", "<=", dueBefore)]),
    ...(after === undefined ? [] : [comesAfter(row, process, after)]),
    ...(only === undefined ? [] : [row("instances.placement", "=", only)]),
    ...(placements === undefined || only !== undefined ? [] : [row("instances.placement", "in", placements)]),
  ];
}

/** Within one process by id alone, so that the index leads there. */
function comesAfter(
  row: ExpressionBuilder<Schema, "instances">,
  process: string | undefined,
  after: NonNullable<InstanceQuery["after"]>,
) {
  const { refTuple, tuple } = row;
  return process === after.process
    ? row("instances.id", ">", after.id)
    : row(refTuple("instances.process", "instances.id"), ">", tuple(after.process, after.id));
}

/** The placements that match; undefined when they do not matter. */
async function placementsFor(
  db: Kysely<Schema>,
  query: InstanceQuery,
): Promise<readonly string[] | undefined> {
  const { state, tag, definition, notDefinition = [] } = query;
  const matters = state !== undefined || tag !== undefined || definition !== undefined;
  return matters || notDefinition.length > 0 ? matchingPlacements(db, query) : undefined;
}
