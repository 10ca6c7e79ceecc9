export type { GoalOutcome } from "./goal-outcome.js";
export { type GoalYearOneFacts, type GoalYearOneParams, goalYearOne } from "./year-one.js";
export { type GoalYearTwoFacts, type GoalYearTwoParams, goalYearTwo } from "./year-two.js";
