import { nameOf } from "../instance-name.js";
import type { JournalEntry } from "../journal/journal-entry.js";
import { erased } from "../journal/seal.js";
import type { InstanceKey, JournalPage, JournalQuery } from "../store.js";

/** The journal of one tenant in memory. */
export class MemoryJournal {
  private readonly entries: JournalEntry[] = [];
  /** Where the entries of each instance stand. */
  private readonly places = new Map<string, number[]>();

  write(entry: JournalEntry): void {
    const place = this.entries.push(entry) - 1;
    const own = this.places.get(nameOf(entry));
    if (own === undefined) this.places.set(nameOf(entry), [place]);
    else own.push(place);
  }

  read({ process, id, from, until, after = 0, limit = Number.POSITIVE_INFINITY }: JournalQuery): JournalPage {
    const places =
      process !== undefined && id !== undefined
        ? (this.places.get(nameOf({ process, id })) ?? [])
        : undefined;
    const entries: JournalEntry[] = [];
    for (let index = 0; index < (places ?? this.entries).length; index++) {
      const place = places === undefined ? index : (places[index] ?? 0);
      const entry = this.entries[place];
      if (entry === undefined || place < after) continue;
      if (process !== undefined && entry.process !== process) continue;
      if (id !== undefined && entry.id !== id) continue;
      if ((from !== undefined && entry.at < from) || (until !== undefined && entry.at >= until)) continue;
      if (entries.length === limit) return { entries, next: place };
      entries.push(entry);
    }
    return { entries };
  }

  erase(instance: Pick<InstanceKey, "process" | "id">, at: string): void {
    for (const place of this.places.get(nameOf(instance)) ?? []) {
      const entry = this.entries[place];
      if (entry !== undefined && entry.erasedAt === undefined) this.entries[place] = erased(entry, at);
    }
  }
}
