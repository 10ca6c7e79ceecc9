import { join } from "node:path";
import { type Commit, memoryStore, type Store } from "opscycle/operations";
import { openSqliteStore } from "opscycle/operations/sqlite";
import { describe, expect, test } from "vitest";
import { mei, openShop } from "../shop.js";
import { temporaryFolder } from "./temporary-folder.js";

const folder = temporaryFolder();

/** The commits of two products that stand in the same place. */
async function twoCommits(): Promise<readonly Commit[]> {
  const memory = memoryStore();
  const commits: Commit[] = [];
  const commit: Store["commit"] = (tenant, made) => {
    commits.push(...made);
    return memory.commit(tenant, made);
  };
  const { operations } = openShop({ store: { ...memory, commit } });
  for (const id of ["A-1", "A-2"]) await operations.start("product", id, { sku: id }, mei);
  return commits;
}

/** Its last part cannot be held: what comes before was written by then. */
function unfitAtItsEnd(commit: Commit | undefined): Commit {
  if (commit === undefined) throw new Error("there is no commit");
  const [entry] = commit.entries;
  if (entry === undefined) throw new Error("the commit has no entry");
  return { ...commit, entries: [{ ...entry, by: { actor: "mei\0", role: "product-group" } }] };
}

describe("a commit that is taken back", () => {
  test("takes nothing with it that the next one needs", async () => {
    const store = await openSqliteStore(join(folder, "placed.db"));
    const [first, second] = await twoCommits();
    const commits = [unfitAtItsEnd(first), ...(second ? [second] : [])];
    const failures = await store.commit("default", commits);
    expect(failures).toEqual([expect.any(Error), undefined]);
    const key = (id: string) => ({ tenant: "default", process: "product", id });
    const found = await store.load([key("A-1"), key("A-2")]);
    expect(found.map((instance) => instance?.states)).toEqual([undefined, ["selection.proposed"]]);
    expect(await store.list({ tenant: "default", state: "selection" })).toHaveLength(1);
    await store.close();
  });
});
