import { rename, rm, writeFile } from "node:fs/promises";
import { createOperations, type JournalEntry, virtualClock } from "opscycle/operations";
import { openSqliteStore } from "opscycle/operations/sqlite";
import { replay, type ShopHistory } from "opscycle/replay";
import type { Rulebook } from "opscycle/rules";
import { historyHandOvers, historyProcesses } from "./demo-processes.js";
import { LifeWriter } from "./life-writer.js";

/** Days at the end in which requests for replenishment wait for an approval, and in which none was made. */
const daysUnapproved = 13;
const daysUnrequested = 6;
const dayMs = 86_400_000;

/** What {@link seed} takes. */
export interface SeedOptions {
  /** The store's file; beside it stands the stock, in `.stock.json`. */
  readonly path: string;
  readonly history: ShopHistory;
  readonly rulebook: Rulebook;
  /** Told what is being done, and how much of it is done, from 0 to 1. */
  readonly onProgress?: (what: string, share: number) => void;
}

/** The stock that a seeded shop begins with, and where its clock stands. */
export interface SeededStock {
  readonly asOf: string;
  readonly units: { readonly [sku: string]: number };
}

/** Where the stock of a seeded store is kept. */
export const stockPath = (path: string): string => `${path}.stock.json`;

/**
 * Fills a store with the lives of the shop's products: a replay of the history says which commands were sent when, and
 * they are sent again to a host over the store. So every step has its decision, and the journal its seals. What the
 * replay's supplier did at once is left to people in the last days.
 */
export async function seed({
  path,
  history,
  rulebook,
  onProgress = () => undefined,
}: SeedOptions): Promise<void> {
  const { journal, products } = await replay({
    history,
    rulebook,
    onProgress: (done, total) => onProgress("Replaying the history", done / total),
  });
  const endAt = new Date(lastInstant(journal)).toISOString();
  const daysBefore = (days: number) => new Date(Date.parse(endAt) - days * dayMs).toISOString();
  const draft = `${path}.draft`;
  await removeStore(draft);
  const clock = virtualClock(journal[0]?.at ?? endAt);
  const operations = createOperations({
    rulebook,
    processes: historyProcesses,
    handOvers: historyHandOvers(() => clock.now() < daysBefore(daysUnapproved)),
    store: await openSqliteStore(draft, { synchronous: "normal" }),
    clock,
  });
  const writer = new LifeWriter({ operations, clock, unrequestedFrom: daysBefore(daysUnrequested) });
  await writer.write(journal, (share) => onProgress("Writing the lives", share));
  clock.set(endAt);
  await operations.tick();
  await operations.close();
  const units = Object.fromEntries(products.map(({ sku, stockOnHand }) => [sku, stockOnHand]));
  await writeFile(stockPath(path), JSON.stringify({ asOf: endAt, units } satisfies SeededStock));
  await removeStore(path);
  await rename(draft, path);
  await removeStore(draft);
}

function lastInstant(journal: readonly JournalEntry[]): number {
  return journal.reduce((latest, { at }) => Math.max(latest, Date.parse(at)), 0);
}

/** Removes a store's file and what SQLite keeps beside it. */
async function removeStore(path: string): Promise<void> {
  for (const suffix of ["", "-wal", "-shm", "-due"]) await rm(`${path}${suffix}`, { force: true });
}
