import type { JournalQuery, Store } from "../store.js";
import type { JournalEntry } from "./journal-entry.js";

/** Which entries of the journal. */
export type JournalAsked = Omit<JournalQuery, "tenant" | "after" | "limit">;

/** How many entries or instances are read in one go. */
export const pageSize = 500;

/** Entries of the journal in order of writing, read page by page. */
export async function* readJournal(
  { store, tenant }: { readonly store: Store; readonly tenant: string },
  query: JournalAsked = {},
): AsyncGenerator<JournalEntry, void, undefined> {
  let after: number | undefined;
  do {
    const page = await store.journal({
      ...query,
      tenant,
      limit: pageSize,
      ...(after !== undefined && { after }),
    });
    yield* page.entries;
    after = page.next;
  } while (after !== undefined);
}
