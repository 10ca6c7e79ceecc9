import type { Step } from "../../../shared/api.js";
import { stageOf } from "../standing.js";

/** The stages in which a product leaves the shop, or has left it. */
const exits = ["retiring", "retired", "dropped"] as const;

/** How a product left the shop. */
export type Exit = (typeof exits)[number];

/** The stage of leaving in which states are; undefined where a product goes on. */
export function exitOf(states: readonly string[]): Exit | undefined {
  const stages = states.map(stageOf);
  return exits.find((exit) => stages.includes(exit));
}

/**
 * The step with which a product began to leave the shop for good. Where a recall took it off sale on its way out and
 * gave it back to it, that is the step before the recall.
 *
 * @param steps - the latest first
 */
export function decidingStep(steps: readonly Step[]): Step | undefined {
  const index = steps.findIndex(({ from, to }) => exitOf(to) !== undefined && exitOf(from) === undefined);
  const step = steps[index];
  if (step === undefined || !isWithdrawn(step.from)) return step;
  const before = steps.slice(index + 1);
  const recall = before.findIndex(({ from, to }) => isWithdrawn(to) && !isWithdrawn(from));
  const wasLeaving = exitOf(before[recall]?.from ?? []) !== undefined;
  return wasLeaving ? decidingStep(before.slice(recall + 1)) : step;
}

function isWithdrawn(states: readonly string[]): boolean {
  return states.some((state) => stageOf(state) === "withdrawn");
}
