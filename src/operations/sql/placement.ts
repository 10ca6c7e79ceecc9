import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Kysely } from "kysely";
import type { InstanceQuery, StoredInstance } from "../store.js";
import type { PlacementRow, Schema } from "./schema.js";
import { storedJson } from "./stored-json.js";

type Placed = Pick<StoredInstance, "process" | "definition" | "states" | "tags">;

/** A chart has few combinations of active states; more than this come from many definitions over a long time. */
const mostRemembered = 10_000;

/** The placements that a store has met, so that each is hashed and written once. */
export class Placements {
  private readonly rows = new Map<string, PlacementRow>();
  private readonly written = new Set<string>();

  /** The row of where an instance stands. Its key is the same in every database. */
  rowOf({ process, definition, states, tags }: Placed): PlacementRow {
    const { fingerprint } = definition;
    const text = JSON.stringify([process, fingerprint, states, tags]);
    const known = this.rows.get(text);
    if (known !== undefined) return known;
    const key = bytesToHex(sha256(utf8ToBytes(text))).slice(0, 16);
    const row = { key, process, fingerprint, states: JSON.stringify(states), tags: JSON.stringify(tags) };
    if (this.rows.size >= mostRemembered) this.forget();
    this.rows.set(text, row);
    return row;
  }

  /** Whether a row is known to be in the database. */
  isWritten(row: PlacementRow): boolean {
    return this.written.has(row.key);
  }

  /** Remembers rows that are in the database. Call it when they were committed. */
  remember(rows: Iterable<PlacementRow>): void {
    for (const { key } of rows) this.written.add(key);
  }

  private forget(): void {
    this.rows.clear();
    this.written.clear();
  }
}

/** The keys of the placements that match. */
export async function matchingPlacements(
  db: Kysely<Schema>,
  { process, state, tag, definition, notDefinition = [] }: InstanceQuery,
): Promise<readonly string[]> {
  let query = db.selectFrom("placements").selectAll();
  if (process !== undefined) query = query.where("process", "=", process);
  if (definition !== undefined) query = query.where("fingerprint", "=", definition);
  if (notDefinition.length > 0) query = query.where("fingerprint", "not in", notDefinition);
  const rows = await query.execute();
  return rows.filter((row) => isIn(row, state) && isTagged(row, tag)).map(({ key }) => key);
}

function isIn(row: PlacementRow, state: string | undefined): boolean {
  if (state === undefined) return true;
  return listOf(row, "states").some((path) => path === state || path.startsWith(`${state}.`));
}

function isTagged(row: PlacementRow, tag: string | undefined): boolean {
  return tag === undefined || listOf(row, "tags").includes(tag);
}

function listOf(row: PlacementRow, field: "states" | "tags"): readonly string[] {
  return storedJson(row[field], `placement ${row.key}`, field) as readonly string[];
}
