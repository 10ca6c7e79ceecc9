import type { Actor, ProcessEvent } from "../../processes/index.js";
import type { JournalEntry, JournalSeal, StepCause } from "../journal/journal-entry.js";
import { typesOf } from "../journal/seal.js";
import type { JournalRow } from "./schema.js";
import { storedJson } from "./stored-json.js";

/** What is written of an entry; the database numbers it. */
export type NewJournalRow = Omit<JournalRow, "sequence">;

/** What may be erased, in the order in which it is hashed. */
type Payload = readonly [
  salt: string | null,
  cause: StepCause,
  decision: JournalEntry["decision"] | null,
  events: readonly ProcessEvent[],
];

/** What is written of an entry. */
export function journalRow(entry: JournalEntry): NewJournalRow {
  const { tenant, process, id, revision, at, by, cause, from, to, decision, events, seal } = entry;
  const { definition, rulebook, handedOverFrom, erasedAt } = entry;
  const payload: Payload = [seal?.salt ?? null, cause, decision ?? null, events];
  return {
    tenant,
    process,
    id,
    revision,
    at,
    actor: by?.actor ?? null,
    role: by?.role ?? null,
    cause_types: JSON.stringify(typesOf(cause)),
    from_states: JSON.stringify(from),
    to_states: JSON.stringify(to),
    event_types: JSON.stringify(events.map(({ type }) => type)),
    definition,
    rulebook,
    handed_over_from: handedOverFrom === undefined ? null : JSON.stringify(handedOverFrom),
    payload: erasedAt === undefined ? JSON.stringify(payload) : null,
    payload_hash: seal?.payload ?? "",
    previous_hash: seal?.previous ?? "",
    hash: seal?.hash ?? "",
    erased_at: erasedAt ?? null,
  };
}

/** What was written of an entry. @throws InvalidInputError when it is not what was written. */
export function journalEntry(row: JournalRow): JournalEntry {
  const { tenant, process, id, revision, at, definition, rulebook, handed_over_from, erased_at } = row;
  const read = (text: string, field: keyof JournalRow) =>
    storedJson(text, `journal entry ${process} ${id} ${revision}`, field);
  const [salt, cause, decision, events] =
    row.payload === null ? typesIn(row, read) : (read(row.payload, "payload") as Payload);
  const seal = sealOf(row, salt);
  return {
    tenant,
    process,
    id,
    revision,
    at,
    ...(row.actor !== null && { by: { actor: row.actor, role: row.role as Actor["role"] } }),
    cause,
    from: read(row.from_states, "from_states") as readonly string[],
    to: read(row.to_states, "to_states") as readonly string[],
    ...(decision && { decision }),
    events,
    definition,
    rulebook,
    ...(handed_over_from !== null && {
      handedOverFrom: read(handed_over_from, "handed_over_from") as NonNullable<
        JournalEntry["handedOverFrom"]
      >,
    }),
    ...(seal && { seal }),
    ...(erased_at !== null && { erasedAt: erased_at }),
  };
}

/** What is left of an erased payload. */
function typesIn(row: JournalRow, read: (text: string, field: keyof JournalRow) => unknown): Payload {
  const types = read(row.event_types, "event_types") as readonly string[];
  return [null, read(row.cause_types, "cause_types") as StepCause, null, types.map((type) => ({ type }))];
}

function sealOf(row: JournalRow, salt: string | null): JournalSeal | undefined {
  if (row.hash === "") return undefined;
  const bound = { previous: row.previous_hash, payload: row.payload_hash, hash: row.hash };
  return salt === null ? bound : { ...bound, salt };
}
