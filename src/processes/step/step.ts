import type { AnyMachineSnapshot, StateValue } from "xstate";
import type { WorkingDayCalendar } from "../calendar.js";
import type { AnyMachineEvent } from "../commands.js";
import type { Process } from "../define-process.js";
import { overrulingFault } from "./overrule.js";
import { type ProcessSnapshot, persist, restore, statePaths } from "./process-snapshot.js";
import { firstTransition, type MachineAction, nextTransition } from "./pure-transition.js";
import { possibleCommands, type Refusal, type RefusalCode, refuse } from "./refusal.js";

/** Something that has happened, told by a machine: past tense, with what others need to act on it. */
export interface ProcessEvent {
  /** `noun.pastTense`: `product.trialPassed`. Listeners, effects and hand-overs go by it. */
  readonly type: string;
}

/** An instant at which the machine goes on by itself. */
export interface Deadline {
  /** The delayed event that is due; unique within an instance. */
  readonly id: string;
  /** The name of the delay in the chart. */
  readonly delay: string;
  /** ISO 8601 in UTC. */
  readonly dueAt: string;
}

/** A command that was taken, and all that follows from it. Nothing has been done yet. */
export interface Step {
  /** Tells it from {@link Refused}. */
  readonly accepted: true;
  /** Where the instance stands after the step. */
  readonly snapshot: ProcessSnapshot;
  /** The states before; null at the start. */
  readonly from: StateValue | null;
  /** The states after. */
  readonly to: StateValue;
  /** The active states after the step as dotted paths. */
  readonly states: readonly string[];
  /** The tags of the active states. */
  readonly tags: readonly string[];
  /** What the machine told, in order. */
  readonly events: readonly ProcessEvent[];
  /** What is waited for from here on, and what no more. */
  readonly deadlines: {
    /** Begun by the step. */
    readonly set: readonly Deadline[];
    /** Names of the delays that the step ended. */
    readonly cancelled: readonly string[];
  };
  /** Actions of the chart that are the host's to carry out, as data. */
  readonly effects: readonly {
    /** Name of the action in the chart. */
    readonly type: string;
    /** What the chart gives it. */
    readonly params: unknown;
  }[];
}

/** A command that was not taken. */
export interface Refused {
  /** Tells it from {@link Step}. */
  readonly accepted: false;
  /** Why not, and what is possible instead. */
  readonly refusal: Refusal;
}

/** What a step may need besides. */
export interface StepOptions {
  /** Turns windows in working days into instants. Without one, they are taken as calendar days. */
  readonly calendar?: WorkingDayCalendar;
}

/** Starts an instance. `input` is what `process.input(…)` gave. */
export function start(process: Process, input: unknown, at: string, options: StepOptions = {}): Step {
  const [snapshot, actions] = firstTransition(process.machine, input);
  return stepOf(process, null, snapshot, actions, at, options);
}

/**
 * Takes an event, which `consult` made of a command: the next snapshot and all that follows, or a refusal. Pure.
 *
 * @throws InvalidInputError when the snapshot is of no state of the chart.
 */
export function step(
  process: Process,
  snapshot: ProcessSnapshot,
  event: AnyMachineEvent,
  options: StepOptions = {},
): Step | Refused {
  const before = restore(process, snapshot);
  const refused = (code: RefusalCode) =>
    ({ accepted: false, refusal: refuse(process, before, event, code) }) as const;
  const early = earlyRefusalCode(process, before, event);
  if (early !== undefined) return refused(early);
  const [after, actions] = nextTransition(process.machine, before, event);
  // A machine that does not take an event gives back the very snapshot; one that takes it and changes nothing may too.
  if (after === before && !before.can(event)) return refused(notTakenCode(process, before, event));
  return stepOf(process, before, after, actions, event.at, options);
}

/**
 * Lets a deadline pass. Undefined when the instance has left the state that set it: then nothing is due.
 */
export function passDeadline(
  process: Process,
  snapshot: ProcessSnapshot,
  deadline: string,
  at: string,
  options: StepOptions = {},
): Step | undefined {
  const before = restore(process, snapshot);
  const event = { type: deadline, at };
  const [after, actions] = nextTransition(process.machine, before, event);
  if (after === before && !before.can(event)) return undefined;
  return stepOf(process, before, after, actions, at, options);
}

/** Why an event is not even shown to the machine. */
function earlyRefusalCode(
  process: Process,
  before: AnyMachineSnapshot,
  event: AnyMachineEvent,
): RefusalCode | undefined {
  const spec = process.commands[event.type];
  const { by, decision } = event;
  if (before.status !== "active") return "finished";
  if (by !== undefined && spec !== undefined && !spec.roles.includes(by.role)) return "wrong-role";
  return overrulingFault(spec, decision);
}

/** Why the machine did not take an event. */
function notTakenCode(process: Process, before: AnyMachineSnapshot, event: AnyMachineEvent): RefusalCode {
  const { decision } = event;
  if (!possibleCommands(process, before).includes(event.type)) return "wrong-state";
  if (decision === undefined) return "condition";
  return decision.outcome === "undecided" ? "undecided" : "forbidden";
}

/** What follows from having come to `after`. Actions carry references to actors: only their data is kept. */
export function stepOf(
  process: Process,
  before: AnyMachineSnapshot | null,
  after: AnyMachineSnapshot,
  actions: readonly MachineAction[],
  at: string,
  options: StepOptions,
): Step {
  const events: ProcessEvent[] = [];
  const set: Deadline[] = [];
  const cancelled: string[] = [];
  const effects: { type: string; params: unknown }[] = [];
  for (const { type, params } of actions) {
    if (type === "xstate.emit") events.push(field(params, "event") as ProcessEvent);
    else if (type === "xstate.cancel") cancelled.push(String(field(params, "sendId")));
    else if (type === "xstate.raise")
      set.push(deadlineOf(process, String(field(params, "id")), Number(field(params, "delay")), at, options));
    else if (!type.startsWith("xstate.")) effects.push({ type, params });
  }
  const snapshot = persist(after);
  return {
    accepted: true,
    snapshot,
    from: before?.value ?? null,
    to: snapshot.value,
    states: statePaths(snapshot.value),
    tags: [...after.tags],
    events,
    deadlines: { set, cancelled },
    effects,
  };
}

function field(params: unknown, name: string): unknown {
  return typeof params === "object" && params !== null ? Reflect.get(params, name) : undefined;
}

/** The deadline that a delayed event makes, counted from `at`. */
export function deadlineOf(
  process: Process,
  id: string,
  delayMs: number,
  at: string,
  { calendar }: StepOptions,
): Deadline {
  const delay = Object.keys(process.deadlines).find((name) => id.startsWith(`xstate.after.${name}.`)) ?? id;
  const days = delayMs / 86_400_000;
  const dueAt =
    calendar !== undefined && process.deadlines[delay]?.unit === "workingDays"
      ? calendar.addWorkingDays(at, days)
      : new Date(Date.parse(at) + delayMs).toISOString();
  return { id, delay, dueAt };
}
