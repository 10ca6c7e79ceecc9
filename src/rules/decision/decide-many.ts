import { z } from "zod";
import { didYouMean, InvalidInputError, RuleFailedError } from "../../errors/index.js";
import type { Rule } from "../define-rule.js";
import { requiredKeys } from "../required-keys.js";
import type { FleetDecision } from "../rule-types.js";
import { silentCheck } from "./check.js";
import { unknownOutcome } from "./ruling.js";

/** One fact over the fleet. */
interface FactColumn {
  readonly fact: string;
  readonly values: ArrayLike<unknown>;
  /** Without it the row is undecided. */
  readonly required: boolean;
  /** A column of 0 and 1 for a fact that is false or true. */
  readonly bits: boolean;
}

/**
 * Decides one rule for every row of a fleet, without explanations. It calls the same `decide`, with a silent check.
 * Values are not validated row by row: hand in columns of parsed facts.
 *
 * @throws InvalidInputError when a column is unknown, the columns differ in length, or there is none.
 * @throws RuleFailedError when the rule's own code throws.
 */
export function decideRows(
  rule: Rule,
  params: object,
  paramsMissing: boolean,
  columns: { readonly [fact: string]: unknown },
): FleetDecision {
  const outcomes = [...rule.outcomes, "undecided"];
  const codes = new Uint8Array(rowCount(rule, columns)).fill(outcomes.length - 1);
  const { constants, varying } = sortOut(rule, columns);
  const known = requiredKeys(rule.facts).every(
    (name) => constants[name] !== undefined || varying.some(({ fact }) => fact === name),
  );
  if (paramsMissing || !known) return { outcomes, codes };
  const facts = constants;
  for (let row = 0; row < codes.length; row++) {
    if (!fillRow(facts, varying, row)) continue;
    const code = outcomes.indexOf(outcomeOf(rule, facts, params));
    if (code < 0) throw unknownOutcome(rule, outcomeOf(rule, facts, params));
    codes[row] = code;
  }
  return { outcomes, codes };
}

function outcomeOf(rule: Rule, facts: object, params: object): string {
  try {
    const ruling = rule.decide(facts, params, silentCheck);
    return typeof ruling === "string" ? ruling : ruling.outcome;
  } catch (cause) {
    throw cause instanceof RuleFailedError ? cause : new RuleFailedError(rule.id, cause);
  }
}

/** Puts the row's facts in their places, NaN and null as undefined. False when a required one is missing. */
function fillRow(facts: Record<string, unknown>, columns: readonly FactColumn[], row: number): boolean {
  for (const { fact, values, required, bits } of columns) {
    const value = values[row];
    const missing = value === undefined || value === null || Number.isNaN(value);
    if (missing && required) return false;
    facts[fact] = missing ? undefined : bits ? value !== 0 : value;
  }
  return true;
}

function sortOut(rule: Rule, columns: { readonly [fact: string]: unknown }) {
  const constants: Record<string, unknown> = {};
  const varying: FactColumn[] = [];
  const needed = new Set(requiredKeys(rule.facts));
  for (const [fact, values] of Object.entries(columns)) {
    if (isColumn(values)) {
      const bits = ArrayBuffer.isView(values) && isBoolean(rule, fact);
      varying.push({ fact, values, required: needed.has(fact), bits });
    } else if (values !== null && !Number.isNaN(values)) constants[fact] = values;
  }
  return { constants, varying };
}

function isBoolean(rule: Rule, fact: string): boolean {
  const field = rule.facts.shape[fact];
  return field !== undefined && z.safeParse(field, true).success && !z.safeParse(field, 1).success;
}

function isColumn(column: unknown): column is ArrayLike<unknown> {
  return Array.isArray(column) || ArrayBuffer.isView(column);
}

function rowCount(rule: Rule, columns: { readonly [fact: string]: unknown }): number {
  let rows: number | undefined;
  for (const [name, column] of Object.entries(columns)) {
    const path = `columns.${name}`;
    if (!Object.hasOwn(rule.facts.shape, name)) {
      const near = didYouMean(name, Object.keys(rule.facts.shape));
      const expected = `absent: the fact is not known${near}`;
      throw new InvalidInputError(`rule ${rule.id}`, [{ path, expected, received: "a column" }]);
    }
    if (!isColumn(column)) continue;
    rows ??= column.length;
    if (column.length !== rows) {
      const issue = { path, expected: `a column of ${rows} rows`, received: `${column.length} rows` };
      throw new InvalidInputError(`rule ${rule.id}`, [issue]);
    }
  }
  if (rows !== undefined) return rows;
  const issue = { path: "columns", expected: "at least one column", received: "single values only" };
  throw new InvalidInputError(`rule ${rule.id}`, [issue]);
}
