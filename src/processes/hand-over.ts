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
  /** For a command: what an instance that does not exist yet is started with first. */
  readonly startWith?: object;
  /** Whom to tell what; empty when there is nothing to hand over. */
  make(event: ProcessEvent): readonly HandedOver[];
}

/** What {@link defineHandOver} takes: the processes themselves, so that event and payload are checked. */
export interface HandOverSpec<
  From extends Process,
  Event extends EmittedFrom<From["machine"]>["type"],
  To extends Process,
  Does extends string,
> {
  /** The process that tells. */
  readonly from: From;
  /** The event it tells. */
  readonly event: Event;
  /** The process that is told. */
  readonly to: To;
  /** `start`, or the type of a command. */
  readonly does: Does;
  /** For a command: what an instance that does not exist yet is started with first. */
  readonly startWith?: Parameters<To["input"]>[0];
  /** Whom to tell what, one or several; undefined when there is nothing to hand over. */
  make(
    event: EventOf<From, Event>,
  ): HandedOver<HandedPayload<To, Does>> | readonly HandedOver<HandedPayload<To, Does>>[] | undefined;
}

/** The event that a row is about: of a union of events, those of its type. */
export type EventOf<From extends Process, Type extends string> =
  Extract<EmittedFrom<From["machine"]>, { readonly type: Type }> extends never
    ? EmittedFrom<From["machine"]>
    : Extract<EmittedFrom<From["machine"]>, { readonly type: Type }>;

/** The types of the events that a process tells. */
export type EventTypeOf<From extends Process> = EmittedFrom<From["machine"]>["type"];

/** What a start, or a command, takes. */
export type HandedPayload<To extends Process, Does extends string> = Does extends "start"
  ? Parameters<To["input"]>[0]
  : PayloadOf<To["commands"][Does]>;

/** Defines a row of a hand-over table. */
export function defineHandOver<
  From extends Process,
  const Event extends EmittedFrom<From["machine"]>["type"],
  To extends Process,
  const Does extends "start" | (keyof To["commands"] & string),
>({ from, to, make, ...row }: HandOverSpec<From, Event, To, Does>): HandOver {
  return {
    ...row,
    from: from.id,
    to: to.id,
    make: (event: ProcessEvent) => [make(event as EventOf<From, Event>) ?? []].flat(),
  } as HandOver;
}
