import {
  answerColumns,
  declared,
  instanceColumns,
  journalColumns,
  named,
  outboxColumns,
  placementColumns,
} from "./commit-columns.js";

/** What a commit may have rows of, in the order of their parameters after the tenant. */
export const commitParts = ["placements", "instances", "entries", "outbox", "answers", "takes"] as const;
export type CommitPart = (typeof commitParts)[number];

/** What a statement is to do; the less it has, the less it costs. */
export interface CommitShape {
  readonly parts: readonly CommitPart[];
  /** Whether the history of an instance is erased. */
  readonly erases: boolean;
  /** Whether a row that somebody else works on counts as a conflict; else it is waited for. */
  readonly skipsLocked: boolean;
}

/** The unit in front of the columns of a part. */
const inUnit = (columns: { readonly [name: string]: string }): string =>
  declared({ unit: "integer", ...columns });

/**
 * One statement for any number of commits. It locks the rows that it is to change in the order in which they are given,
 * finds the units that may not be written, writes the others, and returns why the first were refused. The lookups are
 * lateral and scalar subqueries: these are done row by row through the index, whatever the planner believes of the tables.
 *
 * @param schema - quoted
 */
export function commitText(schema: string, shape: CommitShape): string {
  const { parts, erases, skipsLocked } = shape;
  const has = (part: CommitPart): boolean => parts.includes(part);
  const given = (part: CommitPart, columns: string): string =>
    `json_to_recordset($${parts.indexOf(part) + 2}::json) AS given(${columns})`;
  const lock = skipsLocked ? "FOR UPDATE SKIP LOCKED" : "FOR UPDATE";
  const insert = (table: string, columns: { readonly [name: string]: string }, source: string): string =>
    `INSERT INTO ${schema}.${table} (tenant, ${named(columns)}) SELECT $1, ${named(columns)} FROM ${source}`;
  const updates = Object.keys(instanceColumns).map((name) => `${name} = excluded.${name}`);
  const expressions = [
    has("placements") &&
      `placed AS (INSERT INTO ${schema}.placements (${named(placementColumns)})
        SELECT ${named(placementColumns)} FROM ${given("placements", declared(placementColumns))} ON CONFLICT DO NOTHING)`,
    has("instances") &&
      `wanted AS MATERIALIZED (SELECT * FROM ${given("instances", inUnit({ expected: "integer", erases: "boolean", ...instanceColumns }))}),
      found AS MATERIALIZED (SELECT wanted.unit, wanted.process, wanted.id, wanted.expected, coalesce(latest.revision, 0) AS revision
        FROM wanted LEFT JOIN LATERAL (SELECT instances.revision FROM ${schema}.instances
          WHERE tenant = $1 AND process = wanted.process AND id = wanted.id ${lock}) AS latest ON true)`,
    has("answers") && `answered AS MATERIALIZED (SELECT * FROM ${given("answers", inUnit(answerColumns))})`,
    has("takes") &&
      `taken AS MATERIALIZED (SELECT given.unit, given.id, entry.is_there
        FROM ${given("takes", inUnit({ id: "text" }))} LEFT JOIN LATERAL (SELECT true AS is_there
          FROM ${schema}.outbox WHERE tenant = $1 AND outbox.id = given.id ${lock}) AS entry ON true)`,
    `refused AS MATERIALIZED (${refusals(schema, has)})`,
    has("instances") &&
      `changed AS (${insert("instances", instanceColumns, "wanted")} WHERE expected > 0 AND ${isFree}
        ON CONFLICT (tenant, process, id) DO UPDATE SET ${updates.join(", ")}),
      started AS (${insert("instances", instanceColumns, "wanted")} WHERE expected = 0 AND ${isFree})`,
    erases && erasures(schema),
    has("entries") &&
      `journalled AS (${insert("journal", journalColumns, given("entries", inUnit(journalColumns)))} WHERE ${isFree})`,
    has("takes") &&
      `removed AS (DELETE FROM ${schema}.outbox WHERE tenant = $1 AND id = ANY (ARRAY(SELECT id FROM taken WHERE ${isFree})))`,
    has("outbox") &&
      `sent AS (${insert("outbox", outboxColumns, given("outbox", inUnit(outboxColumns)))} WHERE ${isFree})`,
    has("answers") && `remembered AS (${insert("answers", answerColumns, "answered")} WHERE ${isFree})`,
  ];
  return `WITH ${expressions.filter(Boolean).join(",\n")}\nSELECT * FROM refused`;
}

/** Whether the unit of a row may be written. */
const isFree = "unit <> ALL (ARRAY(SELECT unit FROM refused))";

/** What must not be written, with the reason. */
function refusals(schema: string, has: (part: CommitPart) => boolean): string {
  return [
    "SELECT 0 AS unit, '' AS reason, '' AS process, '' AS id, 0 AS expected, 0 AS revision WHERE false",
    has("instances") &&
      "SELECT unit, 'revision', process, id, expected, revision FROM found WHERE revision <> expected",
    has("answers") &&
      `SELECT unit, 'answer', '', key, 0, 0 FROM answered
        WHERE (SELECT true FROM ${schema}.answers WHERE tenant = $1 AND answers.key = answered.key)`,
    has("takes") && "SELECT unit, 'take', '', id, 0, 0 FROM taken WHERE is_there IS NULL",
  ]
    .filter(Boolean)
    .join(" UNION ALL ");
}

/** Takes out what the histories of instances tell: see `InstanceWrite.erasesHistory`. */
function erasures(schema: string): string {
  const ofErased = (table: string): string =>
    `${table}.tenant = $1 AND ${table}.process = erased.process AND ${table}.id = erased.id`;
  const isEnd = (end: "from" | "to"): string =>
    `(outbox.${end}_process = erased.process AND outbox.${end}_id = erased.id)`;
  return `erased AS MATERIALIZED (SELECT process, id, updated_at FROM wanted WHERE erases AND ${isFree}),
    without_payloads AS (UPDATE ${schema}.journal SET payload = NULL, erased_at = erased.updated_at FROM erased
      WHERE ${ofErased("journal")} AND journal.erased_at IS NULL),
    without_snapshots AS (UPDATE ${schema}.answers SET answer = NULL FROM erased WHERE ${ofErased("answers")}),
    without_messages AS (UPDATE ${schema}.outbox SET message = ${bareMessage} FROM erased
      WHERE outbox.tenant = $1 AND outbox.dead_at IS NOT NULL AND (${isEnd("from")} OR ${isEnd("to")}))`;
}

/** A message of which only its types are left. `->` reads no escapes, so that no text stops it. */
const bareMessage = `CASE WHEN outbox.to_process IS NULL
  THEN json_build_object('type', 'effect', 'effect', json_build_object('type', message::json -> 'effect' -> 'type', 'params', NULL))
  ELSE json_build_object('type', 'hand-over', 'to', message::json -> 'to', 'does', message::json -> 'does', 'payload', '{}'::json)
  END::text`;
