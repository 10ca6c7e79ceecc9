import type { ParsedCell, Scalar } from "./cell.js";
import { type Bounds, type InputDomain, scalarOf } from "./input-domain.js";
import { flipRow, type RowSet, rowSet } from "./row-set.js";

/**
 * A stretch of a fact's values that no cell of the column tells apart: one value, all numbers between two bounds,
 * every text that no cell names, or the missing fact.
 */
export type Segment =
  | { readonly kind: "value"; readonly value: Scalar }
  | { readonly kind: "between"; readonly low: number; readonly high: number }
  | { readonly kind: "other" }
  | { readonly kind: "missing" };

/** One input of a table: its values cut into segments, and the rows that each segment lets pass. */
export interface Column {
  readonly fact: string;
  readonly domain: InputDomain;
  readonly cells: readonly (ParsedCell | undefined)[];
  readonly segments: readonly Segment[];
  /** The rows that a segment passes, by the segment's place. */
  readonly passes: readonly RowSet[];
  /** The places of the segments that the fact can come to lie in. */
  readonly possible: readonly number[];
  /** The segment of a fact's value. */
  locate(value: unknown): number;
}

/**
 * Cuts a column.
 *
 * @param cells - one a row; undefined lets everything pass
 */
export function makeColumn(
  fact: string,
  domain: InputDomain,
  cells: readonly (ParsedCell | undefined)[],
): Column {
  const isOrdered = domain.kind === "number" || domain.kind === "date" || domain.kind === "instant";
  const points = isOrdered ? orderedPoints(cells) : [];
  const values = isOrdered ? [] : [...new Set([...domainValues(domain), ...namedValues(cells)])];
  const segments = isOrdered ? numberSegments(points) : valueSegments(values);
  const missing = segments.length;
  segments.push({ kind: "missing" });
  const find = isOrdered ? numberFinder(points) : valueFinder(values);
  const scalar = domain.kind === "number" || !isOrdered ? undefined : domain;
  const locate = (value: unknown) =>
    value === undefined ? missing : find(scalar === undefined ? value : scalarOf(scalar, value));
  const passes = passesOf(cells, missing, find);
  const possible = [...segments.keys()].filter((index) => isPossible(domain, segments[index]));
  return { fact, domain, cells, segments, passes, possible, locate };
}

function domainValues(domain: InputDomain): readonly Scalar[] {
  return domain.kind === "values" ? domain.values : [];
}

function namedValues(cells: readonly (ParsedCell | undefined)[]): Scalar[] {
  return cells.flatMap((cell) => cell?.values ?? []);
}

function orderedPoints(cells: readonly (ParsedCell | undefined)[]): number[] {
  const bounds = cells.flatMap((cell) => cell?.intervals.flatMap(({ low, high }) => [low, high]) ?? []);
  const points = [...namedValues(cells).map(Number), ...bounds].filter(Number.isFinite);
  return [...new Set(points)].sort((left, right) => left - right);
}

function valueSegments(values: readonly Scalar[]): Segment[] {
  return [...values.map((value) => ({ kind: "value", value }) as const), { kind: "other" }];
}

/** Below the first point, the point, between it and the next, and so on: the point `i` is the segment `2i + 1`. */
function numberSegments(points: readonly number[]): Segment[] {
  const cuts = [Number.NEGATIVE_INFINITY, ...points, Number.POSITIVE_INFINITY];
  return cuts.slice(1).flatMap((high, index): Segment[] => {
    const between = { kind: "between", low: cuts[index] ?? high, high } as const;
    return Number.isFinite(high) ? [between, { kind: "value", value: high }] : [between];
  });
}

/** A number between two others, NaN where there is none. */
function sampleBetween(low: number, high: number, step: number): number {
  if (step > 0 && Number.isFinite(low)) return isBetween(nextStep(low, step), low, high);
  if (step > 0 && Number.isFinite(high)) return isBetween(-nextStep(-high, step), low, high);
  if (!Number.isFinite(low) && !Number.isFinite(high)) return 0;
  const { MAX_VALUE } = Number;
  if (!Number.isFinite(low))
    return isBetween(Math.max(-MAX_VALUE, high - Math.max(1, Math.abs(high))), low, high);
  if (!Number.isFinite(high))
    return isBetween(Math.min(MAX_VALUE, low + Math.max(1, Math.abs(low))), low, high);
  return isBetween(low / 2 + high / 2, low, high);
}

