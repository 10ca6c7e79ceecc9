import { type ColumnDefinitionBuilder, type RawBuilder, sql } from "kysely";

/** In what SQLite and PostgreSQL differ. */
export interface SqlDialect {
  /** The type of text that is compared by its bytes. */
  readonly text: RawBuilder<unknown>;
  /** The type of a column that the database numbers. */
  readonly sequence: RawBuilder<unknown>;
  numbered(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder;
  /** What stands after the columns of a table. */
  readonly table: RawBuilder<unknown>;
  /** The elements of a list in JSON as rows, each as `value`: any number of them in one parameter. */
  elements(json: RawBuilder<string>): RawBuilder<{ value: string }>;
}

export const sqliteSql: SqlDialect = {
  text: sql`text`,
  sequence: sql`integer`,
  numbered: (column) => column.primaryKey(),
  table: sql`strict`,
  elements: (json) => sql`json_each(${json})`,
};

export const postgresSql: SqlDialect = {
  text: sql`text collate "C"`,
  sequence: sql`bigint`,
  numbered: (column) => column.generatedAlwaysAsIdentity().primaryKey(),
  table: sql``,
  elements: (json) => sql`json_array_elements(cast(${json} as json))`,
};
