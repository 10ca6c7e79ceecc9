import { type Kysely, sql } from "kysely";
import type { RememberedAnswer } from "../store.js";
import { rememberedAnswer } from "./answer-row.js";
import type { SqlDialect } from "./dialect.js";
import type { Schema } from "./schema.js";

/** The remembered answers to keys, in their order. */
export async function recallAnswers(
  db: Kysely<Schema>,
  dialect: SqlDialect,
  tenant: string,
  keys: readonly string[],
): Promise<readonly (RememberedAnswer | undefined)[]> {
  if (keys.length === 0) return [];
  const list = JSON.stringify(keys.map((key) => [key]));
  const rows = await db
    .selectFrom("answers")
    .selectAll()
    .where("tenant", "=", tenant)
    .where("key", "in", sql<string>`(select value ->> 0 from ${dialect.elements(sql`${list}`)} as listed)`)
    .execute();
  const found = new Map(rows.map((row) => [row.key, row]));
  return keys.map((key) => {
    const row = found.get(key);
    return row && rememberedAnswer(row);
  });
}

/** Forgets answers that were given before an instant. @returns how many */
export async function forgetAnswers(db: Kysely<Schema>, tenant: string, before: string): Promise<number> {
  const result = await db
    .deleteFrom("answers")
    .where("tenant", "=", tenant)
    .where("at", "<", before)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
