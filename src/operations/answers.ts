import type { Actor, ProcessEvent, Refusal } from "../processes/index.js";
import type { StoredDeadline } from "./host/pass-due.js";
import type { JournalEntry } from "./journal/journal-entry.js";
import type { OutboxEntry } from "./outbox-entry.js";
import type { InstanceKey, StoredInstance } from "./store.js";

/** Who sends, and how. */
export interface SendOptions extends Actor {
  /** When: ISO 8601 with a zone; the host's clock when absent. */
  readonly at?: string;
  /** Once a command with this key was taken, the same key gives the same answer and does nothing more. */
  readonly idempotencyKey?: string;
  /** Overrules the rule that the command consults. */
  readonly override?: {
    /** The rule's outcome that is to hold instead of its answer. */
    readonly outcome: string;
    /** Why; it stands in the journal. */
    readonly reason: string;
  };
}

/** A command that was taken. */
export interface Accepted {
  /** Tells it from {@link NotAccepted}. */
  readonly accepted: true;
  /** As it stands after the step. */
  readonly instance: StoredInstance;
  /** What the journal says of the step. */
  readonly entry: JournalEntry;
}

/** A command that was not taken. Nothing has changed. */
export interface NotAccepted {
  /** Tells it from {@link Accepted}. */
  readonly accepted: false;
  /** Why not, and what is possible instead. */
  readonly refusal: Refusal;
}

/** The answer to a command. */
export type Answer = Accepted | NotAccepted;

/** An instance that is taken over in mid-life. */
export interface Adoption<Start extends object = object> {
  /** What the process is started with. */
  readonly input: Start;
  /** A resting state of the process, as a dotted path. */
  readonly state: string;
  /** What the machine would remember by now, laid over what it remembers at its start. */
  readonly context?: object;
  /** Stands in the journal. */
  readonly reason: string;
}

/** What the host tells its listeners, after the commit. A listener that throws undoes nothing and stops nobody. */
export interface OperationsEvents {
  /** A step was committed. */
  step: (entry: JournalEntry) => void;
  /** A machine told an event. */
  event: (event: ProcessEvent, entry: JournalEntry) => void;
  /** A command was refused. */
  refused: (refusal: Refusal, key: InstanceKey) => void;
  /** Another rulebook decides from now on; both are named by their fingerprints. */
  rulebookReplaced: (change: {
    /** Fingerprint of the rulebook that decided until then. */
    readonly before: string;
    /** Fingerprint of the one that decides from then on. */
    readonly after: string;
    /** When, ISO 8601 in UTC. */
    readonly at: string;
  }) => void;
  /** A hand-over was not taken where it went to, and is set aside: refused, or thrown back with an error. */
  handOverFailed: (entry: OutboxEntry, reason: Refusal | Error) => void;
  /** A deadline is due and could not pass; it is tried again a minute later. */
  deadlineFailed: (deadline: StoredDeadline, reason: Error) => void;
  /**
   * An effect was carried out by its handler; where it has none, whoever listens here carries it out. At least once: the
   * program may end before that is written down.
   */
  effect: (entry: OutboxEntry) => void;
  /** An attempt at an effect failed: it is tried again later, or set aside. */
  effectFailed: (entry: OutboxEntry, reason: Error, isDead: boolean) => void;
  /** The outbox could not be read or written; the effects wait, and what became of them is written down later. */
  deliveryFailed: (reason: Error) => void;
  /** The run could not let deadlines pass: the store failed. It goes on, after a wait that doubles up to a minute. */
  roundFailed: (reason: Error) => void;
  /** A listener threw. Without a listener for this, the error goes to the program's handler of uncaught errors. */
  listenerFailed: (error: unknown) => void;
}
