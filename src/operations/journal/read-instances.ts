import type { InstanceQuery, Store, StoredInstance } from "../store.js";
import { pageSize } from "./read-journal.js";

/** All instances that match, in order of process and id, read page by page; the archived ones after the others. */
export async function* readInstances(
  { store, tenant }: { readonly store: Store; readonly tenant: string },
  query: Omit<InstanceQuery, "tenant" | "archived" | "after" | "limit"> = {},
): AsyncGenerator<StoredInstance, void, undefined> {
  for (const archived of [false, true]) {
    let after: StoredInstance | undefined;
    do {
      const asked = { ...query, tenant, archived, limit: pageSize, ...(after && { after }) };
      const page: readonly StoredInstance[] = await store.list(asked);
      yield* page;
      after = page.length < pageSize ? undefined : page.at(-1);
    } while (after !== undefined);
  }
}
