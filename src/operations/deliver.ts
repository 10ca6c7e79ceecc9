import type { EventEmitter } from "eventemitter3";
import { OpscycleError } from "../errors/index.js";
import type { Refusal } from "../processes/index.js";
import type { OperationsEvents } from "./answers.js";
import type { Host } from "./host.js";
import type { OutboxEntry } from "./store.js";
import { tell } from "./tell.js";

/** Hand-overs are the host's own work. */
const sender = { actor: "hand-over", role: "system" } as const;

/**
 * Delivers what waits in the outbox, and what follows from it, until nothing waits. Every entry is delivered at least
 * once; its id, as idempotency key, keeps a second delivery from doing anything.
 */
export async function deliver(host: Host, events: EventEmitter<OperationsEvents>): Promise<void> {
  const { store, tenant } = host.parts;
  for (;;) {
    const { commits } = host.outboxed;
    const waiting = await store.outbox(tenant, 100);
    if (waiting.length === 0) {
      host.outboxed.delivered = commits;
      return;
    }
    for (const entry of waiting) {
      const failure = await deliverOne(host, events, entry);
      if (failure !== undefined) tell(events, "handOverFailed", entry, failure);
      await store.acknowledge(tenant, entry.id);
    }
  }
}

async function deliverOne(
  host: Host,
  events: EventEmitter<OperationsEvents>,
  entry: OutboxEntry,
): Promise<Refusal | Error | undefined> {
  const { store } = host.parts;
  const { id, at, message } = entry;
  if (message.type === "effect") {
    tell(events, "effect", entry);
    return undefined;
  }
  const { process, id: fromId, revision } = entry.from;
  const from = { handedOverFrom: { process, id: fromId, revision } };
  const { to, does, payload, startWith } = message;
  const by = { ...sender, at, idempotencyKey: id };
  try {
    if (startWith !== undefined && (await store.load(to)) === undefined)
      await host.start(to.process, to.id, startWith, { ...sender, at }, from);
    const answer =
      does === "start"
        ? await host.start(to.process, to.id, payload, by, from)
        : await host.send(to.process, to.id, { ...payload, type: does }, by, from);
    return answer.accepted ? undefined : answer.refusal;
  } catch (error) {
    if (error instanceof OpscycleError) return error;
    throw error;
  }
}
