import type { Process } from "../define-process.js";

/**
 * The fields that an instance of a process remembers from its start on, as far as they can be told without its start
 * input: those of the chart, and those that every start input has.
 *
 * @param context - what an instance remembers; its fields are taken for those of the start input
 */
export function startFields({ machine, start }: Process, context: object): readonly string[] {
  const required = Object.entries(start.shape)
    .filter(([, field]) => !field.safeParse(undefined).success)
    .map(([name]) => name);
  const input = { ...Object.fromEntries(required.map((name) => [name, undefined])), ...context };
  const initial = contextOf(machine.config.context, input);
  return Object.entries(initial)
    .filter(([name, value]) => value !== undefined || required.includes(name))
    .map(([name]) => name);
}

/** A chart that cannot make its context of this names nothing. */
function contextOf(context: unknown, input: object): object {
  if (typeof context !== "function") return Object(context);
  try {
    return Object(context({ input }));
  } catch {
    return {};
  }
}
