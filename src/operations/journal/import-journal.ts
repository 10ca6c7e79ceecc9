import { InvalidInputError } from "../../errors/index.js";
import type { HostParts } from "../host/host.js";
import { nameOf } from "../instance-name.js";
import { type ChainEnd, endAfter, entryFaults, noEntry } from "./chain.js";
import type { ExportEnd, ExportHeader, ExportLine } from "./export-line.js";
import { ImportWriter } from "./import-writer.js";
import { brokenLine, readExportLine } from "./read-export-line.js";

/** What an import found and wrote. */
export interface Imported {
  /** How many of each the file has. */
  readonly entries: number;
  /** Lines with an instance. */
  readonly instances: number;
  /** Lines with an entry of the outbox. */
  readonly outbox: number;
  /** How many of these lines were in store already. */
  readonly skipped: number;
}

/** Writes an exported journal into a store. */
export async function importJournal(
  target: Pick<HostParts, "store" | "tenant">,
  lines: Iterable<string> | AsyncIterable<string>,
): Promise<Imported> {
  if (!target.store.keepsJournal) {
    const expected = "one that keeps a journal";
    throw new InvalidInputError("importJournal", [
      { path: "store", expected, received: "one that keeps none" },
    ]);
  }
  let reading: Reading | undefined;
  let number = 0;
  for await (const text of lines) {
    number += 1;
    if (text.trim() === "") continue;
    const line = readExportLine(text, number);
    if (reading === undefined) reading = new Reading(headerOf(line, number, target.tenant), target);
    else await reading.take(line, number);
  }
  if (reading?.done) return reading.done;
  const expected =
    reading === undefined ? "the header of an export" : "the end of the export: the file was cut off";
  throw brokenLine(number + 1, { path: "", expected, received: "nothing" });
}

function headerOf(line: ExportLine, number: number, tenant: string): ExportHeader {
  const refuse = (path: string, expected: string, received: string) =>
    brokenLine(number, { path, expected, received });
  if (line.type !== "opscycle-journal") throw refuse("type", "opscycle-journal", line.type);
  if (line.tenant !== tenant)
    throw refuse(
      "tenant",
      `${tenant}, whose host imports: the tenant is sealed into each entry`,
      line.tenant,
    );
  const { from, until } = line.query;
  if (from !== undefined || until !== undefined)
    throw refuse(
      "query",
      "without from and until: nothing can go on from a part of a journal",
      "a part of one",
    );
  return line;
}

/** Reads lines in their order and hands them on once they are right. */
class Reading {
  done: Imported | undefined;
  private readonly writer: ImportWriter;
  private readonly counted = { entries: 0, instances: 0, outbox: 0 };
  /** The ends of the journals whose instances have not come yet, and of those that have. */
  private readonly open = new Map<string, ChainEnd>();
  private readonly closed = new Set<string>();

  constructor(
    header: ExportHeader,
    private readonly target: Pick<HostParts, "store" | "tenant">,
  ) {
    this.writer = new ImportWriter(target, header);
  }

  async take(line: ExportLine, number: number): Promise<void> {
    const refuse = (path: string, expected: string, received: string) =>
      brokenLine(number, { path, expected, received });
    if (this.done) throw refuse("", "nothing after the end", line.type);
    switch (line.type) {
      case "opscycle-journal":
        throw refuse("type", "entry, instance, outbox or end after the header", line.type);
      case "entry":
        this.entry(line, refuse);
        this.counted.entries += 1;
        return this.writer.entry(line.entry, number);
      case "instance":
        this.instance(line, refuse);
        this.counted.instances += 1;
        return this.writer.instance(line.instance, number);
      case "outbox":
        this.outbox(line, refuse);
        this.counted.outbox += 1;
        return this.writer.outbox(line.entry, number);
      case "end":
        this.end(line, refuse);
        this.done = { ...this.counted, skipped: await this.writer.finish() };
    }
  }

  private entry({ entry }: Extract<ExportLine, { type: "entry" }>, refuse: Refuse): void {
    const name = nameOf(entry);
    this.ownTenant(entry.tenant, refuse);
    if (this.closed.has(name)) throw refuse("entry", "before the line of its instance", "after it");
    const before = this.open.get(name) ?? noEntry;
    const [fault] = entryFaults(entry, before);
    if (fault !== undefined) throw refuse(`entry (${fault.fault})`, fault.expected, fault.received);
    this.open.set(name, endAfter(entry, before));
  }

  private instance({ instance }: Extract<ExportLine, { type: "instance" }>, refuse: Refuse): void {
    const name = nameOf(instance);
    this.ownTenant(instance.tenant, refuse);
    const { revision, hash, unaccounted } = this.open.get(name) ?? noEntry;
    if (instance.revision !== revision)
      throw refuse("instance.revision", `${revision}, where its journal ends`, String(instance.revision));
    if (instance.journalHash !== hash) throw refuse("instance.journalHash", hash, instance.journalHash);
    if (unaccounted !== undefined)
      throw refuse("instance", `an erasure in its journal after revision ${unaccounted}`, "none");
    this.open.delete(name);
    this.closed.add(name);
  }

  private outbox({ entry }: Extract<ExportLine, { type: "outbox" }>, refuse: Refuse): void {
    this.ownTenant(entry.from.tenant, refuse);
    if (!this.closed.has(nameOf(entry.from)))
      throw refuse("entry.from", "an instance of the lines before", nameOf(entry.from));
  }

  private end({ type: _type, ...told }: ExportEnd, refuse: Refuse): void {
    for (const kind of ["entries", "instances", "outbox"] as const)
      if (told[kind] !== this.counted[kind])
        throw refuse(kind, `${this.counted[kind]}, as many as there were`, String(told[kind]));
    const [name] = this.open.keys();
    if (name !== undefined) throw refuse("", `the instance ${name} before the end`, "nothing");
  }

  private ownTenant(received: string, refuse: Refuse): void {
    if (received !== this.target.tenant) throw refuse("tenant", this.target.tenant, received);
  }
}

type Refuse = (path: string, expected: string, received: string) => InvalidInputError;
