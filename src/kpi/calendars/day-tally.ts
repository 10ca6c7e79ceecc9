/** Counts instants by the day on which they lie. */
export interface DayTally {
  /** The first day; days are numbered from 1970-01-01. */
  readonly firstDay: number;
  /** Days from the first to the last; 0 where there was none. */
  readonly dayCount: number;
  /** How many of the instants lie on each day. `undefined` and what lies outside the days is not counted. */
  count(instants: readonly (number | undefined)[]): Float64Array;
  /** 1 for each day that is not over, or on which one of the instants lies; 0 for the others. */
  markImmature(openInstants: readonly (number | undefined)[]): Uint8Array;
}

/** Tallies the days from that of the first instant to the one that holds `asOf`, which is not over. */
export function createDayTally(
  dayOf: (epochMs: number) => number,
  instants: readonly (number | undefined)[],
  asOf: number,
): DayTally {
  const first = instants.reduce<number>(
    (earliest, instant) => Math.min(earliest, instant ?? earliest),
    Number.POSITIVE_INFINITY,
  );
  const firstDay = first <= asOf ? dayOf(first) : dayOf(asOf);
  const dayCount = first <= asOf ? dayOf(asOf) - firstDay + 1 : 0;
  const count = (counted: readonly (number | undefined)[]) => {
    const column = new Float64Array(dayCount);
    for (const instant of counted) {
      if (instant === undefined) continue;
      const day = dayOf(instant) - firstDay;
      if (day >= 0 && day < dayCount) column[day] = (column[day] ?? 0) + 1;
    }
    return column;
  };
  return {
    firstDay,
    dayCount,
    count,
    markImmature: (openInstants) =>
      Uint8Array.from(count(openInstants), (open, day) => (open > 0 || day === dayCount - 1 ? 1 : 0)),
  };
}
