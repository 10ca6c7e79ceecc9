/** Values between two bounds, of which either may be left out. Dates and instants compare as such. */
export interface Range<Value extends number | string> {
  /** The value or more. */
  readonly atLeast?: Value;
  /** More than the value. */
  readonly above?: Value;
  /** The value or less. */
  readonly atMost?: Value;
  /** Less than the value. */
  readonly below?: Value;
}

type RangeOver<Value> = Value extends number
  ? Range<number>
  : Value extends string
    ? string extends Value
      ? Range<string>
      : never
    : never;

/** One test of a cell: equal to a value, within a range, or `null`: the optional fact is missing. */
export type CellTest<Value> = Value | RangeOver<Value> | null;

/** A cell: a test, several of which one is enough, or what must not be. A cell left out lets everything pass. */
export type Cell<Value> =
  | CellTest<Value>
  | readonly CellTest<Value>[]
  | {
      /** What must not be: none of several. */
      readonly not: CellTest<Value> | readonly CellTest<Value>[];
    };

/** A value as cells compare it: an instant or a date is its milliseconds. */
export type Scalar = number | string | boolean;

/** A range with both bounds, infinite where there is none. */
export interface Interval {
  readonly low: number;
  readonly lowIncluded: boolean;
  readonly high: number;
  readonly highIncluded: boolean;
}

/** A cell in its one form: what it names, and whether that is let pass or kept out. */
export interface ParsedCell {
  readonly negated: boolean;
  /** Whether a missing fact is named. */
  readonly missing: boolean;
  readonly values: readonly Scalar[];
  readonly intervals: readonly Interval[];
}

/**
 * Brings a valid cell into its one form.
 *
 * @param scalarOf - how a value of the column compares
 */
export function parseCell(cell: unknown, scalarOf: (value: unknown) => Scalar): ParsedCell {
  const negated = isObject(cell) && "not" in cell;
  const named = negated ? cell["not"] : cell;
  const tests: readonly unknown[] = Array.isArray(named) ? named : [named];
  const present = tests.filter((test) => test !== null);
  return {
    negated,
    missing: present.length < tests.length,
    values: present.filter((test) => !isObject(test)).map(scalarOf),
    intervals: present.filter(isObject).map((range) => interval(range, scalarOf)),
  };
}

function interval(
  { atLeast, above, atMost, below }: { readonly [bound: string]: unknown },
  scalarOf: (value: unknown) => Scalar,
): Interval {
  const low = atLeast ?? above;
  const high = atMost ?? below;
  return {
    low: low === undefined ? Number.NEGATIVE_INFINITY : Number(scalarOf(low)),
    lowIncluded: above === undefined,
    high: high === undefined ? Number.POSITIVE_INFINITY : Number(scalarOf(high)),
    highIncluded: below === undefined,
  };
}

/**
 * Whether a cell lets a value pass. A missing fact passes only where the cell names `null`: it compares with nothing,
 * and so is not known to be different either.
 */
export function cellMatches({ negated, missing, values, intervals }: ParsedCell, value: Scalar | undefined) {
  if (value === undefined) return !negated && missing;
  return (values.includes(value) || withinOne(intervals, value)) !== negated;
}

function withinOne(intervals: readonly Interval[], value: Scalar): boolean {
  for (const interval of intervals) if (within(interval, value)) return true;
  return false;
}

function within({ low, lowIncluded, high, highIncluded }: Interval, value: Scalar): boolean {
  if (typeof value !== "number") return false;
  return (lowIncluded ? value >= low : value > low) && (highIncluded ? value <= high : value < high);
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null;
}
