import { describeValue, didYouMean, InvalidInputError, RuleFailedError } from "../../errors/index.js";
import type { Rule } from "../define-rule.js";
import { requiredKeys } from "../required-keys.js";
import type { FleetDecision } from "../rule-types.js";
import { silentCheck } from "./check.js";
import { type FleetColumns, fleetRow, isColumn, isMissing } from "./fleet-row.js";
import { failureOf, unknownOutcome } from "./ruling.js";

/**
 * Decides one rule for every row of a fleet, without explanations. It calls the same `decide`, with a silent check.
 * Values are not validated row by row: hand in columns of parsed facts.
 *
 * @throws InvalidInputError when a column is unknown, the columns differ in length, or there is none; or when the rule
 * cannot reckon with a number because it is extreme.
 * @throws RuleFailedError when the rule's own code throws.
 */
export function decideRows(
  rule: Rule,
  params: object,
  paramsMissing: boolean,
  columns: FleetColumns,
): FleetDecision {
  const outcomes = [...rule.outcomes, "undecided"];
  const undecided = outcomes.length - 1;
  const codes = new Uint8Array(rowCount(rule, columns)).fill(undecided);
  const lacking = paramsMissing ? "all" : rowsLacking(rule, columns, codes.length);
  if (lacking === "all") return { outcomes, codes };
  const fleet = fleetRow(rule, columns);
  let facts = {};
  try {
    for (let row = 0; row < codes.length; row++) {
      if (lacking?.[row] === 1) continue;
      facts = fleet.at(row);
      const ruling = rule.decide(facts, params, silentCheck);
      codes[row] = codeOf(rule, outcomes, typeof ruling === "string" ? ruling : ruling.outcome);
    }
  } catch (cause) {
    throw failureOf(
      rule,
      facts,
      params,
      cause instanceof RuleFailedError ? cause : new RuleFailedError(rule.id, cause),
    );
  } finally {
    fleet.letGo();
  }
  return { outcomes, codes };
}

function codeOf(rule: Rule, outcomes: readonly string[], outcome: string): number {
  for (let code = 0; code < outcomes.length; code++) if (outcomes[code] === outcome) return code;
  throw unknownOutcome(rule, outcome);
}

/** 1 for each row without a fact that the rule requires; undefined where no row lacks one. */
function rowsLacking(rule: Rule, columns: FleetColumns, rows: number): Uint8Array | "all" | undefined {
  let lacking: Uint8Array | undefined;
  for (const fact of requiredKeys(rule.facts)) {
    const values = Object.hasOwn(columns, fact) ? columns[fact] : undefined;
    if (!isColumn(values)) {
      if (isMissing(values)) return "all";
      continue;
    }
    for (let row = 0; row < rows; row++) {
      if (!isMissing(values[row])) continue;
      lacking ??= new Uint8Array(rows);
      lacking[row] = 1;
    }
  }
  return lacking;
}

function rowCount(rule: Rule, columns: FleetColumns): number {
  if (typeof columns !== "object" || columns === null) {
    const issue = { path: "columns", expected: "an object of columns", received: describeValue(columns) };
    throw new InvalidInputError(`rule ${rule.id}`, [issue]);
  }
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
