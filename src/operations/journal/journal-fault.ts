/** What is wrong with a journal at one entry. */
export type JournalFaultKind =
  /** The revision is not the one after the entry before. */
  | "revision"
  /** The entry has no seal. */
  | "unsealed"
  /** It is not sealed onto the entry before. */
  | "previous"
  /** Something in it is not what was sealed: who, when, from, to, of which definition. */
  | "entry"
  /** Its cause, decision or events are not what was sealed. */
  | "payload"
  /** It counts as erased, and still has a payload. */
  | "not-erased"
  /** Its payload is gone, and no later entry says that it was erased. */
  | "unaccounted"
  /** The instance stands at another revision than its journal ends at: the tail was cut off, or more was written. */
  | "head-revision"
  /** The instance names another latest entry than the journal has. */
  | "head-hash"
  /** The journal tells of an instance that there is not. */
  | "no-instance"
  /** The steps of the journal, taken anew, do not lead to what is stored. */
  | "unexplained";

/** Something in a journal that is not as it was written. */
export interface JournalFault {
  /** Id of the process: `product`. */
  readonly process: string;
  /** Id of the instance, unique within its process and tenant. */
  readonly id: string;
  /** Of the entry where it was found. */
  readonly revision: number;
  /** What kind of fault it is; to branch on. */
  readonly fault: JournalFaultKind;
  /** What should stand there: a hash, a revision, or words. */
  readonly expected: string;
  /** What stands there. */
  readonly received: string;
}

/** What `verifyJournal` found. */
export interface JournalVerdict {
  /** How many entries were read. */
  readonly entries: number;
  /** Of how many instances. */
  readonly instances: number;
  /** Empty when the journal is as it was written. */
  readonly faults: readonly JournalFault[];
}
