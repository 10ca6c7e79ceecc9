import type { OutboxEntry, OutboxOutcome, OutboxQuery } from "../outbox-entry.js";
import { type InstanceKey, longestRetryMs, type Store, type StoreReading } from "../store.js";
import { compareText } from "./deadline-queue.js";

/** The outbox of one tenant in memory. */
export class MemoryOutbox {
  private readonly entries = new Map<string, OutboxEntry>();
  private readonly leasedUntil = new Map<string, string>();

  has(id: string): boolean {
    return this.entries.has(id);
  }

  put(entry: OutboxEntry): void {
    this.entries.set(entry.id, entry);
  }

  remove(id: string): void {
    this.entries.delete(id);
    this.leasedUntil.delete(id);
  }

  lease({ now, until, limit }: Parameters<Store["lease"]>[0]): OutboxEntry[] {
    const leased: OutboxEntry[] = [];
    const latestRetry = new Date(Date.parse(now) + longestRetryMs).toISOString();
    for (const entry of [...this.entries.values()].sort(compareEntries)) {
      if (leased.length >= limit) break;
      const held = this.leasedUntil.get(entry.id);
      const isHeld = held !== undefined && held > now && held <= until;
      const { retryAt = now, deadAt } = entry;
      if (isHeld || deadAt !== undefined || (retryAt > now && retryAt <= latestRetry)) continue;
      this.leasedUntil.set(entry.id, until);
      leased.push(entry);
    }
    return leased;
  }

  settle(outcome: OutboxOutcome): void {
    const entry = this.entries.get(outcome.id);
    if (entry === undefined) return;
    this.leasedUntil.delete(outcome.id);
    const { retryAt: _retryAt, deadAt: _deadAt, reason: _reason, ...rest } = entry;
    if (outcome.type === "done") this.remove(outcome.id);
    else if (outcome.type === "redrive") this.put({ ...rest, attempts: 0 });
    else {
      const { type, at, reason } = outcome;
      const when = type === "dead" ? { deadAt: at } : { retryAt: at };
      this.put({ ...rest, attempts: entry.attempts + 1, reason, ...when });
    }
  }

  list({ dead = false, ids, after, limit }: OutboxQuery): OutboxEntry[] {
    const wanted = ids && new Set(ids);
    const found = [...this.entries.values()].filter(
      (entry) =>
        (entry.deadAt !== undefined) === dead &&
        (wanted?.has(entry.id) ?? true) &&
        (after === undefined || compareEntries(entry, after) > 0),
    );
    return found.sort(compareEntries).slice(0, limit);
  }

  erase({ process, id }: Pick<InstanceKey, "process" | "id">): void {
    for (const entry of this.entries.values()) {
      const { from, message, deadAt } = entry;
      if (deadAt === undefined) continue;
      const ends = [from, ...(message.type === "hand-over" ? [message.to] : [])];
      if (!ends.some((end) => end.process === process && end.id === id)) continue;
      this.put({ ...entry, message: withoutPayload(message) });
    }
  }

  reading(): Pick<StoreReading, "waiting" | "waitingSince" | "dead"> {
    const waiting = this.list({ tenant: "" });
    const since = waiting[0]?.at;
    return {
      waiting: waiting.length,
      ...(since !== undefined && { waitingSince: since }),
      dead: this.entries.size - waiting.length,
    };
  }
}

function compareEntries(left: Pick<OutboxEntry, "at" | "id">, right: Pick<OutboxEntry, "at" | "id">): number {
  return compareText(left.at, right.at) || compareText(left.id, right.id);
}

/** A message of which only its types are left. */
export function withoutPayload(message: OutboxEntry["message"]): OutboxEntry["message"] {
  if (message.type === "effect")
    return { type: "effect", effect: { type: message.effect.type, params: null } };
  const { startWith: _startWith, ...rest } = message;
  return { ...rest, payload: {} };
}
