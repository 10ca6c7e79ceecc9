import type { ConflictError } from "../errors/index.js";
import type { Deadline, ProcessSnapshot } from "../processes/index.js";
import type { Accepted } from "./answers.js";
import type { JournalEntry } from "./journal/journal-entry.js";
import type { OutboxEntry, OutboxOutcome, OutboxQuery } from "./outbox-entry.js";

/** Which instance: of which tenant, of which process. */
export interface InstanceKey {
  /** The shop, where one database holds several. */
  readonly tenant: string;
  /** Id of the process: `product`. */
  readonly process: string;
  /** Unique within its process and tenant. */
  readonly id: string;
}

/** An instance as it is stored: the bare snapshot in an envelope. */
export interface StoredInstance extends InstanceKey {
  /** How many steps it has taken; 1 after its start. */
  readonly revision: number;
  /** The definition of the process that it goes on by. */
  readonly definition: {
    /** As `defineProcess` was given it; for people. */
    readonly version: number;
    /** SHA-256 of the definition: what counts. */
    readonly fingerprint: string;
  };
  /** Where its machine stands and what it remembers, as plain JSON. */
  readonly snapshot: ProcessSnapshot;
  /** The active states as dotted paths. */
  readonly states: readonly string[];
  /** The tags of the active states. */
  readonly tags: readonly string[];
  /** What it waits for, with absolute due times. */
  readonly deadlines: readonly Deadline[];
  /** The hash of its latest journal entry; empty where no journal is kept. */
  readonly journalHash: string;
  /** The instant of its last step, ISO 8601 in UTC. */
  readonly updatedAt: string;
  /** When it was archived; absent while it is not. */
  readonly archivedAt?: string;
}

/** An instance to be written. */
export interface InstanceWrite {
  /** As it is to stand after the commit. */
  readonly instance: StoredInstance;
  /** The revision that it was made from; 0 when the instance must not exist yet. */
  readonly expectedRevision: number;
  /**
   * Takes out the payloads of all its journal entries before the new ones, the snapshots in answers that were kept for
   * it, and the payloads of what was set aside on its way from or to it.
   */
  readonly erasesHistory?: true;
}

/** The answer to a command, kept by the caller's key. */
export interface RememberedAnswer {
  /** The idempotency key that the sender gave. */
  readonly key: string;
  /** When the answer was given, ISO 8601 in UTC. */
  readonly at: string;
  /** What the key is for; it serves nothing else. */
  readonly purpose: string;
  /** The step whose answer it is. */
  readonly process: string;
  /** Id of the instance, unique within its process and tenant. */
  readonly id: string;
  /** The revision of the instance after that step. */
  readonly revision: number;
  /** Absent once it was erased. */
  readonly answer?: Accepted;
}

/** What steps that belong together write: the whole of it, or nothing. */
export interface Commit {
  /** Each instance once. */
  readonly instances: readonly InstanceWrite[];
  /** Those of its instances; an import also writes entries before their instances, and such as were erased already. */
  readonly entries: readonly JournalEntry[];
  /** What is to be done after the commit, and what could not be handed over. */
  readonly outbox: readonly OutboxEntry[];
  /** Entries of the outbox that this carries out: each must be there, and is taken out. */
  readonly takes: readonly string[];
  /** The keys must be new. */
  readonly answers: readonly RememberedAnswer[];
}

/** Which instances. Every field that is given must match. */
export interface InstanceQuery {
  /** The shop, where one store holds several. */
  readonly tenant: string;
  /** Id of the process; of every process when absent. */
  readonly process?: string;
  /** A dotted path: matches the state and those inside it. */
  readonly state?: string;
  /** A tag of one of its active states. */
  readonly tag?: string;
  /** Fingerprint of the definition that it has. */
  readonly definition?: string;
  /** Fingerprints of definitions that it does not have. */
  readonly notDefinition?: readonly string[];
  /** Only those that wait for something that is due at this instant or before. */
  readonly dueBefore?: string;
  /** Archived ones instead of the others. */
  readonly archived?: boolean;
  /** Only those that come after this one, in order of process and id: the last of the page before. */
  readonly after?: Pick<InstanceKey, "process" | "id">;
  /** At most so many; all of them when absent. */
  readonly limit?: number;
}

/** Which journal entries, in order of writing. */
export interface JournalQuery {
  /** The shop, where one store holds several. */
  readonly tenant: string;
  /** Id of the process; of every process when absent. */
  readonly process?: string;
  /** Id of one instance; of every instance when absent. */
  readonly id?: string;
  /** Of this instant or later. */
  readonly from?: string;
  /** Before this instant. */
  readonly until?: string;
  /** Where the page before ended: its `next`. */
  readonly after?: number;
  /** At most so many; all of them when absent. */
  readonly limit?: number;
}

