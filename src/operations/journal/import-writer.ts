import { ConflictError } from "../../errors/index.js";
import { canonicalJson } from "../../rules/fingerprint.js";
import type { HostParts } from "../host/host.js";
import { nameOf } from "../instance-name.js";
import type { OutboxEntry } from "../outbox-entry.js";
import type { Commit, RememberedAnswer, StoredInstance } from "../store.js";
import type { ExportHeader } from "./export-line.js";
import type { JournalEntry } from "./journal-entry.js";
import { readJournal } from "./read-journal.js";

interface Line<Of> {
  readonly of: Of;
  readonly number: number;
}

/** How many lines are written in one go. */
const mostAtOnce = 500;
const nothing: Commit = { instances: [], entries: [], outbox: [], takes: [], answers: [] };

/**
 * Writes what an import has read, in its order. What is there already and is the same is left as it is, so that an import
 * that broke off can be run again; what is there and differs is an error.
 */
export class ImportWriter {
  private readonly entries: JournalEntry[] = [];
  private readonly instances: Line<StoredInstance>[] = [];
  private readonly waiting: Line<OutboxEntry>[] = [];
  /** What the store has of the journal: it must be how the file begins. */
  private readonly present: AsyncGenerator<JournalEntry, void, undefined>;
  private skipped = 0;
  private isBeyond = false;

  constructor(
    private readonly target: Pick<HostParts, "store" | "tenant">,
    private readonly header: ExportHeader,
  ) {
    this.present = readJournal(target, header.query);
  }

  async entry(entry: JournalEntry, number: number): Promise<void> {
    if (!this.isBeyond) {
      const { value: there } = await this.present.next();
      if (there !== undefined) return this.same(number, nameOf(entry), entry, there);
      this.isBeyond = true;
    }
    this.entries.push(entry);
    if (this.entries.length >= mostAtOnce) await this.writeEntries();
  }

  async instance(of: StoredInstance, number: number): Promise<void> {
    this.instances.push({ of, number });
    if (this.instances.length >= mostAtOnce) await this.writeInstances();
  }

  async outbox(of: OutboxEntry, number: number): Promise<void> {
    this.waiting.push({ of, number });
    if (this.waiting.length >= mostAtOnce) await this.writeOutbox();
  }

  /** Writes the rest. @returns how many lines were in store already */
  async finish(): Promise<number> {
    await this.writeOutbox();
    return this.skipped;
  }

  private async writeEntries(): Promise<void> {
    const entries = this.entries.splice(0);
    if (entries.length > 0) await this.commit([{ ...nothing, entries }]);
  }

  private async writeInstances(): Promise<void> {
    await this.writeEntries();
    const lines = this.instances.splice(0);
    if (lines.length === 0) return;
    const there = await this.target.store.load(lines.map(({ of }) => of));
    const missing = lines.filter(({ of, number }, index) => {
      const present = there[index];
      if (present !== undefined) this.same(number, nameOf(of), of, present);
      return present === undefined;
    });
    const written = missing.map(({ of }) => ({
      ...nothing,
      instances: [{ instance: of, expectedRevision: 0 }],
      answers: [this.mark(`import ${nameOf(of)}`, of)],
    }));
    await this.commit(written);
  }

  /** Each once: what the host has carried out since an earlier run must not come back. */
  private async writeOutbox(): Promise<void> {
    await this.writeInstances();
    const lines = this.waiting.splice(0);
    if (lines.length === 0) return;
    const { store, tenant } = this.target;
    const own = await store.recall(
      tenant,
      lines.map(({ of }) => `import ${of.id}`),
    );
    const instances = await store.recall(
      tenant,
      lines.map(({ of }) => `import ${nameOf(of.from)}`),
    );
    const missing = lines.filter((_line, index) => !own[index] && instances[index]);
    this.skipped += lines.length - missing.length;
    const written = missing.map(({ of }) => ({
      ...nothing,
      outbox: [of],
      answers: [this.mark(`import ${of.id}`, of.from)],
    }));
    await this.commit(written);
  }

  /** Remembers under a key that something was imported. */
  private mark(key: string, { process, id, revision }: Named): RememberedAnswer {
    return { key, at: this.header.at, purpose: "import", process, id, revision };
  }

  private same(number: number, name: string, expected: object, received: object): void {
    const isSame = canonicalJson(expected) === canonicalJson(received);
    if (!isSame) {
      const found = `importJournal requires the store to be empty or to hold what the file holds: in line ${number} ${name}`;
      throw new ConflictError(`${found} differs from what is in store; import into an empty store`, {
        line: number,
        expected: JSON.stringify(expected),
        received: JSON.stringify(received),
      });
    }
    this.skipped += 1;
  }

  private async commit(commits: readonly Commit[]): Promise<void> {
    if (commits.length === 0) return;
    const { store, tenant } = this.target;
    for (const failure of await store.commit(tenant, commits)) if (failure !== undefined) throw failure;
  }
}

type Named = { readonly process: string; readonly id: string; readonly revision: number };
