/** A column of every day from the first to the last date, with a value for each. */
export function dailyValues(
  first: string,
  last: string,
  valueOn: (date: string) => number = () => 1,
): { readonly dates: readonly string[]; readonly values: readonly number[] } {
  const dates: string[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += 86_400_000)
    dates.push(new Date(at).toISOString().slice(0, 10));
  return { dates, values: dates.map(valueOn) };
}

/** The dates and days of both sides of a comparison, as text: `2024-02-01..2024-02-29 (29)`. */
export function spansOf(comparison: {
  readonly current: { readonly from: string; readonly to: string; readonly days: number };
  readonly previous: { readonly from: string; readonly to: string; readonly days: number };
}): readonly string[] {
  const { previous, current } = comparison;
  return [previous, current].map(({ from, to, days }) => `${from}..${to} (${days})`);
}
