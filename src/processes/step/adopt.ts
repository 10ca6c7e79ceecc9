import { type AnyMachineSnapshot, initialTransition, type StateValue } from "xstate";
import { didYouMean, NotFoundError } from "../../errors/index.js";
import type { Process } from "../define-process.js";
import { persist } from "./process-snapshot.js";
import { deadlineOf, type Step, type StepOptions } from "./step.js";

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
  const [initial] = initialTransition(process.machine, input);
  const snapshot: AnyMachineSnapshot = process.machine.resolveState({
    value: nested(state.split(".")),
    context: { ...initial.context, ...context },
  });
  const set = snapshot._nodes
    .flatMap((node) => node.after)
    .map(({ eventType, delay }) =>
      deadlineOf(process, eventType, Number(snapshot.context.windows[String(delay)]), at, options),
    );
  return {
    accepted: true,
    snapshot: persist(snapshot),
    from: null,
    to: snapshot.value,
    events: [],
    deadlines: { set, cancelled: [] },
    effects: [],
  };
}

function nested([first = "", ...rest]: readonly string[]): StateValue {
  return rest.length === 0 ? first : { [first]: nested(rest) };
}
