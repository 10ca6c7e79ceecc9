import type { Db } from "pg-boss";
import type { Refusal } from "../../processes/index.js";

/** What came of a letter, as it is kept. */
export type StoredOutcome =
  | { readonly type: "accepted"; readonly revision: number; readonly process: string; readonly id: string }
  | { readonly type: "refused"; readonly refusal: Refusal }
  | { readonly type: "setAside"; readonly reason: string };

/** What came of the letters of a tenant, for those who sent them. */
export class Outcomes {
  constructor(
    private readonly schema: string,
    private readonly tenant: string,
  ) {}

  async write(
    db: Db,
    outcomes: readonly { readonly letter: string; readonly outcome: StoredOutcome }[],
  ): Promise<void> {
    if (outcomes.length === 0) return;
    await db.executeSql(
      `insert into ${this.schema}.outcomes (tenant, letter, outcome)
       select $1, * from unnest($2::text[], $3::text[])
       on conflict (tenant, letter) do update set outcome = excluded.outcome, written_at = excluded.written_at`,
      [
        this.tenant,
        outcomes.map(({ letter }) => letter),
        outcomes.map(({ outcome }) => JSON.stringify(outcome)),
      ],
    );
  }

  /** Those that are known, by letter. */
  async read(db: Db, letters: readonly string[]): Promise<ReadonlyMap<string, StoredOutcome>> {
    const { rows } = await db.executeSql(
      `select letter, outcome from ${this.schema}.outcomes where tenant = $1 and letter = any($2)`,
      [this.tenant, letters],
    );
    return new Map(rows.map(({ letter, outcome }) => [letter, JSON.parse(outcome)]));
  }

  /** Forgets the outcomes of letters: they wait again, or are thrown away. */
  async forget(db: Db, letters: readonly string[] | undefined): Promise<void> {
    await db.executeSql(
      `delete from ${this.schema}.outcomes where tenant = $1 and ($2::text[] is null or letter = any($2))
       and outcome like '{"type":"setAside"%'`,
      [this.tenant, letters ?? null],
    );
  }

  /** Forgets what was written so long ago. */
  async expire(db: Db, seconds: number): Promise<void> {
    await db.executeSql(
      `delete from ${this.schema}.outcomes where tenant = $1 and written_at < clock_timestamp() - make_interval(secs => $2)`,
      [this.tenant, seconds],
    );
  }
}
