/** Rows of a table. */
export type Rows = readonly { readonly [column: string]: unknown }[];

interface Named {
  readonly process: string;
  readonly id: string;
  readonly revision: number;
}

/** What is in a database. */
export interface Reading {
  readonly instances: readonly (Named & {
    readonly context: Readonly<Record<string, unknown>>;
    readonly fingerprint: string;
    readonly isArchived: boolean;
  })[];
  readonly journal: readonly (Named & {
    readonly cause: Readonly<Record<string, unknown>> & { readonly type: string };
    readonly isHandedOver: boolean;
    readonly erased: boolean;
  })[];
  readonly outbox: readonly {
    readonly id: string;
    readonly isDead: boolean;
    readonly message: { readonly type: string; readonly payload?: Readonly<Record<string, unknown>> };
  }[];
  readonly keys: ReadonlySet<string>;
  /** What was answered by the time the database was read. */
  readonly acknowledged: ReadonlySet<string>;
}

/** The queries, in the order in which {@link readingOf} wants their rows. @param schema - with a dot, or nothing */
export function statements(schema: string): readonly string[] {
  return [
    `SELECT process, id, revision, snapshot, fingerprint, archived_at FROM ${schema}instances`,
    `SELECT process, id, revision, payload, cause_types, handed_over_from FROM ${schema}journal ORDER BY sequence`,
    `SELECT id, dead_at, message FROM ${schema}outbox`,
    `SELECT key FROM ${schema}answers`,
  ];
}

/** What the rows say. */
export function readingOf(
  [instances = [], journal = [], outbox = [], answers = []]: readonly Rows[],
  acknowledged: ReadonlySet<string>,
): Reading {
  return {
    acknowledged,
    instances: instances.map(instanceOf).sort((left, right) => (left.id < right.id ? -1 : 1)),
    journal: journal.map((row) => ({
      ...named(row),
      cause: row["payload"] === null ? parsed(row["cause_types"]) : parsed(row["payload"])[1],
      isHandedOver: row["handed_over_from"] !== null,
      erased: row["payload"] === null,
    })),
    outbox: outbox.map((row) => ({
      id: String(row["id"]),
      isDead: row["dead_at"] !== null,
      message: parsed(row["message"]),
    })),
    keys: new Set(answers.map((row) => String(row["key"]))),
  };
}

function instanceOf(row: Rows[number]): Reading["instances"][number] {
  return {
    ...named(row),
    context: parsed(row["snapshot"]).context,
    fingerprint: String(row["fingerprint"]),
    isArchived: row["archived_at"] !== null,
  };
}

function named(row: Rows[number]): Named {
  return { process: String(row["process"]), id: String(row["id"]), revision: Number(row["revision"]) };
}

/** What the library has written is what it is here taken for: the checks find out. */
function parsed(text: unknown) {
  return JSON.parse(String(text));
}
