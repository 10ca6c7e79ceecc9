import type { EventEmitter } from "eventemitter3";
import { OpscycleError } from "../errors/index.js";
import type { OperationsEvents } from "./answers.js";
import type { Host } from "./host.js";
import type { StoredDeadline } from "./store.js";
import { tell } from "./tell.js";

/**
 * Lets every deadline pass that is due at `now`, one instant after the other: what passes may set a deadline that is due
 * before the next. A deadline that fails stays, and does not hold up the others.
 */
export async function passDue(
  host: Host,
  events: EventEmitter<OperationsEvents>,
  now: string,
  afterInstant: () => Promise<void>,
): Promise<number> {
  const { store, tenant } = host.parts;
  const failed = new Set<string>();
  const next = async () => {
    const rows = await store.due(tenant, now, 100 + failed.size);
    const due = rows.filter((row) => !failed.has(nameOf(row)));
    return due.filter(({ deadline }) => deadline.dueAt === due[0]?.deadline.dueAt);
  };
  let steps = 0;
  for (let due = await next(); due.length > 0; due = await next()) {
    for (const row of due) {
      try {
        if (await host.pass(row)) steps += 1;
      } catch (error) {
        if (!(error instanceof OpscycleError)) throw error;
        failed.add(nameOf(row));
        tell(events, "deadlineFailed", row, error);
      }
    }
    await afterInstant();
  }
  return steps;
}

function nameOf({ process, id, deadline }: StoredDeadline): string {
  return JSON.stringify([process, id, deadline.id, deadline.dueAt]);
}
