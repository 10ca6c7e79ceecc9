import type { EmittedFrom } from "xstate";
import type { PayloadOf } from "./commands.js";
import type { Process } from "./define-process.js";
import type { ProcessEvent } from "./step/step.js";

/** Whom a hand-over tells, and what. */
export interface HandedOver<Payload = object> {
  /** The instance of the process that is told. */
  readonly id: string;
  /** The start input, or the fields of the command. */
  readonly payload: Payload;
}

/** One row of the hand-over table: an event of one process that starts another, or is a command to it. */
export interface HandOver {
  /** The process that tells. */
  readonly from: string;
  /** The event it tells. */
  readonly event: string;
  /** The process that is told. */
  readonly to: string;
  /** `start`, or the type of a command. */
  readonly does: string;
  /** Whom to tell what; undefined when there is nothing to hand over. */
  make(event: ProcessEvent): HandedOver | undefined;
}

/** What {@link defineHandOver} takes: the processes themselves, so that event and payload are checked. */
export interface HandOverSpec<From extends Process, To extends Process, Does extends string> {
  /** The process that tells. */
  readonly from: From;
  /** The event it tells. */
  readonly event: EmittedFrom<From["machine"]>["type"];
  /** The process that is told. */
  readonly to: To;
  /** `start`, or the type of a command. */
  readonly does: Does;
  /** Whom to tell what; undefined when there is nothing to hand over. */
  make(event: EmittedFrom<From["machine"]>): HandedOver<HandedPayload<To, Does>> | undefined;
}

/** What a start, or a command, takes. */
export type HandedPayload<To extends Process, Does extends string> = Does extends "start"
  ? Parameters<To["input"]>[0]
  : PayloadOf<To["commands"][Does]>;

/** Defines a row of a hand-over table. */
export function defineHandOver<
  From extends Process,
  To extends Process,
  const Does extends "start" | (keyof To["commands"] & string),
>({ from, to, ...row }: HandOverSpec<From, To, Does>): HandOver {
  return { ...row, from: from.id, to: to.id } as HandOver;
}
