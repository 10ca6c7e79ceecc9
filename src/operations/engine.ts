import type { Request } from "./host/take.js";
import type { OutboxEntry } from "./outbox-entry.js";
import type { InstanceKey } from "./store.js";

/** What is asked of an instance, on its way to it. */
export interface Letter {
  /** Stands in the receipt of the sender. */
  readonly id: string;
  readonly request: Request;
  /** The hand-over that it is, where a step of another instance sent it. */
  readonly handOver?: OutboxEntry;
  /** Instances with letters of a higher priority come first; the letters of one instance stay in order of arrival. */
  readonly priority: number;
}

/** That an instance is to be looked at. */
export interface Wake extends InstanceKey {
  /** Not before this instant: when a deadline is due. */
  readonly dueAt?: string;
  readonly priority?: number;
}

/** What an engine calls. `Transaction` is what the engine commits in one go. */
export interface EngineHandlers<Transaction> {
  /**
   * Takes what lies in the inboxes of instances, and lets pass what is due there. All that it writes is written within the
   * transaction of the engine; what it throws rolls that back, and the engine calls again.
   */
  drain(wakes: readonly Wake[], within: Transaction): Promise<void>;
  /** Carries an effect out, outside of any transaction. What it throws is the reason why the engine tries again later. */
  carryOut(entry: OutboxEntry, attempts: number, signal: AbortSignal): Promise<void>;
  /** Sets effects aside that were tried often enough. */
  bury(
    dead: readonly { readonly entry: OutboxEntry; readonly reason: string }[],
    within: Transaction,
  ): Promise<void>;
}

/** How a program works. */
export interface EngineWorkOptions {
  /** How many transactions at a time. */
  readonly concurrency: number;
  /** Whether effects are carried out here too; else they are left to others. */
  readonly carriesOut: boolean;
}

/**
 * What a durable engine has to bring: it carries letters to instances and wakes them, on any number of machines. It decides
 * nothing and knows no process. pg-boss on PostgreSQL is one; another (DBOS, Restate, Temporal) would do the same few things:
 *
 * - letters of one instance are kept in order of arrival, and only one transaction at a time drains an instance;
 * - what is delivered, woken or to be carried out `within` a transaction is there exactly when that commits;
 * - a worker that dies gives back what it had begun.
 */
export interface EnginePort<Transaction> {
  /** Makes ready to send. */
  start(): Promise<void>;
  /** Keeps letters, in their order, all or none, and wakes the instances they go to. @returns their places in order of arrival */
  deliver(letters: readonly Letter[], within?: Transaction): Promise<readonly number[]>;
  /** Has instances drained: at once, or when something is due there. */
  wake(wakes: readonly Wake[], within?: Transaction): Promise<void>;
  /** Has effects carried out, at least once each. */
  carryOut(effects: readonly OutboxEntry[], within?: Transaction): Promise<void>;
  /** Begins to work on what was delivered. */
  work(handlers: EngineHandlers<Transaction>, options: EngineWorkOptions): Promise<void>;
  /** Ends the work: what has begun is finished. */
  stop(): Promise<void>;
}
