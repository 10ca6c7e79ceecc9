export type { WorkingDayCalendar } from "../kpi/calendars/working-day-calendar.js";
