import type { DatabaseOptions } from "pg-boss";
import type { HandOver, Process, Refusal, WorkingDayCalendar } from "../../processes/index.js";
import type { Rulebook } from "../../rules/rulebook/define-rulebook.js";
import type { OperationsEvents, SendOptions } from "../answers.js";
import type { Clock } from "../clock.js";
import type { ProcessVariant } from "../definitions.js";
import type { EffectHandler, EffectPolicy } from "../effects/effects.js";
import type { Migration } from "../migrations/define-migration.js";
import type { StoredInstance } from "../store.js";

/** What {@link createEngine} takes. */
export interface EngineOptions<
  Processes extends readonly Process[] = readonly Process[],
  Variants extends readonly ProcessVariant[] = readonly ProcessVariant[],
> {
  /** The database: a connection string, or the options of `pg`. */
  readonly connection: string | DatabaseOptions;
  readonly rulebook: Rulebook;
  /** The processes that it runs; the library's own by default. */
  readonly processes?: Processes;
  /** Other definitions of these processes for a part of the shop. */
  readonly variants?: Variants;
  /** From old definitions to those that it runs. */
  readonly migrations?: readonly Migration[];
  /** Who hands over to whom; the library's own table by default. */
  readonly handOvers?: readonly HandOver[];
  /**
   * What is to be done outside, by the type of a process event or of a chart's own action: each at least once after its step
   * was committed, with a stable id.
   */
  readonly effects?: { readonly [type: string]: EffectHandler };
  /** How often and how long effects are tried. The backoff is counted in whole seconds. */
  readonly effectPolicy?: Partial<EffectPolicy>;
  readonly clock?: Clock;
  /** The shop, where one database holds several. */
  readonly tenant?: string;
  /** Turns windows in working days into instants. */
  readonly calendar?: WorkingDayCalendar;
  /** The PostgreSQL schema of the store: instances, journal, answers. `opscycle` when absent. */
  readonly schema?: string;
  /** That of the inboxes and of pg-boss. The store's with `_engine` when absent. */
  readonly engineSchema?: string;
  /** How many connections it holds at most; 12 when absent. Each worker needs one, and four are needed besides. */
  readonly connections?: number;
  /** Whether workers are woken by NOTIFY. `false` behind a pooler that changes connections: they then ask once a second. */
  readonly listens?: boolean;
  /** How many commands may wait before no more are taken; 100,000 when absent. Hand-overs are not counted out. */
  readonly mostWaiting?: number;
  /** For how long outcomes are kept for those who ask, in seconds; a day when absent. */
  readonly keepsOutcomesSeconds?: number;
}

/** Who sends, and how, with what priority. */
export interface EngineSendOptions extends SendOptions {
  /** Instances with commands of a higher priority come first; 0 when absent. Commands of one instance keep their order. */
  readonly priority?: number;
}

/** That a command is kept: it will be taken, refused or set aside, whatever machine dies. */
export interface Receipt {
  readonly commandId: string;
  /** Its place in order of arrival. */
  readonly sequence: number;
}

/** What came of a command. */
export type CommandOutcome =
  /** The step that it made, and the instance as it stands now: others may have changed it since. */
  | { readonly type: "accepted"; readonly revision: number; readonly instance: StoredInstance | undefined }
  | { readonly type: "refused"; readonly refusal: Refusal }
  /** It could not be taken, and waits for somebody to look at it: see `redrive`. */
  | { readonly type: "setAside"; readonly reason: string }
  /** Nothing yet. */
  | { readonly type: "waiting" };

/** A command, hand-over or effect that was set aside. */
export interface SetAside {
  readonly id: string;
  readonly type: "command" | "hand-over" | "effect";
  /** Where it was to go; where an effect comes from. */
  readonly process: string;
  readonly instance: string;
  /** The type of the command or of the effect. */
  readonly what: string;
  readonly at: string;
  readonly reason: string;
}

/** Which of what was set aside. */
export interface SetAsideQuery {
  readonly ids?: readonly string[];
  /** At most so many of commands, and so many of hand-overs and effects; 1,000 when absent. */
  readonly limit?: number;
}

/** A command that is sent again and again. */
export interface ScheduledCommand {
  /** One schedule for each key. */
  readonly key: string;
  /** A cron expression, or a recurrence rule of RFC 5545. */
  readonly cron: string;
  /** An IANA time zone; UTC when absent. */
  readonly timeZone?: string;
  readonly process: string;
  readonly id: string;
  readonly command: { readonly type: string; readonly [field: string]: unknown };
  readonly by: Omit<EngineSendOptions, "at" | "idempotencyKey">;
}

/** How an engine is. */
export interface EngineHealth {
  readonly now: string;
  /** Commands and hand-overs that wait, counted up to the limit. */
  readonly waiting: number;
  /** How old the oldest of these is, in milliseconds; 0 when none waits. */
  readonly lagMs: number;
  /** Effects that wait to be carried out or are being carried out. */
  readonly effects: number;
  /** Commands that were set aside. */
  readonly setAside: number;
  readonly isPaused: boolean;
  /** Whether this engine works, or only sends. */
  readonly isWorking: boolean;
}

/** What the engine tells its listeners, after the commit. Each worker tells of its own steps. */
export interface EngineEvents
  extends Pick<
    OperationsEvents,
    | "step"
    | "event"
    | "refused"
    | "rulebookReplaced"
    | "handOverFailed"
    | "deadlineFailed"
    | "effect"
    | "effectFailed"
    | "listenerFailed"
  > {
  /** A command could not be taken and is set aside. */
  setAside: (setAside: SetAside) => void;
  /** Something failed that is tried again: the connection, a transaction. */
  engineFailed: (reason: Error) => void;
}
