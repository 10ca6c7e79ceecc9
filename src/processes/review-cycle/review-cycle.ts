import type {
  MetaObject,
  NonReducibleUnknown,
  ParameterizedObject,
  StateMachine,
  StateSchema,
  StateValue,
} from "xstate";
import type { Rule, Title } from "../../rules/define-rule.js";
import type { AnyMachineEvent } from "../commands.js";
import type { Deliverable } from "../deliverables.js";
import type { FollowUp } from "../follow-up.js";
import type { Subject } from "../subject.js";

/** Something that a review can set going: a row of its table. */
export interface ReviewAction<Id extends string = string> {
  /** In kebab-case: `optimise-page`. */
  readonly id: Id;
  /** In English and Chinese. */
  readonly title: Title;
  /** The process that does it; somebody of the shop where it is absent. */
  readonly to?: string;
  /** The command that it is told; absent, it is started, or a review cycle is given a topic. */
  readonly does?: string;
  /** The rule and its outcomes that raise it without anybody's asking. */
  readonly when?: {
    /** The rule that is asked in a review. */
    readonly rule: Rule;
    /** Those of its outcomes that raise the action. */
    readonly outcomes: readonly string[];
  };
}

/** Something to look at in the next review. */
export interface Topic {
  /** What to look at, in words. */
  readonly topic: string;
  /** More about it, where somebody said more. */
  readonly detail?: string;
}

/** What a rule said in a review. */
export interface ReviewFinding {
  /** Id of the rule. */
  readonly rule: string;
  /** One of its outcomes. */
  readonly outcome: string;
  /** What it was asked about; the subject of the cycle where it is absent. */
  readonly about?: string;
}

/** An action that was raised in a review. */
export interface RaisedAction {
  /** Id of the row: `optimise-page`. */
  readonly action: string;
  /** What it is about; the subject of the cycle where it is absent. */
  readonly about?: string;
  /** More about it, where somebody said more. */
  readonly detail?: string;
}

/** What the machine of a review cycle remembers. */
export interface ReviewCycleContext extends Subject {
  /** The length of each window in milliseconds. */
  readonly windows: {
    /** From one review to the next. */
    readonly cadence: number;
    /** How long a review may stay open. */
    readonly reviewWindow: number;
  };
  /** Reviews closed so far. */
  readonly reviews: number;
  /** When a review was closed last; null before the first. */
  readonly lastReviewedAt: string | null;
  /** What waits to be looked at. */
  readonly topics: readonly Topic[];
  /** The KPIs of the present review, or of the last one; null where one could not be told. */
  readonly kpis: { readonly [kpi: string]: number | null };
  /** What the rules said in the present review, or in the last one. */
  readonly findings: readonly ReviewFinding[];
  /** What was set going in the present review, or in the last one. */
  readonly actions: readonly RaisedAction[];
}

/** What the machine of a review cycle is started with. */
export type ReviewCycleInput = Subject & Pick<ReviewCycleContext, "windows">;

/** An event of a review cycle. */
export interface ReviewCycleEvent<Prefix extends string = string> extends Subject {
  /** What happened, in the past tense: listeners, effects and hand-overs go by it. */
  readonly type: `${Prefix}.${
    | "due"
    | "opened"
    | "late"
    | "found"
    | "actionRaised"
    | "closed"
    | "skipped"
    | "suspended"
    | "stopped"
    | "handedOver"}`;
  /** The instant of the command; absent when a bare actor's own clock brought it about. */
  readonly at?: string;
  /** A reason or a summary. */
  readonly detail?: string;
  /** With `found`: what a rule said. */
  readonly finding?: ReviewFinding;
  /** With `actionRaised` and `handedOver`: what is set going. */
  readonly raised?: RaisedAction;
  /** With `closed`: references to what it produced. */
  readonly deliverables?: { readonly [deliverable in Deliverable]?: string };
  /** With `handedOver`: what takes over. */
  readonly followUp?: FollowUp;
}

/** The machine of a review cycle. */
export type ReviewCycleMachine<Prefix extends string = string> = StateMachine<
  ReviewCycleContext,
  AnyMachineEvent,
  Record<string, never>,
  never,
  ParameterizedObject,
  ParameterizedObject,
  string,
  StateValue,
  string,
  ReviewCycleInput,
  NonReducibleUnknown,
  ReviewCycleEvent<Prefix>,
  MetaObject,
  StateSchema
>;
