import type { FingerprintFault } from "../operations/index.js";

/** What may be wrong with a process. */
export type FindingCode =
  /** No start input was found that it takes. */
  | "cannot-start"
  /** The walk has no end: what tells its standings apart is not bounded. */
  | "endless-walk"
  | "state-never-reached"
  | "command-never-taken"
  | "transition-never-taken"
  /** Neither an end nor a resting state can be reached from there. */
  | "dead-end"
  /** Nobody may send anything that leads on, and no clock runs. */
  | "state-without-owner"
  /** Only somebody outside can act, and no clock runs. */
  | "state-without-deadline"
  | "missing-title"
  | "broken-invariant"
  /** A hand-over goes to a process or a command that there is not. */
  | "hand-over-to-nobody"
  /** A hand-over waits for an event that is never told. */
  | "hand-over-never-told"
  /** The target does not take what is handed over. */
  | "hand-over-refused"
  | FingerprintFault["code"];

/** Something wrong with a process. */
export interface ProcessFinding {
  /** What kind of fault it is; to branch on. */
  readonly code: FindingCode;
  /** An error keeps a process from doing what it should; a warning is to be looked at. */
  readonly severity: "error" | "warning";
  /** The process. */
  readonly process: string;
  /** The state, command, transition, invariant or hand-over. */
  readonly where: string;
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly howToMend: string;
}

/** A finding without the process that it is about. */
export type Found = Omit<ProcessFinding, "process">;
