/** How a goal of one year stands. */
export type GoalOutcome = "met" | "open" | "missed";

/** A goal that is not met is missed once its year is over. */
export function goalOutcome(met: boolean, yearOver: boolean): GoalOutcome {
  if (met) return "met";
  return yearOver ? "missed" : "open";
}
