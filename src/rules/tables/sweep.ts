import type { Column } from "./column.js";
import type { CompiledRows } from "./compiled-rows.js";
import type { Region } from "./region.js";
import { bothSets, isEmpty, type RowSet, rowSet, rowsOf } from "./row-set.js";

/** What a walk over everything that the inputs can be has found. */
export interface Swept {
  /** Where no row matches; as many as were asked for. */
  readonly gaps: readonly Region[];
  /** The rows that are the answer somewhere. */
  readonly answering: ReadonlySet<number>;
  /** False where the walk was too long: then `gaps` and `answering` may lack some. */
  readonly complete: boolean;
}

/**
 * Walks over everything that the inputs can be, one column after the other. Segments that leave the same rows are one
 * way, and a way that was gone before is not gone again.
 *
 * @param answer - the row that is the answer where these match, one at least
 * @param workLimit - how long the walk may be, in words of row sets compared
 */
export function sweep(
  { columns, rows }: CompiledRows,
  answer: (matching: readonly number[]) => readonly number[],
  gapLimit: number,
  workLimit: number,
): Swept {
  const walk = new Walk(columns, rows.length, answer, gapLimit, workLimit);
  const gaps = walk.from(
    0,
    rowSet(rows.length, () => true),
  );
  return { gaps, answering: walk.answering, complete: !walk.exhausted };
}

/** What looking at one segment costs beside comparing the rows, in words. */
const stepCost = 8;

class Walk {
  readonly answering = new Set<number>();
  exhausted = false;
  private work = 0;
  private readonly known = new Map<string, readonly Region[]>();
  /** For each column, the rows that every segment from there on lets pass. */
  private readonly openFrom: readonly RowSet[];

  constructor(
    private readonly columns: readonly Column[],
    count: number,
    private readonly answer: (matching: readonly number[]) => readonly number[],
    private readonly gapLimit: number,
    private readonly workLimit: number,
  ) {
    const open = [rowSet(count, () => true)];
    for (const column of columns.toReversed()) {
      const passing = column.possible.map((place) => column.passes[place] ?? new Int32Array());
      open.unshift(passing.reduce(bothSets, open[0] ?? new Int32Array()));
    }
    this.openFrom = open;
  }

  /** The gaps in the columns from a place on, where these rows are left. */
  from(place: number, left: RowSet): readonly Region[] {
    if (isEmpty(left)) return [this.columns.slice(place).map(({ possible }) => possible)];
    const column = this.columns[place];
    if (column === undefined) {
      for (const row of this.answer(rowsOf(left))) this.answering.add(row);
      return [];
    }
    if (this.exhausted || this.isSettled(place, left)) return [];
    const key = `${place}:${left.join()}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const gaps = this.through(place, column, left);
    this.known.set(key, gaps);
    return gaps;
  }

  private through(place: number, column: Column, left: RowSet): Region[] {
    const merged = new Map<string, { readonly places: number[]; readonly rest: Region }>();
    for (const { rows, places } of this.ways(column, left)) {
      for (const rest of this.from(place + 1, rows)) {
        const key = JSON.stringify(rest);
        const same = merged.get(key);
        if (same === undefined) merged.set(key, { places: [...places], rest });
        else same.places.push(...places);
      }
      if (merged.size >= this.gapLimit && this.exhausted) break;
    }
    return [...merged.values()]
      .slice(0, this.gapLimit)
      .map(({ places, rest }) => [places.sort((one, other) => one - other), ...rest]);
  }

  /** The segments of a column, those together that leave the same rows. */
  private ways(column: Column, left: RowSet) {
    const ways = new Map<string, { readonly rows: RowSet; readonly places: number[] }>();
    for (const place of column.possible) {
      this.work += stepCost + left.length;
      if (this.work > this.workLimit) {
        this.exhausted = true;
        break;
      }
      const rows = bothSets(left, column.passes[place] ?? new Int32Array());
      const key = rows.join();
      const same = ways.get(key);
      if (same === undefined) ways.set(key, { rows, places: [place] });
      else same.places.push(place);
    }
    return ways.values();
  }

  /** Whether there is nothing more to learn: some row matches whatever follows, and every row left has answered. */
  private isSettled(place: number, left: RowSet): boolean {
    const open = this.openFrom[place];
    if (open === undefined || isEmpty(bothSets(left, open))) return false;
    return rowsOf(left).every((row) => this.answering.has(row));
  }
}
