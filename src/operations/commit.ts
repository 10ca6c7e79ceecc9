import type { Actor, HandOver, Process, ProcessEvent, Step } from "../processes/index.js";
import type { Decision } from "../rules/decision/decision.js";
import type { Accepted } from "./answers.js";
import type { Commit, InstanceKey, JournalEntry, OutboxEntry, StepCause, StoredInstance } from "./store.js";

/** What brought a step about, for the journal. */
export interface StepOrigin {
  readonly at: string;
  readonly by?: Actor & { readonly idempotencyKey?: string };
  readonly cause: StepCause;
  readonly decision?: Decision;
  readonly handedOverFrom?: { readonly process: string; readonly id: string; readonly revision: number };
}

/** All that one step writes. Pure. */
export function commitOf(
  process: Process,
  key: InstanceKey,
  before: StoredInstance | undefined,
  taken: Step,
  origin: StepOrigin,
  routesOf: (event: string) => readonly HandOver[],
): Commit {
  const expectedRevision = before?.revision ?? 0;
  const revision = expectedRevision + 1;
  const { at, by, cause, decision, handedOverFrom } = origin;
  const { tenant, id } = key;
  const states = taken.states;
  const instance: StoredInstance = {
    tenant,
    process: process.id,
    id,
    revision,
    definition: before?.definition ?? { version: process.version, fingerprint: process.fingerprint },
    snapshot: taken.snapshot,
    states,
    tags: taken.tags,
    updatedAt: at,
  };
  const entry: Writable<JournalEntry> = {
    tenant,
    process: process.id,
    id,
    revision,
    at,
    cause,
    from: before?.states ?? [],
    to: states,
    events: taken.events,
    definition: process.fingerprint,
  };
  if (by !== undefined) entry.by = { actor: by.actor, role: by.role };
  if (decision !== undefined) entry.decision = decision;
  if (handedOverFrom !== undefined) entry.handedOverFrom = handedOverFrom;
  const answer: Accepted = { accepted: true, instance, entry };
  const outbox = outboxOf(entry, taken, routesOf);
  const commit: Writable<Commit> = { instance, expectedRevision, entry, deadlines: taken.deadlines, outbox };
  if (by?.idempotencyKey !== undefined) commit.idempotency = { key: by.idempotencyKey, answer };
  return commit;
}

/** While it is being filled in. Filling in is many times faster than spreading what may be absent. */
type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

function outboxOf(
  entry: JournalEntry,
  taken: Step,
  routesOf: (event: string) => readonly HandOver[],
): OutboxEntry[] {
  const { tenant, process, id, revision, at } = entry;
  const messages = [
    ...taken.events.flatMap((event) =>
      routesOf(event.type).flatMap((row) => handOverMessage(tenant, row, event)),
    ),
    ...taken.effects.map((effect) => ({ type: "effect", effect }) as const),
  ];
  return messages.map((message, index) => ({
    id: JSON.stringify([tenant, process, id, revision, index]),
    from: { tenant, process, id, revision },
    at,
    message,
  }));
}

function handOverMessage(tenant: string, row: HandOver, event: ProcessEvent): OutboxEntry["message"][] {
  return row.make(event).map(({ id, payload }) => ({
    type: "hand-over",
    to: { tenant, process: row.to, id },
    does: row.does,
    payload,
    ...(row.startWith && { startWith: row.startWith }),
  }));
}
