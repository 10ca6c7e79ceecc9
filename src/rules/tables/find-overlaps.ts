import { canonicalJson } from "../fingerprint.js";
import type { Column } from "./column.js";
import type { CompiledRows } from "./compiled-rows.js";
import type { Region } from "./region.js";
import { andInto, hasRow, orInto, type RowSet, rowSet, rowsOf } from "./row-set.js";

/** Two rows that match the same facts, and where. */
export interface Overlap {
  readonly rows: readonly [number, number];
  readonly region: Region;
}

/**
 * Pairs of rows that can match together.
 *
 * @param mayAgree - whether rows with equal outputs may
 * @param limit - how many pairs are enough
 */
export function findOverlaps({ columns, rows }: CompiledRows, mayAgree: boolean, limit: number): Overlap[] {
  const outputs = mayAgree ? rows.map(({ then }) => canonicalJson(then)) : [];
  const found: Overlap[] = [];
  for (let one = 0; one < rows.length && found.length < limit; one++) {
    const others = rowSet(rows.length, (row) => row > one);
    for (const column of columns) andInto(others, metBy(column, one));
    for (const other of rowsOf(others)) {
      if (!mayAgree || outputs[one] !== outputs[other])
        found.push({ rows: [one, other], region: sharedRegion(columns, one, other) });
    }
  }
  return found.slice(0, limit);
}

/** The rows that let pass some value of a column that this row does. */
function metBy({ passes, possible }: Column, row: number): RowSet {
  const met = new Int32Array(passes[0]?.length ?? 0);
  for (const place of possible) if (hasRow(passes[place], row)) orInto(met, passes[place]);
  return met;
}

function sharedRegion(columns: readonly Column[], one: number, other: number): Region {
  return columns.map(({ passes, possible }) =>
    possible.filter((place) => hasRow(passes[place], one) && hasRow(passes[place], other)),
  );
}
