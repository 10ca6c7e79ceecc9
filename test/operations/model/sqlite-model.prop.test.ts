import { join } from "node:path";
import fc from "fast-check";
import type { Store } from "opscycle/operations";
import { openSqliteStore } from "opscycle/operations/sqlite";
import { describe, test } from "vitest";
import { temporaryFolder } from "../sqlite/temporary-folder.js";
import { acts } from "./acts.js";
import { Life } from "./life.js";

const folder = temporaryFolder();
let files = 0;

/** A file for one life. */
function stores() {
  files += 1;
  const path = join(folder, `${files}.db`);
  const open = () => openSqliteStore(path);
  const reopen = async (store: Store) => {
    await store.close();
    return open();
  };
  return { open, reopen, beside: open };
}

describe("Operations", () => {
  test("on a store in an SQLite file, whatever happens, they do what the model does", async () => {
    await fc.assert(
      fc.asyncProperty(acts, (lived) => new Life(stores()).live(lived)),
      { numRuns: 6 },
    );
  }, 180_000);
});
