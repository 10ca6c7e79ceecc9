import type { Actor, Deadline, ProcessEvent, ProcessSnapshot } from "../processes/index.js";
import type { Decision } from "../rules/decision/decision.js";
import type { Accepted } from "./answers.js";

/** Which instance: of which tenant, of which process. */
export interface InstanceKey {
  /** The shop, where one database holds several. */
  readonly tenant: string;
  readonly process: string;
  readonly id: string;
}

/** An instance as it is stored: the bare snapshot in an envelope. */
export interface StoredInstance extends InstanceKey {
  /** How many steps it has taken; 1 after its start. */
  readonly revision: number;
  readonly definition: { readonly version: number; readonly fingerprint: string };
  readonly snapshot: ProcessSnapshot;
  /** The active states as dotted paths. */
  readonly states: readonly string[];
  /** The tags of the active states. */
  readonly tags: readonly string[];
  readonly updatedAt: string;
}

/** What brought a step about. */
export type StepCause =
  | { readonly type: "start"; readonly input: object }
  | { readonly type: "adopt"; readonly state: string; readonly reason: string }
  | { readonly type: "command"; readonly command: { readonly type: string } }
  | { readonly type: "deadline"; readonly delay: string };

/** One step of one instance, for ever. */
export interface JournalEntry extends InstanceKey {
  /** The instance's revision after the step. */
  readonly revision: number;
  readonly at: string;
  readonly by?: Actor;
  readonly cause: StepCause;
  /** The states before; empty at the start. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly decision?: Decision;
  readonly events: readonly ProcessEvent[];
  /** Fingerprint of the process definition. */
  readonly definition: string;
  /** The entry whose event handed over, where one did. */
  readonly handedOverFrom?: { readonly process: string; readonly id: string; readonly revision: number };
}

/** A deadline of an instance, with its absolute due time. */
export interface StoredDeadline extends InstanceKey {
  readonly deadline: Deadline;
}

/** Something to deliver after the commit: an effect for the host, or a hand-over to another instance. */
export interface OutboxEntry {
  /** Stable: the same step always makes the same ids. */
  readonly id: string;
  readonly from: InstanceKey & { readonly revision: number };
  readonly at: string;
  readonly message:
    | {
        readonly type: "hand-over";
        readonly to: InstanceKey;
        readonly does: string;
        readonly payload: object;
        /** What the instance is started with first, where there is none yet. */
        readonly startWith?: object;
      }
    | { readonly type: "effect"; readonly effect: { readonly type: string; readonly params: unknown } };
}

/** All that one step writes: the whole of it, or nothing. */
export interface Commit {
  readonly instance: StoredInstance;
  /** The revision that the step was made on; 0 when the instance must not exist yet. */
  readonly expectedRevision: number;
  readonly entry: JournalEntry;
  readonly deadlines: { readonly set: readonly Deadline[]; readonly cancelled: readonly string[] };
  readonly outbox: readonly OutboxEntry[];
  /** Remembers the answer to a command by the caller's key, which must be new. */
  readonly idempotency?: { readonly key: string; readonly answer: Accepted };
}

/** Which instances. Every field that is given must match. */
export interface InstanceQuery {
  readonly tenant: string;
  readonly process?: string;
  /** A dotted path: matches the state and those inside it. */
  readonly state?: string;
  readonly tag?: string;
  /** Only those with a deadline due at this instant or before. */
  readonly dueBefore?: string;
  /** Only those whose id comes after this one, in code unit order. */
  readonly after?: string;
  readonly limit?: number;
}

/** Where instances, journals, deadlines and outbox are kept. The host owns no state of its own. */
export interface Store {
  load(key: InstanceKey): Promise<StoredInstance | undefined>;
  /**
   * Writes a step.
   *
   * @throws ConflictError when the instance has another revision than expected, or the idempotency key was used before.
   */
  commit(commit: Commit): Promise<void>;
  /** The deadlines due at `now` or before, the earliest first; at one instant by process, id and deadline. */
  due(tenant: string, now: string, limit: number): Promise<readonly StoredDeadline[]>;
  /** The deadlines that an instance waits for. */
  deadlines(key: InstanceKey): Promise<readonly Deadline[]>;
  /** Forgets a deadline that the machine no longer waits for, unless it has been set anew in between. */
  dropDeadline(row: StoredDeadline): Promise<void>;
  list(query: InstanceQuery): Promise<readonly StoredInstance[]>;
  /** Of one instance, or of the tenant; in order of writing. */
  journal(query: {
    readonly tenant: string;
    readonly process?: string;
    readonly id?: string;
  }): Promise<readonly JournalEntry[]>;
  /** The outbox of a tenant, the oldest first. */
  outbox(tenant: string, limit: number): Promise<readonly OutboxEntry[]>;
  /** Takes a delivered entry out. */
  acknowledge(tenant: string, entryId: string): Promise<void>;
  /** The remembered answer to a key. */
  recall(tenant: string, key: string): Promise<Accepted | undefined>;
}
