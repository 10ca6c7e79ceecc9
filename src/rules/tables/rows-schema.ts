import { z } from "zod";
import { cellSchema } from "./cell-schema.js";
import { CompiledRows } from "./compiled-rows.js";
import type { Row, TableDefinition } from "./table-definition.js";
import { findingsOf } from "./table-findings.js";

/** The most rows that a table may have. */
const rowLimit = 10_000;

/** Sets of rows whose findings are kept at once. */
const rememberedLimit = 16;

/** The schema of a table's rows: each cell fits its fact, each row its outputs, and nothing is missing or doubled. */
export function rowsSchema(facts: z.ZodObject, table: TableDefinition): z.ZodType<readonly Row[]> {
  const cells = table.inputs.flatMap(({ fact, domain }) => {
    const field = facts.shape[fact];
    return field === undefined ? [] : [[fact, z.exactOptional(cellSchema(field, domain))] as const];
  });
  const findings = remembered((rows) => findingsOf(table, new CompiledRows(table, rows)));
  const row = z.strictObject({ when: z.strictObject(Object.fromEntries(cells)), then: table.outputs });
  return z
    .array(row)
    .min(1)
    .max(rowLimit)
    .superRefine((rows, context) => {
      for (const { kind, rows: at, message } of findings(rows)) {
        if (kind === "not-fully-checked") continue;
        const [first] = at.slice(-1);
        context.addIssue({
          code: "custom",
          path: first === undefined ? [] : [first - 1],
          message: wanted[kind],
          params: { received: `${found[kind]}: ${message}` },
        });
      }
    });
}

/** The same rows are parsed for every scope, and looked at once. */
function remembered<Found>(look: (rows: readonly Row[]) => Found): (rows: readonly Row[]) => Found {
  const known = new Map<string, Found>();
  return (rows) => {
    const text = JSON.stringify(rows);
    const found = known.get(text) ?? look(rows);
    if (known.size >= rememberedLimit) known.clear();
    known.set(text, found);
    return found;
  };
}

const wanted = {
  gap: 'without gaps, or the table with otherwise or gaps "allowed"',
  overlap: "apart from other rows",
  shadowed: "the answer for some facts",
};

const found = { gap: "a gap", overlap: "an overlap", shadowed: "an idle row" };
