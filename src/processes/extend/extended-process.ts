import type {
  AnyStateMachine,
  ContextFrom,
  EmittedFrom,
  InputFrom,
  MetaObject,
  NonReducibleUnknown,
  ParameterizedObject,
  ProvidedActor,
  StateMachine,
  StateSchema,
  StateValue,
} from "xstate";
import type { z } from "zod";
import type { CommandTable, MachineEventOf } from "../commands.js";
import type { Process } from "../define-process.js";
import type { ProcessEvent } from "../step/step.js";
import type { ProcessChanges } from "./process-changes.js";

/** The changes of several lists at once. */
type All<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer Whole) => void
  ? Whole
  : never;

type AddedCommands<Changes> = Changes extends { readonly add: { readonly commands: infer Added } }
  ? Added
  : object;
type RemovedCommands<Changes> = Changes extends {
  readonly remove: { readonly commands: readonly (infer Removed)[] };
}
  ? Removed
  : never;
type ChangedCommands<Changes> = Changes extends {
  readonly change: { readonly commands: infer Changed };
}
  ? Changed
  : object;
type AddedStart<Changes> = Changes extends {
  readonly add: { readonly start: infer Shape extends z.ZodRawShape };
}
  ? z.input<z.ZodObject<{ -readonly [Field in keyof Shape]: Shape[Field] }>>
  : object;
type AddedContext<Changes> = Changes extends { readonly add: { readonly context: infer Context } }
  ? { readonly [Field in keyof Context]: Widened<Context[Field]> }
  : object;
/** What the machine remembers at the start is not what it remembers for ever. */
type Widened<Value> = Value extends string
  ? string
  : Value extends number
    ? number
    : Value extends boolean
      ? boolean
      : Value;

/** The old commands without those removed, as they were changed, and the new ones. */
export type ExtendedCommands<Commands extends CommandTable, Changes> = Merged<
  Commands,
  All<ChangedCommands<Changes>>,
  RemovedCommands<Changes>
> &
  All<AddedCommands<Changes>>;

type Merged<Commands, Changed, Removed> = {
  readonly [Command in Exclude<keyof Commands, Removed>]: Command extends keyof Changed
    ? Omit<Commands[Command], keyof Changed[Command]> & Changed[Command]
    : Commands[Command];
};

/** A machine that takes these commands, and else is as it was; its states are not known by type. */
export type ExtendedMachine<M extends AnyStateMachine, Commands, Context, Start> = StateMachine<
  ContextFrom<M> & Context,
  MachineEventOf<Commands>,
  Record<string, never>,
  ProvidedActor,
  ParameterizedObject,
  ParameterizedObject,
  string,
  StateValue,
  string,
  InputFrom<M> & Start,
  NonReducibleUnknown,
  EmittedFrom<M> | ProcessEvent,
  MetaObject,
  StateSchema
>;

/** A process after its changes. */
export type ExtendedProcess<P extends Process, Changes extends readonly ProcessChanges<P>[]> =
  ExtendedCommands<P["commands"], Changes[number]> extends infer Commands extends CommandTable
    ? Process<
        P["id"],
        ExtendedMachine<
          P["machine"],
          Commands,
          All<AddedContext<Changes[number]>>,
          All<AddedStart<Changes[number]>>
        >,
        Commands,
        Parameters<P["input"]>[0] & All<AddedStart<Changes[number]>>
      > &
        Omit<P, keyof Process>
    : never;