/** A page of the journal. */
export interface JournalPage {
  /** In order of writing, at most `limit`. */
  readonly entries: readonly JournalEntry[];
  /** Where the next page begins; absent when there is none. */
  readonly next?: number;
}

/** How much of what is in store, for a health reading. */
export interface StoreReading {
  /** Instances that are not archived. */
  readonly instances: number;
  /** Instances with something due. */
  readonly due: number;
  /** Since when the longest waiting of these is due. */
  readonly dueSince?: string;
  /** Effects that wait to be carried out. */
  readonly waiting: number;
  /** When the oldest of these was written. */
  readonly waitingSince?: string;
  /** Effects and hand-overs that were set aside. */
  readonly dead: number;
}

/** Nobody defers an instance for longer: {@link Store.passDue}. */
export const longestDeferralMs = 60_000;
/** Nobody waits longer to try an entry of the outbox again: {@link Store.lease}. */
export const longestRetryMs = 3_600_000;

/** The part of a store that one batch of steps needs. */
export interface StepStore {
  /** The instances, in the order of the keys; undefined for what is not there. */
  load(keys: readonly InstanceKey[]): Promise<readonly (StoredInstance | undefined)[]>;
  /**
   * Writes commits of one tenant, in their order. Each is written whole or not at all, whatever becomes of the others: for
   * one that is not, the place in the answer has the conflict. An instance has another revision than expected, an
   * idempotency key was used before, or an entry of the outbox is not there any more. Another error in that place says what
   * the store cannot hold.
   */
  commit(tenant: string, commits: readonly Commit[]): Promise<readonly (ConflictError | Error | undefined)[]>;
}

/** Where instances, journals, deadlines and outbox are kept. The host owns no state of its own. */
export interface Store extends StepStore {
  /** Whether journal entries are kept; where they are not, they are not sealed either. */
  readonly keepsJournal: boolean;
  /**
   * Hands the instances with something due at `now` or before to `work`, the earliest first; at one instant by process and
   * id. Where several hosts work on one store, none is handed to two of them at once while `work` runs. Archived instances
   * are never due. A deferral that ends more than {@link longestDeferralMs} after `now` is from a clock that was ahead, and
   * does not hold: the instance is due when it was before it was deferred.
   */
  passDue<Result>(
    query: {
      /** The shop whose instances are meant. */
      readonly tenant: string;
      /** ISO 8601 in UTC. */
      readonly now: string;
      /** At most so many. */
      readonly limit: number;
    },
    work: (due: readonly StoredInstance[], store: StepStore) => Promise<Result>,
  ): Promise<Result>;
  /**
   * Lets instances be due at `until` and not before, until their next commit. Those that are not there, or wait for nothing,
   * are left out.
   */
  defer(keys: readonly InstanceKey[], until: string): Promise<void>;
  /** The remembered answers to keys, in their order. */
  recall(tenant: string, keys: readonly string[]): Promise<readonly (RememberedAnswer | undefined)[]>;
  /** In order of process and id. */
  list(query: InstanceQuery): Promise<readonly StoredInstance[]>;
  /** How many match; `limit` and `after` are not heeded. */
  count(query: InstanceQuery): Promise<number>;
  /** The entries that match, in order of writing, page by page. */
  journal(query: JournalQuery): Promise<JournalPage>;
  /**
   * The entries of the outbox that may be tried at `now`, in order of `at` and id. Until `until` nobody else is given them.
   * A lease that ends more than its length after `now`, and a `retryAt` more than {@link longestRetryMs} after it, are from a
   * clock that was ahead, and do not hold.
   */
  lease(query: {
    /** The shop whose entries are meant. */
    readonly tenant: string;
    /** ISO 8601 in UTC. */
    readonly now: string;
    /** ISO 8601 in UTC. */
    readonly until: string;
    /** At most so many. */
    readonly limit: number;
  }): Promise<readonly OutboxEntry[]>;
  /** Writes down what became of leased entries. Those that are not there are left out. */
  settle(tenant: string, outcomes: readonly OutboxOutcome[]): Promise<void>;
  /** What is in the outbox, in order of `at` and id. */
  outbox(query: OutboxQuery): Promise<readonly OutboxEntry[]>;
  /** Archives finished instances that were last changed before an instant, at most `limit`. @returns how many */
  archive(query: {
    /** The shop whose instances are meant. */
    readonly tenant: string;
    /** ISO 8601 in UTC. */
    readonly finishedBefore: string;
    /** When they count as archived, ISO 8601 in UTC. */
    readonly at: string;
    /** At most so many. */
    readonly limit: number;
  }): Promise<number>;
  /** Forgets answers that were given before an instant: their keys are new again. @returns how many */
  forgetAnswers(tenant: string, before: string): Promise<number>;
  /** How much is in store, due and waiting. */
  reading(tenant: string, now: string): Promise<StoreReading>;
  /** Lets go of files and connections. What was answered is kept. */
  close(): Promise<void>;
}
