import type { Db } from "pg-boss";
import type { RunStatement, Statement } from "../postgres/driver.js";
import { namedStatement } from "../postgres/named-statement.js";
import { quoted } from "../postgres/schema-name.js";
import { postgresStepStore } from "../postgres/step-store.js";
import { rememberedAnswer } from "../sql/answer-row.js";
import type { AnswerRow } from "../sql/schema.js";
import type { RememberedAnswer, StepStore } from "../store.js";

/** The store inside the transactions of pg-boss: the same tables and the same statements as without an engine. */
export class StoreWithin {
  private readonly recallStatement: ReturnType<typeof namedStatement>;

  constructor(
    private readonly schema: string,
    private readonly tenant: string,
  ) {
    this.recallStatement = namedStatement(
      `SELECT * FROM ${quoted(schema)}.answers WHERE tenant = $1 AND key = ANY($2)`,
    );
  }

  of(within: Db): StepStore {
    return postgresStepStore(runOf(within), this.schema);
  }

  /** The answers that were given to keys before, in no order. */
  async recall(within: Db, keys: readonly string[]): Promise<readonly RememberedAnswer[]> {
    const { rows } = await runOf(within)({ ...this.recallStatement, values: [this.tenant, keys] });
    return (rows as readonly AnswerRow[]).map(rememberedAnswer);
  }
}

/** pg-boss hands statements on to `pg` as they are: so one with a name gets there, and is planned once a connection. */
export function runOf(within: Db): RunStatement {
  const run = within.executeSql as unknown as (statement: Statement) => ReturnType<RunStatement>;
  return (statement) => run(statement);
}
