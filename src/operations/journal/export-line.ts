import { z } from "zod";
import type { OutboxEntry } from "../outbox-entry.js";
import type { StoredInstance } from "../store.js";
import type { JournalEntry } from "./journal-entry.js";

/** One line of an exported journal. A whole export is: header, entries and instances, outbox, end. */
export type ExportLine =
  | ExportHeader
  | {
      readonly type: "entry";
      /** The entry as it was written. */
      readonly entry: JournalEntry;
    }
  /** `hash` is the SHA-256 of the instance's JSON with its keys in order: entries have their seals, instances have none. */
  | {
      readonly type: "instance";
      /** As it stands when it was exported. */
      readonly instance: StoredInstance;
      /** SHA-256 of the JSON with its keys in order, by which a change to the line is found. */
      readonly hash: string;
    }
  | {
      readonly type: "outbox";
      /** The entry as it was written. */
      readonly entry: OutboxEntry;
      /** SHA-256 of the JSON with its keys in order, by which a change to the line is found. */
      readonly hash: string;
    }
  | ExportEnd;

/** The first line. */
export interface ExportHeader {
  /** Tells it from the other lines. */
  readonly type: "opscycle-journal";
  /** Raised when lines change. */
  readonly format: 1;
  /** The shop whose journal it is; sealed into each entry. */
  readonly tenant: string;
  /** When it was exported. */
  readonly at: string;
  /** What was asked for; empty for everything. */
  readonly query: {
    /** Id of the process; of every process when absent. */
    readonly process?: string;
    /** Id of one instance; of every instance when absent. */
    readonly id?: string;
    /** Of this instant or later. */
    readonly from?: string;
    /** Before this instant. */
    readonly until?: string;
  };
}

/** The last line: a file that was cut off lacks it. */
export interface ExportEnd {
  /** Tells it from the other lines. */
  readonly type: "end";
  /** Lines with a journal entry. */
  readonly entries: number;
  /** Lines with an instance. */
  readonly instances: number;
  /** Lines with an entry of the outbox. */
  readonly outbox: number;
}

const text = z.string().min(1);
const count = z.int().nonnegative();
const texts = z.array(z.string());
const instant = z.iso.datetime({ precision: 3 });
const typed = z.looseObject({ type: text });
const key = { tenant: text, process: text, id: text };
const revision = z.int().positive();
const whence = z.strictObject({ process: text, id: text, revision });

const query = z.strictObject({
  process: z.exactOptional(text),
  id: z.exactOptional(text),
  from: z.exactOptional(instant),
  until: z.exactOptional(instant),
});

const entry = z.strictObject({
  ...key,
  revision,
  at: instant,
  by: z.exactOptional(z.strictObject({ actor: z.string(), role: text })),
  cause: typed,
  from: texts,
  to: texts,
  decision: z.exactOptional(z.looseObject({})),
  events: z.array(typed),
  definition: text,
  rulebook: text,
  handedOverFrom: z.exactOptional(whence),
  seal: z.strictObject({ previous: z.string(), payload: text, hash: text, salt: z.exactOptional(text) }),
  erasedAt: z.exactOptional(instant),
});

const instance = z.strictObject({
  ...key,
  revision,
  definition: z.strictObject({ version: z.number(), fingerprint: text }),
  snapshot: z.strictObject({
    status: z.enum(["active", "done"]),
    value: z.union([z.string(), z.looseObject({})]),
    context: z.looseObject({}),
  }),
  states: texts,
  tags: texts,
  deadlines: z.array(z.strictObject({ id: text, delay: text, dueAt: instant })),
  journalHash: text,
  updatedAt: instant,
  archivedAt: z.exactOptional(instant),
});

const outboxEntry = z.strictObject({
  id: text,
  from: z.strictObject({ ...key, revision }),
  at: instant,
  message: typed,
  attempts: count,
  reason: z.exactOptional(z.string()),
  retryAt: z.exactOptional(instant),
  deadAt: z.exactOptional(instant),
});

/** What each line must look like. Entries are held to their seals besides. */
export const exportLineSchema = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("opscycle-journal"),
    format: z.literal(1),
    tenant: text,
    at: instant,
    query,
  }),
  z.strictObject({ type: z.literal("entry"), entry }),
  z.strictObject({ type: z.literal("instance"), instance, hash: text }),
  z.strictObject({ type: z.literal("outbox"), entry: outboxEntry, hash: text }),
  z.strictObject({ type: z.literal("end"), entries: count, instances: count, outbox: count }),
]);