function nextStep(low: number, step: number): number {
  return (Math.floor(low / step) + 1) * step;
}

function isBetween(sample: number, low: number, high: number): number {
  return sample > low && sample < high && Number.isFinite(sample) ? sample : Number.NaN;
}

/** For each segment the rows that it lets pass: one set goes along the segments and changes where cells begin and end. */
function passesOf(
  cells: readonly (ParsedCell | undefined)[],
  missing: number,
  find: (value: unknown) => number,
): RowSet[] {
  const begins = Array.from({ length: missing + 1 }, (): number[] => []);
  const ends = Array.from({ length: missing + 1 }, (): number[] => []);
  for (const [row, cell] of cells.entries()) {
    for (const [from, to] of cell === undefined ? [] : namedPlaces(cell, missing, find)) {
      begins[from]?.push(row);
      ends[to + 1]?.push(row);
    }
  }
  const passing = rowSet(cells.length, (row) => cells[row]?.negated !== false);
  const depths = new Int32Array(cells.length);
  const turn = (row: number, by: 1 | -1) => {
    const depth = depths[row] ?? 0;
    depths[row] = depth + by;
    if (depth === 0 || depth + by === 0) flipRow(passing, row);
  };
  const passes = begins.slice(0, missing).map((begin, place) => {
    for (const row of ends[place] ?? []) turn(row, -1);
    for (const row of begin) turn(row, 1);
    return passing.slice();
  });
  return [...passes, rowSet(cells.length, (row) => passesMissing(cells[row]))];
}

function passesMissing(cell: ParsedCell | undefined): boolean {
  return cell === undefined || (!cell.negated && cell.missing);
}

/** From where to where the cell names segments. The ends of every interval are points of the column. */
function namedPlaces(
  { values, intervals }: ParsedCell,
  missing: number,
  find: (value: unknown) => number,
): (readonly [number, number])[] {
  const single = values.map(find).map((place) => [place, place] as const);
  const several = intervals.map(({ low, lowIncluded, high, highIncluded }) => {
    const from = Number.isFinite(low) ? find(low) + (lowIncluded ? 0 : 1) : 0;
    const to = Number.isFinite(high) ? find(high) - (highIncluded ? 0 : 1) : missing - 1;
    return [from, to] as const;
  });
  return [...single, ...several].filter(([from, to]) => from <= to);
}

function isPossible(domain: InputDomain, segment: Segment | undefined): boolean {
  if (segment === undefined) return false;
  if (segment.kind === "missing") return domain.optional;
  if (segment.kind === "other") return domain.kind === "text";
  if (segment.kind === "between") return "step" in domain && betweenIsPossible(domain, segment);
  if (domain.kind === "values") return domain.values.includes(segment.value);
  return domain.kind === "text" || isWithin(domain, Number(segment.value));
}

function isWithin(domain: Bounds, value: number): boolean {
  const { low, lowIncluded, high, highIncluded, step } = domain;
  if (step > 0 && value % step !== 0) return false;
  return (lowIncluded ? value >= low : value > low) && (highIncluded ? value <= high : value < high);
}

/** Whether some value of the domain lies between the bounds of a segment. */
function betweenIsPossible(
  domain: Bounds,
  segment: { readonly low: number; readonly high: number },
): boolean {
  const low = Math.max(segment.low, domain.low);
  const high = Math.min(segment.high, domain.high);
  const candidates = [sampleBetween(low, high, domain.step), low, high];
  return candidates.some((value) => value > segment.low && value < segment.high && isWithin(domain, value));
}

function valueFinder(values: readonly Scalar[]): (value: unknown) => number {
  const places = new Map<unknown, number>(values.map((value, index) => [value, index]));
  return (value) => places.get(value) ?? values.length;
}

function numberFinder(points: readonly number[]): (value: unknown) => number {
  const cuts = Float64Array.from(points);
  return (value) => {
    const number = value as number;
    let from = 0;
    let to = cuts.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((cuts[middle] ?? 0) < number) from = middle + 1;
      else to = middle;
    }
    return cuts[from] === number ? 2 * from + 1 : 2 * from;
  };
}
