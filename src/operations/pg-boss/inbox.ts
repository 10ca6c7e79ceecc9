import type { Db } from "pg-boss";
import type { Letter } from "../engine.js";
import { handOverRequest } from "../host/batch.js";
import type { Request } from "../host/take.js";
import type { OutboxEntry } from "../outbox-entry.js";
import type { InstanceKey } from "../store.js";
import { LettersTaken } from "./sql-errors.js";

/** A letter that lies in an inbox. */
export interface InboxLetter extends Letter {
  /** Its place in order of arrival. */
  readonly sequence: string;
}

/** A letter that was set aside. */
export interface SetAsideLetter extends InboxLetter {
  readonly at: string;
  readonly reason: string;
}

/** A name in a process: which instance of a tenant. */
export type Name = Omit<InstanceKey, "tenant">;

/** How many letters of one instance, and of all, one transaction takes. */
export const mostLetters = { ofOne: 100, ofAll: 500 } as const;

const columns = "sequence, process, id, letter, priority, payload";

/** The inboxes of a tenant's instances. */
export class Inbox {
  constructor(
    private readonly schema: string,
    private readonly tenant: string,
  ) {}

  /** Keeps letters in their order. @returns their places */
  async put(db: Db, letters: readonly Letter[]): Promise<readonly number[]> {
    const requests = letters.map(({ request }) => request);
    const { rows } = await db.executeSql(
      `insert into ${this.schema}.inbox (tenant, process, id, letter, priority, payload)
       select $1, process, id, letter, priority, payload
       from unnest($2::text[], $3::text[], $4::text[], $5::int[], $6::text[])
         with ordinality as put (process, id, letter, priority, payload, place)
       order by place returning sequence`,
      [
        this.tenant,
        requests.map(({ process }) => process),
        requests.map(({ id }) => id),
        letters.map(({ id }) => id),
        letters.map(({ priority }) => priority),
        letters.map(payloadOf),
      ],
    );
    return rows.map(({ sequence }) => Number(sequence));
  }

  /** What waits for instances, in order of arrival. */
  async read(db: Db, names: readonly Name[]): Promise<readonly InboxLetter[]> {
    const { rows } = await db.executeSql(
      `select found.* from unnest($2::text[], $3::text[]) as asked (process, id) cross join lateral (
         select ${columns} from ${this.schema}.inbox as inbox
         where tenant = $1 and inbox.process = asked.process and inbox.id = asked.id and set_aside_at is null
         order by inbox.sequence limit ${mostLetters.ofOne}
       ) as found order by found.sequence limit ${mostLetters.ofAll}`,
      [this.tenant, names.map(({ process }) => process), names.map(({ id }) => id)],
    );
    return rows.map(letterOf);
  }

  /** Takes letters out. @throws LettersTaken when one is not there any more. */
  async remove(db: Db, sequences: readonly string[]): Promise<void> {
    if (sequences.length === 0) return;
    const { rows } = await db.executeSql(
      `delete from ${this.schema}.inbox where sequence = any($1::bigint[]) returning 1`,
      [sequences],
    );
    if (rows.length === sequences.length) return;
    throw new LettersTaken(
      `${sequences.length - rows.length} letters were taken by another worker; they are left to it`,
    );
  }

  /** Sets letters aside, so that those behind them are not held up. */
  async setAside(
    db: Db,
    letters: readonly { readonly sequence: string; readonly reason: string }[],
    at: string,
  ): Promise<void> {
    if (letters.length === 0) return;
    await db.executeSql(
      `update ${this.schema}.inbox as inbox set set_aside_at = $3, reason = given.reason
       from unnest($1::bigint[], $2::text[]) as given (sequence, reason) where inbox.sequence = given.sequence`,
      [letters.map(({ sequence }) => sequence), letters.map(({ reason }) => storable(reason)), at],
    );
  }

  /** What was set aside, in order of arrival. */
  async listSetAside(
    db: Db,
    ids: readonly string[] | undefined,
    limit: number,
  ): Promise<readonly SetAsideLetter[]> {
    const { rows } = await db.executeSql(
      `select ${columns}, set_aside_at, reason from ${this.schema}.inbox
       where tenant = $1 and set_aside_at is not null and ($2::text[] is null or letter = any($2)) order by sequence limit $3`,
      [this.tenant, ids ?? null, limit],
    );
    return rows.map((row) => ({ ...letterOf(row), at: row.set_aside_at, reason: row.reason }));
  }

  /** Puts letters that were set aside back, behind those that wait. @returns the instances they go to */
  async redrive(db: Db, ids: readonly string[] | undefined): Promise<readonly Name[]> {
    const { rows } = await db.executeSql(
      `update ${this.schema}.inbox set sequence = default, set_aside_at = null, reason = null
       where tenant = $1 and set_aside_at is not null and ($2::text[] is null or letter = any($2)) returning process, id`,
      [this.tenant, ids ?? null],
    );
    return rows;
  }

  /** Throws letters away that were set aside. @returns how many */
  async discard(db: Db, ids: readonly string[]): Promise<number> {
    const { rows } = await db.executeSql(
      `delete from ${this.schema}.inbox
       where tenant = $1 and set_aside_at is not null and letter = any($2) returning 1`,
      [this.tenant, ids],
    );
    return rows.length;
  }

  /** How many letters wait, counted up to a limit, and since when the first does. */
  async waiting(db: Db, limit: number): Promise<{ readonly count: number; readonly since?: string }> {
    const { rows } = await db.executeSql(
      `select count(*)::int as count, min(sent_at) as since from (
         select sent_at from ${this.schema}.inbox where tenant = $1 and set_aside_at is null limit $2) as counted`,
      [this.tenant, limit],
    );
    const [{ count, since } = { count: 0, since: null }] = rows;
    return { count, ...(since && { since: since.toISOString() }) };
  }

  /** How many letters were set aside. */
  async countSetAside(db: Db): Promise<number> {
    const { rows } = await db.executeSql(
      `select count(*)::int as count from ${this.schema}.inbox where tenant = $1 and set_aside_at is not null`,
      [this.tenant],
    );
    return rows[0]?.count ?? 0;
  }

  /** The instances whose letters have waited for so long. */
  async overdue(db: Db, seconds: number, limit: number): Promise<readonly Name[]> {
    const { rows } = await db.executeSql(
      `select distinct process, id from (
         select process, id from ${this.schema}.inbox where tenant = $1 and set_aside_at is null
           and sent_at <= clock_timestamp() - make_interval(secs => $2) order by sequence limit $3) as found`,
      [this.tenant, seconds, limit],
    );
    return rows;
  }
}

/** A hand-over is told by its entry alone. */
function payloadOf({ request, handOver }: Letter): string {
  if (handOver !== undefined) return JSON.stringify({ handOver });
  const { asked, envelope, idempotencyKey } = request;
  return JSON.stringify({ asked, envelope, idempotencyKey });
}

interface InboxRow extends Name {
  readonly sequence: string;
  readonly letter: string;
  readonly priority: number;
  readonly payload: string;
}

function letterOf({ sequence, process, id, letter, priority, payload }: InboxRow): InboxLetter {
  const { handOver, ...asked }: { handOver?: OutboxEntry } & Omit<Request, "process" | "id"> =
    JSON.parse(payload);
  if (handOver?.message.type !== "hand-over")
    return { sequence, id: letter, priority, request: { process, id, ...asked } };
  return { sequence, id: letter, priority, handOver, request: handOverRequest(handOver, handOver.message) };
}

/** PostgreSQL keeps no text with a zero in it. */
export function storable(text: string): string {
  return text.replaceAll("\0", "\uFFFD");
}
