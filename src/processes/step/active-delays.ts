import { nodesOf } from "../chart-nodes.js";
import { pathOf } from "../chart-structure.js";
import type { Process } from "../define-process.js";

/** A delay of the chart that runs. */
export interface ActiveDelay {
  /** The state that waits, as a dotted path; empty for the chart itself. */
  readonly state: string;
  /** The delayed event. */
  readonly id: string;
  /** The name of the delay. */
  readonly delay: string;
}

/** The delays that run while these states are active, each once. */
export function activeDelays({ machine }: Process, states: readonly string[]): readonly ActiveDelay[] {
  const delays = nodesOf(machine)
    .filter((node) => states.some((path) => isInside(path, pathOf(node))))
    .flatMap((node) =>
      node.after.map(({ eventType, delay }) => ({
        state: pathOf(node),
        id: eventType,
        delay: String(delay),
      })),
    );
  return [...new Map(delays.map((delay) => [delay.id, delay])).values()];
}

/** Whether a state is another or inside it; the chart itself is the empty path. */
export function isInside(path: string, state: string): boolean {
  return state === "" || path === state || path.startsWith(`${state}.`);
}
