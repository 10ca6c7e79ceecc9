import { chooseRows } from "./choose-outputs.js";
import type { CompiledRows } from "./compiled-rows.js";
import { findOverlaps } from "./find-overlaps.js";
import { regionText } from "./region.js";
import { hasRow } from "./row-set.js";
import { sweep } from "./sweep.js";
import type { TableDefinition } from "./table-definition.js";

/** Something wrong with a table's rows, or not known to be right. Rows are numbered from 1. */
export interface TableFinding {
  /**
   * `gap`: no row matches. `overlap`: rows match together that may not. `shadowed`: a row is never the answer.
   * `not-fully-checked`: the table is too large to look everywhere; what the other findings do not say is not known.
   */
  readonly kind: "gap" | "overlap" | "shadowed" | "not-fully-checked";
  /** The rows concerned. */
  readonly rows: readonly number[];
  /** The facts concerned, in words. */
  readonly where?: string;
  /** The finding in one sentence. */
  readonly message: string;
}

const findingLimit = 20;
/** About a second. */
const workLimit = 2_000_000;
/** The pairs of more rows than these are not compared. */
const pairLimit = 3000;

/** Looks for gaps, overlaps and rows that are never the answer. */
export function findingsOf(table: TableDefinition, compiled: CompiledRows): TableFinding[] {
  const { columns, rows } = compiled;
  const answer = (matching: readonly number[]) => answering(table, compiled, matching);
  const mayLeaveGaps = table.allowsGaps || table.otherwise !== undefined;
  const { gaps, answering: found, complete } = sweep(compiled, answer, findingLimit, workLimit);
  const tooMany = comparesPairs(table) && rows.length > pairLimit;
  return [
    ...(mayLeaveGaps ? [] : gaps.map((region) => gap(regionText(columns, region)))),
    ...overlaps(table, compiled),
    ...(complete
      ? rows.flatMap((_row, index) => (found.has(index) ? [] : [shadowed(table, compiled, index)]))
      : []),
    ...(complete && !tooMany ? [] : [notFullyChecked]),
  ];
}

function comparesPairs({ hitPolicy }: TableDefinition): boolean {
  return hitPolicy === "unique" || hitPolicy === "any";
}

/** Of rows that must not or may match together each is an answer; otherwise those that the hit policy chooses. */
function answering(
  table: TableDefinition,
  { rows }: CompiledRows,
  matching: readonly number[],
): readonly number[] {
  return comparesPairs(table) ? matching : chooseRows(table, rows, matching);
}

function gap(where: string): TableFinding {
  return { kind: "gap", rows: [], where, message: `no row matches ${where}` };
}

function overlaps(table: TableDefinition, compiled: CompiledRows): TableFinding[] {
  if (!comparesPairs(table) || compiled.rows.length > pairLimit) return [];
  const isAny = table.hitPolicy === "any";
  return findOverlaps(compiled, isAny, findingLimit).map(({ rows: [one, other], region }) => {
    const where = regionText(compiled.columns, region);
    const rows = [one + 1, other + 1];
    const message = `rows ${rows.join(" and ")} both match ${where}${isAny ? " and say different things" : ""}`;
    return { kind: "overlap", rows, where, message };
  });
}

function shadowed({ hitPolicy }: TableDefinition, { columns }: CompiledRows, index: number): TableFinding {
  const impossible = columns.find(({ possible, passes }) =>
    possible.every((place) => !hasRow(passes[place], index)),
  );
  const reason =
    impossible === undefined
      ? `${hitPolicy === "first" ? "rows before it match" : "other rows are chosen"} wherever it does`
      : `its cell of ${impossible.fact} matches nothing that the fact can be`;
  const message = `row ${index + 1} is never the answer: ${reason}`;
  return { kind: "shadowed", rows: [index + 1], message };
}

const notFullyChecked: TableFinding = {
  kind: "not-fully-checked",
  rows: [],
  message:
    "the table is too large to check fully: there may be more gaps, overlaps and rows that are never the answer",
};
