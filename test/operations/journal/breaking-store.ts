import type { Store } from "opscycle/operations";

/** What a {@link breakingStore} breaks off with. */
export class Broken extends Error {}

/** A store that takes so many commits, and then breaks off: in the middle of a list of them too. */
export function breakingStore(store: Store, commits: number): Store {
  let left = commits;
  const spend = () => {
    left -= 1;
    if (left < 0) throw new Broken("the store broke off");
  };
  return {
    ...store,
    commit: async (tenant, all) => {
      const results = [];
      for (const one of all) {
        spend();
        results.push(...(await store.commit(tenant, [one])));
      }
      return results;
    },
    archive: async (query) => {
      spend();
      return store.archive(query);
    },
  };
}
