import type { Check } from "../decision/check.js";
import { cellMatches, parseCell, type Range, type Scalar } from "./cell.js";
import { scalarOf } from "./input-domain.js";
import type { Input, Row, TableDefinition } from "./table-definition.js";

type Facts = { readonly [fact: string]: unknown };

/** As many rows as anyone will read of those that would give the first outcome. */
const nearRowLimit = 8;

/**
 * Writes down the cells of rows as checks, named after their facts; a cell that stands in several rows once.
 *
 * @param rowsOf - reads the rows where they are a parameter, so that every check is traced to it
 */
export function explainRows(
  table: TableDefinition,
  rowsOf: () => readonly Row[],
  places: readonly number[],
  facts: Facts,
  check: Check,
): void {
  const told = new Set<string>();
  for (const place of places) {
    for (const input of table.inputs) {
      const read = () => rowsOf()[place]?.when[input.fact];
      const key = JSON.stringify([input.fact, read()]);
      if (read() === undefined || told.has(key)) continue;
      told.add(key);
      explainCell(input, read, facts[input.fact], check);
    }
  }
}

/** The rows to explain: those that count, and for a gate or an alert those that would give its first outcome. */
export function rowsToExplain(
  table: TableDefinition,
  rows: readonly Row[],
  chosen: readonly number[],
  firstOutcome: string | undefined,
): number[] {
  const { outcome } = table;
  if (firstOutcome === undefined) return [...chosen];
  const isFirst = (row: Row | undefined) => outcome === undefined || row?.then[outcome] === firstOutcome;
  if (chosen.some((place) => isFirst(rows[place]))) return [...chosen];
  const near = [...rows.keys()].filter((place) => isFirst(rows[place])).slice(0, nearRowLimit);
  return [...chosen, ...near];
}

function explainCell(input: Input, read: () => unknown, value: unknown, check: Check): void {
  const { fact, domain } = input;
  const cell = read();
  if (value !== undefined && compareAsFact(input, read, value, check)) return;
  const parsed = parseCell(cell, (one) => scalarOf(domain, one));
  const passed = cellMatches(parsed, value === undefined ? undefined : scalarOf(domain, value));
  check.equals(`${fact} ${cellText(cell)}`, passed, true);
}

/** Makes the checks that show the fact itself. False where the cell has no such form. */
function compareAsFact({ fact, domain }: Input, read: () => unknown, value: unknown, check: Check): boolean {
  const cell = read();
  if (isScalar(cell)) check.equals(fact, value as Scalar, cell);
  else if (Array.isArray(cell) && cell.every(isScalar)) check.oneOf(fact, value as string, cell as string[]);
  else if (domain.kind === "number" && isRange(cell))
    compareRange(fact, Number(value), () => read() as Range<number>, check);
  else if (domain.kind === "values" && isExclusion(cell)) {
    const parsed = parseCell(cell, (one) => one as Scalar);
    check.oneOf(fact, value as string, domain.values.filter((one) => cellMatches(parsed, one)) as string[]);
  } else return false;
  return true;
}

function isScalar(value: unknown): value is Scalar {
  return value !== null && typeof value !== "object";
}

function isRange(cell: unknown): boolean {
  return typeof cell === "object" && cell !== null && !Array.isArray(cell) && !("not" in cell);
}

function isExclusion(cell: unknown): boolean {
  return typeof cell === "object" && cell !== null && "not" in cell;
}

/** Reads the range for every bound: each check is traced to what was read since the last. */
function compareRange(fact: string, value: number, read: () => Range<number>, check: Check): void {
  const { atLeast, above, atMost, below } = read();
  if (atLeast !== undefined) check.atLeast(fact, value, read().atLeast ?? atLeast);
  if (above !== undefined) check.above(fact, value, read().above ?? above);
  if (atMost !== undefined) check.atMost(fact, value, read().atMost ?? atMost);
  if (below !== undefined) check.below(fact, value, read().below ?? below);
}

const boundTexts = new Map([
  ["atLeast", "from"],
  ["above", "above"],
  ["atMost", "up to"],
  ["below", "below"],
]);

/** A cell in words, to follow the name of its fact: `from 2024-01-01 below 2024-02-01`, `other than "a"`. */
export function cellText(cell: unknown): string {
  if (cell === null) return "missing";
  if (Array.isArray(cell)) return cell.map(cellText).join(" or ");
  if (typeof cell !== "object" || cell === undefined) return JSON.stringify(cell);
  if ("not" in cell) return `other than ${cellText(cell.not)}`;
  return Object.entries(cell)
    .map(([name, bound]) => `${boundTexts.get(name) ?? name} ${bound}`)
    .join(" ");
}
