/** How often something comes again: so many days, or so many months of the calendar. */
export interface Cycle {
  /** How many units from one to the next, an integer of 1 or more. */
  readonly every: number;
  /** Months are those of the calendar: from the 31st, a shorter month's last day. */
  readonly unit: "day" | "month";
}

const dayMs = 86_400_000;

/**
 * The instant some cycles after another. Months are counted from the first instant, so that the 31st comes back after a
 * shorter month, which has its last day instead. Days and months are those of UTC.
 */
export function afterCycles(anchorAt: string, cycles: number, { every, unit }: Cycle): string {
  const anchor = new Date(anchorAt);
  if (unit === "day") return new Date(anchor.getTime() + cycles * every * dayMs).toISOString();
  const months = anchor.getUTCMonth() + cycles * every;
  const lastDay = new Date(Date.UTC(anchor.getUTCFullYear(), months + 1, 0)).getUTCDate();
  const day = Math.min(anchor.getUTCDate(), lastDay);
  const startOfDay = Date.UTC(anchor.getUTCFullYear(), months, day);
  return new Date(startOfDay + (anchor.getTime() % dayMs)).toISOString();
}
