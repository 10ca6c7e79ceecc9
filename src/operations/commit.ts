import {
  type Actor,
  type HandOver,
  type Process,
  type ProcessEvent,
  type Step,
  statePaths,
  tagsOf,
} from "../processes/index.js";
import type { Decision } from "../rules/decision.js";
import type { Accepted } from "./operations.js";
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
  const instance: StoredInstance = {
    ...key,
    revision,
    definition: { version: process.version, fingerprint: process.fingerprint },
    snapshot: taken.snapshot,
    states: statePaths(taken.to),
    tags: tagsOf(process, taken.snapshot),
    updatedAt: at,
  };
  const entry: JournalEntry = {
    ...key,
    revision,
    at,
    ...(by && { by: { actor: by.actor, role: by.role } }),
    cause,
    from: before?.states ?? [],
    to: instance.states,
    ...(decision && { decision }),
    events: taken.events,
    definition: process.fingerprint,
    ...(handedOverFrom && { handedOverFrom }),
  };
  const answer: Accepted = { accepted: true, instance, entry };
  return {
    instance,
    expectedRevision,
    entry,
    deadlines: taken.deadlines,
    outbox: outboxOf(entry, taken, routesOf),
    ...(by?.idempotencyKey !== undefined && { idempotency: { key: by.idempotencyKey, answer } }),
  };
}

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
  const handed = row.make(event);
  if (handed === undefined) return [];
  return [
    {
      type: "hand-over",
      to: { tenant, process: row.to, id: handed.id },
      does: row.does,
      payload: handed.payload,
    },
  ];
}
