export { type ChineseWorkingDays, chineseWorkingDays } from "./chinese-working-days.js";
export { createWorkingCalendar } from "./create-working-calendar.js";
export type { DeadlineCounts } from "./deadline-outcome.js";
export type { WorkingCalendar, WorkingCalendarOptions } from "./working-calendar.js";
export type { WorkingDayCalendar } from "./working-day-calendar.js";
export type { WorkingShift } from "./working-hours.js";
