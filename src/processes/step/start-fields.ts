import type { RulesAt } from "../../rules/rulebook/rules-at.js";
import type { Process } from "../define-process.js";

/**
 * The fields that an instance of a process remembers from its start on, as far as they can be told without its start
 * input: those of the chart, and those that every start input has.
 *
 * @param context - what an instance remembers; its fields are taken for those of the start input
 */
export function startFields(process: Process, context: object, rules: RulesAt): readonly string[] {
  const required = requiredFields(process);
  const start = { ...Object.fromEntries(required.map((name) => [name, undefined])), ...context };
  return Object.entries(contextAtStart(process, start, rules))
    .filter(([name, value]) => value !== undefined || required.includes(name))
    .map(([name]) => name);
}

/** The fields without which nothing starts. */
function requiredFields({ start }: Process): readonly string[] {
  const parsed = start.safeParse({});
  const paths = parsed.success ? [] : parsed.error.issues.map(({ path }) => path);
  return paths.flatMap(([name, ...inner]) => (inner.length === 0 ? [String(name)] : []));
}

/** A process that cannot make anything of such a start names nothing. */
function contextAtStart({ machine, toInput }: Process, start: object, rules: RulesAt): object {
  const { context }: { readonly context?: unknown } = machine.config;
  if (typeof context !== "function") return Object(context);
  try {
    const windows = { ...Object(Reflect.get(start, "windows")) };
    return Object(context({ input: toInput(start, windows, rules) }));
  } catch {
    return {};
  }
}
