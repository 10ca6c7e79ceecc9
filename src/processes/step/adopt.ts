import type { StateValue } from "xstate";
import { didYouMean, NotFoundError } from "../../errors/index.js";
import { nodesOf } from "../chart-nodes.js";
import type { Process } from "../define-process.js";
import { restore, statePaths } from "./process-snapshot.js";
import { firstTransition } from "./pure-transition.js";
import { deadlineOf, type Step, type StepOptions, stepOf } from "./step.js";

/**
 * Starts an instance in mid-life, in one of the resting states that the process declares. Its entry actions do not run;
 * the deadlines of the state are set from `at` on.
 *
 * @param input - what `process.input(…)` gave
 * @param context - what the machine would remember by now, laid over what it remembers at its start
 * @throws NotFoundError when the process declares no such resting state.
 */
export function adopt(
  process: Process,
  input: unknown,
  state: string,
  context: object,
  at: string,
  options: StepOptions = {},
): Step {
  if (!process.restingStates.includes(state)) {
    throw new NotFoundError(
      `process ${process.id} has no resting state ${state}${didYouMean(state, process.restingStates)}; it has ${process.restingStates.join(", ")}`,
      { process: process.id, state },
    );
  }
  const [initial] = firstTransition(process.machine, input);
  const adopted = restore(process, {
    status: "active",
    value: nested(state.split(".")),
    context: { ...initial.context, ...context },
  });
  const active = statePaths(adopted.value);
  const set = nodesOf(process.machine)
    .filter((node) => active.some((path) => isInside(path, node.path.join("."))))
    .flatMap((node) => node.after)
    .map(({ eventType, delay }) =>
      deadlineOf(process, eventType, Number(adopted.context.windows[String(delay)]), at, options),
    );
  return { ...stepOf(process, null, adopted, [], at, options), deadlines: { set, cancelled: [] } };
}

function nested([first = "", ...rest]: readonly string[]): StateValue {
  return rest.length === 0 ? first : { [first]: nested(rest) };
}

function isInside(path: string, state: string): boolean {
  return state === "" || path === state || path.startsWith(`${state}.`);
}
