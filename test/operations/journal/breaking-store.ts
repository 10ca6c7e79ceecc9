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
  const breaking: Pick<Store, "commit" | "archive"> = {
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
  // Stores may be classes: what is not overridden is asked of the store itself.
  return new Proxy(store, {
    get: (_store, name) => {
      const own: unknown = Reflect.get(breaking, name) ?? Reflect.get(store, name);
      return typeof own === "function" && !Object.hasOwn(breaking, name) ? own.bind(store) : own;
    },
  });
}
