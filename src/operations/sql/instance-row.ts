import { dueAtOf } from "../memory/deadline-queue.js";
import type { StoredInstance } from "../store.js";
import type { InstanceRow, PlacementRow } from "./schema.js";
import { storedObject } from "./stored-json.js";

/** An instance with the states and tags of its placement. */
export type PlacedRow = Omit<InstanceRow, "status" | "placement" | "due_at" | "deferred_from"> &
  Pick<PlacementRow, "states" | "tags">;

/** The columns of an instance that are read, those of its placement among them. */
export const placedColumns = [
  "instances.tenant",
  "instances.process",
  "instances.id",
  "instances.revision",
  "instances.definition_version",
  "instances.fingerprint",
  "instances.snapshot",
  "instances.deadlines",
  "instances.journal_hash",
  "instances.updated_at",
  "instances.archived_at",
  "placements.states",
  "placements.tags",
] as const;

/** What is written of an instance. @param placement - the key of where it stands */
export function instanceRow(instance: StoredInstance, placement: string): InstanceRow {
  const { tenant, process, id, revision, definition, snapshot, deadlines } = instance;
  return {
    tenant,
    process,
    id,
    revision,
    definition_version: definition.version,
    fingerprint: definition.fingerprint,
    status: snapshot.status,
    placement,
    snapshot: JSON.stringify(snapshot),
    deadlines: deadlines.length === 0 ? "[]" : JSON.stringify(deadlines),
    due_at: (instance.archivedAt === undefined ? dueAtOf(instance) : undefined) ?? null,
    deferred_from: null,
    journal_hash: instance.journalHash,
    updated_at: instance.updatedAt,
    archived_at: instance.archivedAt ?? null,
  };
}

/** What was written of an instance. @throws InvalidInputError when it is not what was written. */
export function storedInstance(row: PlacedRow): StoredInstance {
  const { tenant, process, id, revision, fingerprint, archived_at } = row;
  const read = (field: "snapshot" | "states" | "tags" | "deadlines", fields?: readonly string[]) =>
    storedObject(row[field], `${process} ${id}`, field, fields);
  return {
    tenant,
    process,
    id,
    revision,
    definition: { version: row.definition_version, fingerprint },
    snapshot: read("snapshot", ["context"]) as StoredInstance["snapshot"],
    states: read("states") as StoredInstance["states"],
    tags: read("tags") as StoredInstance["tags"],
    deadlines: read("deadlines") as StoredInstance["deadlines"],
    journalHash: row.journal_hash,
    updatedAt: row.updated_at,
    ...(archived_at !== null && { archivedAt: archived_at }),
  };
}
