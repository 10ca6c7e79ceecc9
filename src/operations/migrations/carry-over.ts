import { isInside } from "../../processes/step/active-delays.js";
import type { Waiting } from "../../processes/step/move.js";
import { utcInstant } from "../clock.js";
import type { Migration, NewPlace, NewState, OldInstance, Stranded } from "./define-migration.js";

/** An instance between two definitions. */
export interface Carried extends OldInstance {
  readonly waiting: readonly Waiting[];
}

/** What one migration makes of an instance, without a look at the new chart. */
export function carryOver(migration: Migration, old: Carried): Carried | Stranded {
  // What its instances remember is known to whoever defined it.
  const own = migration.migrate(old as OldInstance as OldInstance<never>);
  if ("stranded" in own) return own;
  const states = own.states === undefined ? mappedStates(migration, old) : listOf(own.states);
  if ("stranded" in states) return states;
  const { process, id } = old;
  const context = renamedWindows(own.context ?? old.context, migration.delays);
  return { process, id, states, context, waiting: waitingAfter(migration, old, own.dueAt) };
}

function mappedStates(migration: Migration, old: Carried): readonly string[] | Stranded {
  const mapped: string[] = [];
  for (const state of old.states) {
    const to = newState(migration, old, state);
    if (typeof to === "object" && "stranded" in to) return to;
    mapped.push(...listOf(to));
  }
  return [...new Set(mapped)];
}

/** Where a state goes: by the row of the table that names it most closely. */
function newState({ states }: Migration, old: Carried, state: string): NewState {
  const [row] = Object.keys(states)
    .filter((path) => isInside(state, path))
    .sort((left, right) => right.length - left.length);
  const to = row === undefined ? undefined : states[row];
  if (row === undefined || to === undefined) return state;
  if (typeof to === "function") return to(old as OldInstance as OldInstance<never>);
  return listOf(to).map((path) => `${path}${state.slice(row.length)}`);
}

function waitingAfter(
  migration: Migration,
  old: Carried,
  dueAt: NonNullable<NewPlace["dueAt"]> = {},
): readonly Waiting[] {
  const kept = old.waiting.map(({ delay, state, dueAt }): Waiting => {
    const to = state === undefined || state === "" ? state : onlyOne(newState(migration, old, state));
    const renamed = Object.hasOwn(migration.delays, delay) ? migration.delays[delay] : delay;
    return { delay: renamed ?? delay, dueAt, ...(to !== undefined && { state: to }) };
  });
  const told = Object.entries(dueAt).map(([delay, at]) => ({
    delay,
    dueAt: utcInstant("a migration", `dueAt.${delay}`, at),
  }));
  return [...kept.filter(({ delay }) => !Object.hasOwn(dueAt, delay)), ...told];
}

function onlyOne(to: NewState): string | undefined {
  if (typeof to === "object" && "stranded" in to) return undefined;
  const [first, ...others] = listOf(to);
  return others.length === 0 ? first : undefined;
}

function renamedWindows(context: object, delays: Migration["delays"]): { readonly [field: string]: unknown } {
  const windows: unknown = Reflect.get(context, "windows");
  if (typeof windows !== "object" || windows === null) return { ...context };
  const renamed = Object.entries(windows).map(([delay, length]) => {
    const to = Object.hasOwn(delays, delay) ? delays[delay] : undefined;
    return [to === undefined || Object.hasOwn(windows, to) ? delay : to, length];
  });
  return { ...context, windows: Object.fromEntries(renamed) };
}

const listOf = (states: string | readonly string[]): readonly string[] =>
  typeof states === "string" ? [states] : states;
