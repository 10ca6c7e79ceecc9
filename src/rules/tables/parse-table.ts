import { freeze } from "immer";
import { z } from "zod";
import {
  type InputIssue,
  InvalidDefinitionError,
  InvalidInputError,
  schemaIssues,
} from "../../errors/index.js";
import { readFields } from "../conditions/declared-fields.js";
import { jsonIssues } from "../conditions/json-issues.js";
import { ownSource } from "../conditions/rule-file.js";
import { type AnyTableSpec, type Table, tableOf } from "./define-table.js";
import { rowsSchema } from "./rows-schema.js";
import { type Outputs, type Row, type TableDefinition, tableDefinition } from "./table-definition.js";
import { tableFile } from "./table-file.js";

/**
 * Makes a decision table of what came out of a JSON file: facts and outputs are declared in it. Without `inputs`, all
 * facts are.
 *
 * @param value - anything; nothing about it is trusted
 * @throws InvalidInputError that lists every fault with path, expected and received; among them gaps, overlaps and rows
 * that are never the answer.
 *
 * @example
 * ```ts
 * import { evaluateTable, parseTable } from "opscycle/rules";
 *
 * const table = parseTable({
 *   id: "shipping.fee",
 *   kind: "policy",
 *   title: { en: "Shipping fee", zh: "运费" },
 *   facts: { orderValue: { type: "number", minimum: 0 }, tier: { oneOf: ["gold", "plain"] } },
 *   outputs: { fee: { type: "number" } },
 *   hitPolicy: "first",
 *   rows: [
 *     { when: { tier: "gold" }, then: { fee: 0 } },
 *     { when: { orderValue: { below: 99 } }, then: { fee: 8 } },
 *   ],
 *   otherwise: { fee: 0 },
 * });
 * evaluateTable(table, { orderValue: 20, tier: "plain" }).outputs; // => { fee: 8 }
 * ```
 */
export function parseTable(value: unknown): Table {
  const issues: InputIssue[] = [];
  const table = readTable(value, issues);
  if (table === undefined || issues.length > 0) throw new InvalidInputError("table", issues);
  return table;
}

/** Reads a table in JSON; undefined where something is wrong, and that goes to `issues`. */
export function readTable(given: unknown, issues: InputIssue[]): Table | undefined {
  issues.push(...jsonIssues(given));
  if (issues.length > 0) return undefined;
  const value = freeze(structuredClone(given), true);
  const parsed = tableFile.safeParse(value);
  if (!parsed.success) issues.push(...schemaIssues(parsed.error, value, [], Object.keys(tableFile.shape)));
  const facts = readFields(fieldOf(value, "facts"), "facts", issues);
  const outputs = readFields(fieldOf(value, "outputs"), "outputs", issues);
  if (!parsed.success || issues.length > 0) return undefined;
  const { source = ownSource, inputs = Object.keys(facts.shape), rows, otherwise, ...head } = parsed.data;
  const spec = { ...head, source, inputs, facts, outputs: outputs.shape };
  if (otherwise !== undefined) issues.push(...fitIssues(outputs, otherwise, "otherwise"));
  const table = definitionOf({ ...spec, otherwise: otherwise as Outputs | undefined }, issues);
  if (table === undefined) return undefined;
  const schema = rowsSchema(facts, table);
  issues.push(...fitIssues(schema, rows, "rows"));
  if (issues.length > 0) return undefined;
  const whole = {
    ...spec,
    rows: rows as readonly Row[],
    ...(otherwise !== undefined && { otherwise: otherwise as Outputs }),
  } as AnyTableSpec;
  const made = tableOf(whole, table, schema);
  return Object.freeze({ ...made, definition: z.json().parse(value) });
}

function definitionOf(
  spec: Parameters<typeof tableDefinition>[0],
  issues: InputIssue[],
): TableDefinition | undefined {
  try {
    return tableDefinition(spec, (message) => {
      throw new InvalidDefinitionError(message);
    });
  } catch (error) {
    if (!(error instanceof InvalidDefinitionError)) throw error;
    issues.push({ path: "", expected: "a table that can work", received: `one that ${error.message}` });
    return undefined;
  }
}

function fitIssues(schema: z.ZodType, value: unknown, path: string): InputIssue[] {
  const parsed = schema.safeParse(value);
  return parsed.success ? [] : schemaIssues(parsed.error, value, [path]);
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}
