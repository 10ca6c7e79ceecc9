import { type AnyStateMachine, createMachine } from "xstate";
import { fieldIs, outcomeIs } from "../chart-words.js";
import type { ChartDraft } from "./chart-draft.js";
import type { ProcessChanges } from "./process-changes.js";

type Code = { readonly [name: string]: unknown };

/** What an extended machine's input carries beside what the process made: what its own context starts with. */
export interface ExtendedInput {
  readonly windows?: object;
  readonly [field: string]: unknown;
}

/** The machine of a changed chart, with the code of the old one and of the changes. */
export function extendedMachine(
  machine: AnyStateMachine,
  draft: ChartDraft,
  lists: readonly ProcessChanges[],
  delays: readonly string[],
): AnyStateMachine {
  const { actions, guards, delays: known } = machine.implementations;
  const laid = (field: "guards" | "actions"): Code =>
    Object.assign({}, ...lists.map(({ add }) => add?.[field]));
  const remembered = lists.flatMap(({ add }) => Object.keys(add?.start ?? {}));
  const context: object = Object.assign({}, ...lists.map(({ add }) => add?.context));
  const config = { ...draft.toConfig(), context: contextOf(machine.config.context, context, remembered) };
  // The parts are of machines and lists of any type; what does not fit together is found by the checks.
  return createMachine(config as never, {
    actions: { ...actions, ...laid("actions") } as never,
    guards: { isOutcome: outcomeIs, isField: fieldIs, ...guards, ...laid("guards") } as never,
    delays: { ...Object.fromEntries(delays.map((delay) => [delay, windowOf(delay)])), ...known } as never,
  });
}

const windowOf =
  (delay: string) =>
  ({ context }: { readonly context: { readonly windows: { readonly [delay: string]: number } } }) =>
    context.windows[delay];

/** What the old machine starts with, the new windows, the new fields of the start input, and what is added. */
function contextOf(before: unknown, added: object, remembered: readonly string[]) {
  return (start: { readonly input?: ExtendedInput }) => {
    const old: object = typeof before === "function" ? before(start) : { ...Object(before) };
    const input = start.input ?? {};
    const given = Object.entries(input).filter(([field]) => remembered.includes(field));
    const windows = { ...Object(Reflect.get(old, "windows")), ...input.windows };
    return {
      ...old,
      ...(Object.keys(windows).length > 0 && { windows }),
      ...added,
      ...Object.fromEntries(given),
    };
  };
}
