import { didYouMean, NotFoundError } from "../../errors/index.js";
import type { Process } from "../define-process.js";
import { activeDelays } from "./active-delays.js";
import { restore, statePaths } from "./process-snapshot.js";
import { firstTransition } from "./pure-transition.js";
import { stateValueOf } from "./state-value.js";
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
    value: stateValueOf([state]),
    context: { ...initial.context, ...context },
  });
  const set = activeDelays(process, statePaths(adopted.value)).map(({ id, delay }) =>
    deadlineOf(process, id, Number(adopted.context.windows[delay]), at, options),
  );
  return { ...stepOf(process, null, adopted, [], at, options), deadlines: { set, cancelled: [] } };
}
