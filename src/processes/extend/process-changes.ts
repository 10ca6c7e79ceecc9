import type {
  ActionFunction,
  AnyStateMachine,
  AnyStateNodeConfig,
  ContextFrom,
  EventObject,
  ProvidedActor,
} from "xstate";
import type { z } from "zod";
import type { Title } from "../../rules/define-rule.js";
import type { AnyMachineEvent, CommandSpec, CommandTable, Consult } from "../commands.js";
import type { DeadlineTable } from "../deadlines.js";
import type { Process } from "../define-process.js";
import type { Role } from "../roles.js";

/** What {@link extendProcess} does to a process. States are named by their dotted paths, as in `restingStates`. */
export interface ProcessChanges<P extends Process = Process> {
  /** What it does not have. */
  readonly add?: Additions<P>;
  /** What it has and is to lose. */
  readonly remove?: Removals<P>;
  /** Lets transitions lead elsewhere. */
  readonly retarget?: readonly Retargeting[];
  /** Puts new states, by their paths, between two. */
  readonly insert?: { readonly [state: string]: Insertion };
  /** Asks and does more wherever a command is taken. */
  readonly wrap?: { readonly [Command in keyof P["commands"] & string]?: Wrapping };
  /** Titles, roles, descriptions and the like. */
  readonly change?: Alterations<P>;
}

/** What a process gets that it does not have. */
export interface Additions<P extends Process = Process> {
  /** Under names that the process does not have. */
  readonly commands?: CommandTable;
  /** States by their paths, as XState writes them: targets are siblings, `.inner` or `#id.path`. */
  readonly states?: { readonly [state: string]: AnyStateNodeConfig };
  /** From states that are there, or are added. */
  readonly transitions?: readonly AddedTransition[];
  /** By the name of the delay in the chart, which `states` or `transitions` wait for. */
  readonly deadlines?: DeadlineTable;
  /** Code of the guards that the new transitions and states name. */
  readonly guards?: { readonly [guard: string]: GuardCode<P["machine"]> };
  /** Code of the actions that the new transitions and states name. */
  readonly actions?: { readonly [action: string]: ActionCode<P["machine"]> };
  /** Further states in which an instance may be adopted, as dotted paths. */
  readonly restingStates?: readonly string[];
  /** Fields of the start input; what is given is remembered in the context under the same names. */
  readonly start?: z.ZodRawShape;
  /** What the machine remembers besides, as it is at the start. */
  readonly context?: object;
}

/** What a process loses. */
export interface Removals<P extends Process = Process> {
  /** Commands; their transitions go with them. */
  readonly commands?: readonly (keyof P["commands"] & string)[];
  /** States with all that is inside them. Commands and deadlines that only they have are to be removed too. */
  readonly states?: readonly string[];
  /** Single ones; those of a command go with it. */
  readonly transitions?: readonly TransitionChoice[];
  /** Names of delays; no transition may wait for them any more. */
  readonly deadlines?: readonly string[];
  /** States in which an instance may be adopted no more, as dotted paths. */
  readonly restingStates?: readonly string[];
}

/** Which transitions of a state: all that fit. */
export interface TransitionChoice {
  /** The state that they leave; empty for the chart itself. */
  readonly state: string;
  /** A command, a deadline's name, `always`, or `onDone`. */
  readonly on: string;
  /** Only those that lead there. */
  readonly to?: string;
}

/** A transition that is new. */
export interface AddedTransition {
  /** The state that it leaves; empty for the chart itself. */
  readonly state: string;
  /** A command, a deadline's name, `always`, or `onDone`. */
  readonly on: string;
  /** Where it leads; the state stays as it is where this is absent. */
  readonly to?: string;
  /** Must hold for it to be taken; always taken when absent. */
  readonly guard?: Named;
  /** Done on the way, in this order. */
  readonly actions?: readonly Named[];
  /** Where the state takes this already: whether the new one is tried first or last. */
  readonly tried?: "first" | "last";
}

/** A guard or an action by its name. */
export type Named =
  | string
  | {
      /** Its name in the chart. */
      readonly type: string;
      /** What the chart hands it. */
      readonly params?: unknown;
    };

/** Which transitions lead elsewhere, and where. */
export interface Retargeting {
  /** The state that they leave; empty for the chart itself. */
  readonly state: string;
  /** A command, a deadline's name, `always`, or `onDone`. */
  readonly on: string;
  /** Where they lead now; to be named where they lead to several states. */
  readonly from?: string;
  /** Where they are to lead. */
  readonly to: string;
}

/** Where a state is put between, and what it is. */
export interface Insertion {
  /** What leads from the first, or from inside it, to the second leads to the new state instead. */
  readonly between: readonly [from: string, to: string];
  /** The new state, as XState writes it; it should lead on to the second. */
  readonly state: AnyStateNodeConfig;
}

/** What is asked and done besides where a command is taken. */
export interface Wrapping {
  /** Must hold too. */
  readonly guard?: Named;
  /** Done before the command's own actions. */
  readonly before?: readonly Named[];
  /** Done after the command's own actions. */
  readonly after?: readonly Named[];
}

/** What is otherwise from now on. */
export interface Alterations<P extends Process = Process> {
  /** Another name of the process, in English and Chinese. */
  readonly title?: Title;
  /** Raised by hand when code inside changes; that of the process when absent. */
  readonly version?: number;
  /** Who owns it instead. */
  readonly owner?: Role;
  /** By the name of the command. */
  readonly commands?: { readonly [Command in keyof P["commands"] & string]?: CommandChange };
  /** By the dotted path of the state. */
  readonly states?: { readonly [state: string]: StateChange };
  /** By the name of the delay: each takes the place of the present one. */
  readonly deadlines?: DeadlineTable;
}

/** What is otherwise about a command. What is absent stays. */
export interface CommandChange {
  /** What a button says, in English and Chinese. */
  readonly title?: Title;
  /** Its fields beside `type`, all of them. */
  readonly payload?: z.ZodObject;
  /** Who may send it, all of them. */
  readonly roles?: readonly Role[];
  /** Another rule, who may overrule it, or where its facts come from; undefined asks no rule any more. */
  readonly consults?: Partial<Consult> | CommandSpec["consults"] | undefined;
}

/** What is otherwise about a state. What is absent stays. */
export interface StateChange {
  /** What the state waits for, in one sentence. */
  readonly description?: string;
  /** Takes the place of the present one: `{ zh: … }` for the description in Chinese. */
  readonly meta?: object;
  /** Takes the place of the present ones. */
  readonly tags?: readonly string[];
}

/** An event as the code of an extension gets it. */
export type ExtensionEvent = AnyMachineEvent & { readonly [field: string]: unknown };

/** The context as the code of an extension gets it, with what it may have added. */
type ExtensionContext<M extends AnyStateMachine> = ContextFrom<M> & { [field: string]: unknown };

/** The code of a guard. */
export type GuardCode<M extends AnyStateMachine = AnyStateMachine> = (
  situation: {
    /** What the machine remembers, with what the extension added. */
    readonly context: ExtensionContext<M>;
    /** The command, with its instant, sender and decision. */
    readonly event: ExtensionEvent;
  },
  params: never,
) => boolean;

/** The code of an action: a function, or what `assign` and `emit` of XState give. */
export type ActionCode<M extends AnyStateMachine = AnyStateMachine> = ActionFunction<
  ExtensionContext<M>,
  ExtensionEvent,
  ExtensionEvent,
  never,
  ProvidedActor,
  never,
  never,
  never,
  EventObject
>;
