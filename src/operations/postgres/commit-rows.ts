import { answerRow } from "../sql/answer-row.js";
import { instanceRow } from "../sql/instance-row.js";
import { journalRow } from "../sql/journal-row.js";
import { outboxRow } from "../sql/outbox-row.js";
import type { Placements } from "../sql/placement.js";
import type { PlacementRow } from "../sql/schema.js";
import type { Commit } from "../store.js";
import { type CommitPart, commitParts } from "./commit-text.js";

/** The rows of commits, each with the number of its commit: its unit. */
export interface CommitRows {
  readonly placements: readonly PlacementRow[];
  /** What is in the parts that have any, as JSON, in the order of the parameters. */
  readonly parts: readonly CommitPart[];
  readonly values: readonly string[];
  readonly erases: boolean;
}

type Row = { readonly [column: string]: unknown };

/** What commits write. Rows that others may want as well are sorted, so that nobody waits for another in a circle. */
export function commitRows(tenant: string, commits: readonly Commit[], known: Placements): CommitRows {
  const placements = new Map<string, PlacementRow>();
  const rows: { readonly [Part in Exclude<CommitPart, "placements">]: Row[] } = {
    instances: [],
    entries: [],
    outbox: [],
    answers: [],
    takes: [],
  };
  let erases = false;
  for (const [unit, commit] of commits.entries()) {
    for (const { instance, expectedRevision: expected, erasesHistory = false } of commit.instances) {
      const placement = known.rowOf(instance);
      if (!known.isWritten(placement)) placements.set(placement.key, placement);
      rows.instances.push({ unit, expected, erases: erasesHistory, ...instanceRow(instance, placement.key) });
      erases ||= erasesHistory;
    }
    for (const entry of commit.entries) rows.entries.push({ unit, ...journalRow(entry) });
    for (const entry of commit.outbox) rows.outbox.push({ unit, ...outboxRow(entry) });
    for (const answer of commit.answers) rows.answers.push({ unit, ...answerRow(tenant, answer) });
    for (const id of commit.takes) rows.takes.push({ unit, id });
  }
  const given = {
    placements: sorted([...placements.values()], "key"),
    instances: sorted(rows.instances, "process", "id"),
    entries: rows.entries,
    outbox: rows.outbox,
    answers: sorted(rows.answers, "key"),
    takes: sorted(rows.takes, "id"),
  };
  const parts = commitParts.filter((part) => given[part].length > 0);
  const values = parts.map((part) => JSON.stringify(given[part]));
  return { placements: given.placements, parts, values, erases };
}

function sorted<Sorted extends object>(rows: Sorted[], ...columns: (keyof Sorted)[]): readonly Sorted[] {
  return rows.sort((left, right) => {
    const column = columns.find((name) => left[name] !== right[name]);
    if (column === undefined) return 0;
    return left[column] < right[column] ? -1 : 1;
  });
}
