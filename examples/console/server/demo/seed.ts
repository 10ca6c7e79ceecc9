import { rename, rm, writeFile } from "node:fs/promises";
import { createOperations, type JournalEntry, type Store, virtualClock } from "opscycle/operations";
import { openSqliteStore } from "opscycle/operations/sqlite";
import { replay, type ShopHistory } from "opscycle/replay";
import type { Rulebook } from "opscycle/rules";
import { AlertDesk } from "./alert-desk.js";
import { demoProcesses, historyHandOvers, historyProcesses } from "./demo-processes.js";
import { LastDays } from "./last-days.js";
import { LifeWriter } from "./life-writer.js";
import { requestCampaigns } from "./request-campaigns.js";

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
 * they are sent again to a host over the store. So every step has its decision, and the journal its seals. What a replay's
 * supplier does at once is left to people in the last days. A seeding that breaks off leaves no store.
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
    onProgress: (done, total) => onProgress("Replaying four years of orders", done / total),
  });
  const draft = `${path}.draft`;
  await removeStore(draft);
  // The draft counts for nothing until it is whole, so that it need not wait for the disk.
  const store = await openSqliteStore(draft, { synchronous: "normal" });
  const asOf = lastInstant(journal);
  const missed = await writeLives(store, rulebook, journal, asOf, (share) =>
    onProgress("Writing the lives of the products", share),
  );
  await store.close();
  const units = Object.fromEntries(
    products.map(({ sku, stockOnHand }) => [sku, Math.max(0, stockOnHand - (missed.get(sku) ?? 0))]),
  );
  await writeFile(stockPath(path), JSON.stringify({ asOf, units } satisfies SeededStock));
  await removeStore(path);
  await rename(draft, path);
  await removeStore(draft);
}

/** @returns units that the replay received and the store did not, by SKU */
async function writeLives(
  store: Store,
  rulebook: Rulebook,
  journal: readonly JournalEntry[],
  endAt: string,
  onProgress: (share: number) => void,
): Promise<ReadonlyMap<string, number>> {
  const clock = virtualClock(journal[0]?.at ?? endAt);
  const lastDays = new LastDays(endAt);
  const handOvers = historyHandOvers(() => lastDays.isStanding(clock.now()));
  const past = createOperations({ rulebook, store, clock, processes: historyProcesses, handOvers });
  const alerts = new AlertDesk(past, endAt);
  await new LifeWriter({ operations: past, clock, lastDays, alerts }).write(journal, onProgress);
  clock.set(endAt);
  await past.tick();
  await requestCampaigns(createOperations({ rulebook, store, clock, processes: demoProcesses }));
  return lastDays.missedUnits;
}

function lastInstant(journal: readonly JournalEntry[]): string {
  return new Date(journal.reduce((latest, { at }) => Math.max(latest, Date.parse(at)), 0)).toISOString();
}

/** Removes a store's file and what SQLite keeps beside it. */
async function removeStore(path: string): Promise<void> {
  for (const suffix of ["", "-wal", "-shm", "-due"]) await rm(`${path}${suffix}`, { force: true });
}
