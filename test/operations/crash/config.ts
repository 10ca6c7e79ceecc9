/** Where a host's store is. */
export type StorePlace =
  | { readonly type: "sqlite"; readonly path: string }
  | {
      readonly type: "postgres";
      readonly connectionString: string;
      readonly schema: string;
      readonly application: string;
    };

/** Where a process kills itself. */
export type CrashPoint =
  | "before a commit"
  /** Between the statements of a transaction; on PostgreSQL when a statement was sent and is not answered. */
  | "inside a commit"
  /** When the last statement of a transaction was carried out or sent, and nobody heard of it yet. */
  | "at the end of a transaction"
  | "after a commit"
  | "before what is due is committed"
  | "after what is due is committed"
  | "after a lease"
  | "after an effect"
  | "after a settlement"
  | "after something else is written"
  /** At a statement of any kind. */
  | "at a statement";

/** What a child process is to do. */
export interface ChildConfig {
  readonly store: StorePlace;
  /** Holds the plan and the logs. */
  readonly folder: string;
  readonly job: "work" | "open" | "migrate" | "erase" | "archive" | "redrive" | "adopt" | "import";
  /** Kills itself when it reaches a point for so many times; `any` counts those around commits. */
  readonly kill?: {
    readonly point: CrashPoint | "any";
    readonly times: number;
    /** Counts from when it begins to close. */
    readonly drains?: boolean;
  };
  /** How many commands it has sent and not heard of at a time. */
  readonly atOnce?: number;
  /** Which commands it sends first, where several hosts share a plan: those whose number leaves this rest. */
  readonly share?: { readonly of: number; readonly rest: number };
  /** Runs the next definition of the vault. */
  readonly migrates?: boolean;
}
