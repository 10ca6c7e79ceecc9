import { join } from "node:path";
import type { Store } from "opscycle/operations";
import { openSqliteStore } from "opscycle/operations/sqlite";
import { storeConformance } from "opscycle/testing";
import { describe, test } from "vitest";
import { temporaryFolder } from "./temporary-folder.js";

const folder = temporaryFolder();
const paths = new Map<Store, string>();

async function openAt(path: string): Promise<Store> {
  const store = await openSqliteStore(path);
  paths.set(store, path);
  return store;
}

function pathOf(store: Store): string {
  const path = paths.get(store);
  if (path === undefined) throw new Error("the store was opened elsewhere");
  return path;
}

describe("openSqliteStore", () => {
  const cases = storeConformance({
    open: () => openAt(join(folder, `${paths.size}.db`)),
    reopen: async (store) => {
      await store.close();
      return openAt(pathOf(store));
    },
    beside: (store) => openAt(pathOf(store)),
  });
  for (const { name, run } of cases) test(name, run);
});
