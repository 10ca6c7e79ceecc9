import type {
  MetaObject,
  NonReducibleUnknown,
  ParameterizedObject,
  StateMachine,
  StateSchema,
  StateValue,
} from "xstate";
import type { AnyMachineEvent } from "../commands.js";
import type { Deliverable } from "../deliverables.js";
import type { FollowUp } from "../follow-up.js";
import type { Subject } from "../subject.js";

/** What a staged process is started with. */
export interface StagesStart extends Subject {
  /** References to what it needs from outside, by deliverable. */
  readonly deliverables?: { readonly [deliverable in Deliverable]?: string };
}

/** What the machine of a staged process remembers. */
export interface StagesContext extends Subject {
  /** The length of each window in milliseconds. */
  readonly windows: { readonly [delay: string]: number };
  /** References to what was handed in or provided so far, by deliverable. */
  readonly deliverables: { readonly [deliverable in Deliverable]?: string };
  /** How often a stage was rejected or sent back. */
  readonly timesReturned: number;
}

/** What the machine of a staged process is started with. */
export type StagesInput = Omit<StagesContext, "timesReturned">;

/** An event of a staged process. */
export interface StagesEvent<Prefix extends string = string> extends Subject {
  /** What happened, in the past tense: listeners, effects and hand-overs go by it. */
  readonly type: `${Prefix}.${
    | "stageSubmitted"
    | "stageCompleted"
    | "stageRejected"
    | "stageSentBack"
    | "stageOverdue"
    | "completed"
    | "cancelled"
    | "handedOver"}`;
  /** The instant of the command; absent when a bare actor's own clock brought it about. */
  readonly at?: string;
  /** The stage that it is about. */
  readonly stage?: string;
  /** A reason. */
  readonly detail?: string;
  /** With `completed` and `handedOver`: all that was handed in so far. */
  readonly deliverables?: StagesContext["deliverables"];
  /** With `handedOver`: what takes over. */
  readonly followUp?: FollowUp;
}

/** The machine of a staged process. */
export type StagesMachine<Prefix extends string = string> = StateMachine<
  StagesContext,
  AnyMachineEvent,
  Record<string, never>,
  never,
  ParameterizedObject,
  ParameterizedObject,
  string,
  StateValue,
  string,
  StagesInput,
  NonReducibleUnknown,
  StagesEvent<Prefix>,
  MetaObject,
  StateSchema
>;
