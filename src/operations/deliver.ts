import type { EventEmitter } from "eventemitter3";
import { ConflictError, OpscycleError } from "../errors/index.js";
import type { Refusal } from "../processes/index.js";
import type { Host } from "./host.js";
import type { OperationsEvents } from "./operations.js";
import type { OutboxEntry } from "./store.js";

/** Hand-overs are the host's own work. */
const sender = { actor: "hand-over", role: "system" } as const;

/**
 * Delivers what waits in the outbox, and what follows from it, until nothing waits. Every entry is delivered at least
 * once; its id keeps a second delivery from doing anything.
 */
export async function deliver(host: Host, events: EventEmitter<OperationsEvents>): Promise<void> {
  const { store, tenant } = host.parts;
  for (
    let waiting = await store.outbox(tenant, 100);
    waiting.length > 0;
    waiting = await store.outbox(tenant, 100)
  ) {
    for (const entry of waiting) {
      const failure = await deliverOne(host, entry);
      await store.acknowledge(tenant, entry.id);
      if (failure !== undefined) events.emit("handOverFailed", entry, failure);
      if (entry.message.type === "effect") events.emit("effect", entry);
    }
  }
}

async function deliverOne(
  host: Host,
  { id, at, from, message }: OutboxEntry,
): Promise<Refusal | Error | undefined> {
  if (message.type === "effect") return undefined;
  const { to, does, payload } = message;
  const by = { ...sender, at, idempotencyKey: id };
  try {
    if (does === "start") {
      await host.start(to.process, to.id, payload, by, from);
      return undefined;
    }
    const answer = await host.send(to.process, to.id, { ...payload, type: does }, by, from);
    return answer.accepted ? undefined : answer.refusal;
  } catch (error) {
    if (does === "start" && error instanceof ConflictError) return undefined;
    if (error instanceof OpscycleError) return error;
    throw error;
  }
}
