import type { Step } from "../../shared/api.js";

/** The steps of a day. */
export interface DayOfSteps {
  readonly day: string;
  readonly steps: readonly Step[];
}

/**
 * Puts steps that follow each other under their day.
 *
 * @param dayOf - the day of an instant, as it is written in the shop's zone
 */
export function stepsByDay(
  steps: readonly Step[],
  dayOf: (instant: string) => string,
): readonly DayOfSteps[] {
  const days: { day: string; steps: Step[] }[] = [];
  for (const step of steps) {
    const day = dayOf(step.at);
    const last = days.at(-1);
    if (last?.day === day) last.steps.push(step);
    else days.push({ day, steps: [step] });
  }
  return days;
}
