import type { InstanceKey } from "./store.js";

/** What the outbox is to see to: an effect outside, or a hand-over that was not taken where it went to. */
export type OutboxMessage =
  | {
      readonly type: "hand-over";
      /** The instance that it goes to. */
      readonly to: InstanceKey;
      /** The command that it is told, or `start`. */
      readonly does: string;
      /** The fields of the command, or the start input. */
      readonly payload: object;
      /** What the instance is started with first, where there is none yet. */
      readonly startWith?: object;
    }
  | {
      readonly type: "effect";
      /** What the host's handler is given. */
      readonly effect: {
        /** Type of the event or name of the action. */
        readonly type: string;
        /** What belongs to it: the event itself, or what the chart gives the action. */
        readonly params: unknown;
      };
    };

/** Something to be done after the commit, at least once. */
export interface OutboxEntry {
  /** Stable: the same step always makes the same ids. Give it to others as their idempotency key. */
  readonly id: string;
  /** Which step it follows from. */
  readonly from: InstanceKey & {
    /** The revision of the instance after that step. */
    readonly revision: number;
  };
  /** When the step was taken, ISO 8601 in UTC. */
  readonly at: string;
  /** What is to be done: a hand-over or an effect. */
  readonly message: OutboxMessage;
  /** How often it was tried in vain. */
  readonly attempts: number;
  /** Why, the last time. */
  readonly reason?: string;
  /** When it may be tried again. */
  readonly retryAt?: string;
  /** When it was set aside: it is not tried any more until it is redriven. */
  readonly deadAt?: string;
}

/** What became of an entry. */
export type OutboxOutcome =
  | {
      /** Id of the entry. */
      readonly id: string;
      readonly type: "done";
    }
  | {
      /** Id of the entry. */
      readonly id: string;
      readonly type: "retry";
      /** When it may be tried again, or when it was set aside; ISO 8601 in UTC. */
      readonly at: string;
      /** Why it failed, in words. */
      readonly reason: string;
    }
  | {
      /** Id of the entry. */
      readonly id: string;
      readonly type: "dead";
      /** When it may be tried again, or when it was set aside; ISO 8601 in UTC. */
      readonly at: string;
      /** Why it failed, in words. */
      readonly reason: string;
    }
  /** Back among those that wait, as if it had never been tried. */
  | {
      /** Id of the entry. */
      readonly id: string;
      readonly type: "redrive";
    };

/** Which entries. */
export interface OutboxQuery {
  /** The shop, where one store holds several. */
  readonly tenant: string;
  /** Those that were set aside instead of those that wait. */
  readonly dead?: boolean;
  /** Only those of these ids. */
  readonly ids?: readonly string[];
  /** Only those that come after this one, in order of writing and id: the last of the page before. */
  readonly after?: Pick<OutboxEntry, "at" | "id">;
  /** At most so many; all of them when absent. */
  readonly limit?: number;
}
