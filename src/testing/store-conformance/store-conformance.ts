import type { Store } from "../../operations/index.js";
import { answerCases } from "./answer-cases.js";
import { archiveCases } from "./archive-cases.js";
import { commitCases } from "./commit-cases.js";
import { deadlineCases } from "./deadline-cases.js";
import { eraseCases } from "./erase-cases.js";
import { fidelityCases } from "./fidelity-cases.js";
import { journalCases } from "./journal-cases.js";
import { listCases } from "./list-cases.js";
import { outboxCases } from "./outbox-cases.js";
import { reopenCases } from "./reopen-cases.js";
import type { CaseOutline, CaseSite, StoreCase, StoreUnderTest } from "./store-case.js";
import { tenantCases } from "./tenant-cases.js";

const outlines: readonly CaseOutline[] = [
  ...commitCases,
  ...answerCases,
  ...deadlineCases,
  ...outboxCases,
  ...listCases,
  ...journalCases,
  ...eraseCases,
  ...archiveCases,
  ...tenantCases,
  ...fidelityCases,
  ...reopenCases,
];

/**
 * What every store does, for whoever writes one: cases for any test runner. Each opens a store of its own, and closes it.
 *
 * @param store - how the suite comes by the store; cases that need what it does not have are left out
 *
 * @example
 * ```ts
 * import { memoryStore } from "opscycle/operations";
 * import { storeConformance } from "opscycle/testing";
 *
 * const failures: string[] = [];
 * for (const { name, run } of storeConformance({ open: async () => memoryStore() })) {
 *   // In a test runner: test(name, run);
 *   await run().catch((error: Error) => failures.push(`${name}: ${error.message}`));
 * }
 * failures; // => []
 * ```
 */
export function storeConformance(store: StoreUnderTest): readonly StoreCase[] {
  return outlines
    .filter(({ needs }) => needs === undefined || store[needs] !== undefined)
    .map(({ name, run }) => ({ name, run: () => onSite(store, run) }));
}

/** Runs a case on stores that are closed afterwards, however it ends. */
async function onSite(under: StoreUnderTest, run: (site: CaseSite) => Promise<void>): Promise<void> {
  const open = new Set<Store>();
  const opened = (store: Store): Store => {
    open.add(store);
    return store;
  };
  const missing = async (store: Store): Promise<Store> => store;
  const { reopen = missing, beside = missing } = under;
  try {
    await run({
      store: opened(await under.open()),
      reopen: async (store) => {
        open.delete(store);
        return opened(await reopen.call(under, store));
      },
      beside: async (store) => opened(await beside.call(under, store)),
    });
  } finally {
    for (const store of open) await store.close();
  }
}
