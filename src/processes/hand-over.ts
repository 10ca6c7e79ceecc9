import type { ProcessEvent } from "./step/step.js";

/** Whom a hand-over tells, and what. */
export interface HandedOver {
  /** The instance of the process that is told. */
  readonly id: string;
  /** The start input, or the fields of the command. */
  readonly payload: object;
}

/** One row of the hand-over table: an event of one process that starts another, or is a command to it. */
export interface HandOver<Event extends { readonly type: string } = ProcessEvent> {
  /** The process that tells. */
  readonly from: string;
  /** The event it tells. */
  readonly event: Event["type"];
  /** The process that is told. */
  readonly to: string;
  /** `start`, or the type of a command. */
  readonly does: string;
  /** Whom to tell what; undefined when there is nothing to hand over. */
  make(event: Event): HandedOver | undefined;
}
