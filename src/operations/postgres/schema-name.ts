import { describeValue, InvalidInputError } from "../../errors/index.js";

/** A schema's name as it stands in a statement. */
export function quoted(schema: string): string {
  return `"${schema.replaceAll('"', '""')}"`;
}

/** @throws InvalidInputError when PostgreSQL would cut the name, or cannot take it. */
export function checkSchemaName(schema: string): void {
  const bytes = new TextEncoder().encode(schema).length;
  if (bytes > 0 && bytes <= 63 && !schema.includes("\0") && !schema.startsWith("pg_")) return;
  const expected = "a name of 1 to 63 bytes that does not begin with pg_";
  throw new InvalidInputError("openPostgresStore", [
    { path: "schema", expected, received: describeValue(schema) },
  ]);
}
