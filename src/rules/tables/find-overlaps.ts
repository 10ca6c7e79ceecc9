import { canonicalJson } from "../fingerprint.js";
import type { Column } from "./column.js";
import type { CompiledRows } from "./compiled-rows.js";
import type { Region } from "./region.js";
import { hasRow, meet, type RowSet, rowSet } from "./row-set.js";

/** Two rows that match the same facts, and where. */
export interface Overlap {
  readonly rows: readonly [number, number];
  readonly region: Region;
}

/**
 * Pairs of rows that can match together.
 *
 * @param sameOutputs - whether rows with equal outputs may
 * @param limit - how many pairs are enough
 */
export function findOverlaps(
  { columns, rows }: CompiledRows,
  sameOutputs: boolean,
  limit: number,
): Overlap[] {
  const outputs = sameOutputs ? rows.map(({ then }) => canonicalJson(then)) : [];
  const reach = columns.map(segmentsByRow);
  const found: Overlap[] = [];
  for (let one = 0; one < rows.length && found.length < limit; one++) {
    for (let other = one + 1; other < rows.length && found.length < limit; other++) {
      if (sameOutputs && outputs[one] === outputs[other]) continue;
      const region = sharedRegion(columns, reach, one, other);
      if (region !== undefined) found.push({ rows: [one, other], region });
    }
  }
  return found;
}

/** For each row of a column, the segments that it lets pass, as a set over the possible ones. */
function segmentsByRow({ cells, passes, possible }: Column): readonly RowSet[] {
  return cells.map((_cell, row) =>
    rowSet(possible.length, (index) => hasRow(passes[possible[index] ?? -1], row)),
  );
}

function sharedRegion(
  columns: readonly Column[],
  reach: readonly (readonly RowSet[])[],
  one: number,
  other: number,
): Region | undefined {
  if (!reach.every((byRow) => meet(byRow[one], byRow[other]))) return undefined;
  return columns.map(({ passes, possible }) =>
    possible.filter((place) => hasRow(passes[place], one) && hasRow(passes[place], other)),
  );
}
