import { fingerprint } from "../../rules/fingerprint.js";
import type { HostParts } from "../host/host.js";
import { nameOf } from "../instance-name.js";
import type { OutboxEntry } from "../outbox-entry.js";
import type { StoredInstance } from "../store.js";
import type { ExportLine } from "./export-line.js";
import { readInstances } from "./read-instances.js";
import { type JournalAsked, pageSize, readJournal } from "./read-journal.js";

type Source = Pick<HostParts, "store" | "tenant" | "clock">;

/** The journal as lines of JSON. The host may go on meanwhile. */
export async function* exportJournal(
  source: Source,
  query: JournalAsked = {},
): AsyncGenerator<string, void, undefined> {
  for await (const line of linesOf(source, query)) yield JSON.stringify(line);
}

async function* linesOf(source: Source, query: JournalAsked): AsyncGenerator<ExportLine, void, undefined> {
  const { tenant, clock } = source;
  const counted = { entries: 0, instances: 0, outbox: 0 };
  const written = new Written();
  yield { type: "opscycle-journal", format: 1, tenant, at: clock.now(), query: asked(query) };
  for await (const entry of readJournal(source, query)) {
    counted.entries += 1;
    written.reached(entry);
    yield { type: "entry", entry };
  }
  // A part of a journal is there to be read: nothing could go on from it.
  if (query.from === undefined && query.until === undefined)
    for await (const line of standing(source, query, written)) {
      if (line.type === "entry") counted.entries += 1;
      if (line.type === "instance") counted.instances += 1;
      if (line.type === "outbox") counted.outbox += 1;
      yield line;
    }
  yield { type: "end", ...counted };
}

/** The instances, each with the steps that it has taken since its journal was read, and what is left to do for them. */
async function* standing(
  source: Source,
  query: JournalAsked,
  written: Written,
): AsyncGenerator<ExportLine, void, undefined> {
  for await (const instance of instancesOf(source, query)) {
    if (written.hasInstance(instance)) continue;
    if (written.revision(instance) < instance.revision) {
      const { process, id } = instance;
      for await (const entry of readJournal(source, { process, id })) {
        if (entry.revision <= written.revision(instance) || entry.revision > instance.revision) continue;
        written.reached(entry);
        yield { type: "entry", entry };
      }
    }
    written.instance(instance);
    yield { type: "instance", instance, hash: fingerprint(instance) };
  }
  for await (const entry of readOutbox(source))
    if (written.has(entry.from)) yield { type: "outbox", entry, hash: fingerprint(entry) };
}

async function* instancesOf(
  source: Source,
  { process, id }: JournalAsked,
): AsyncGenerator<StoredInstance, void, undefined> {
  const { store, tenant } = source;
  if (process === undefined || id === undefined) yield* readInstances(source, process ? { process } : {});
  else for (const instance of await store.load([{ tenant, process, id }])) if (instance) yield instance;
}

async function* readOutbox({ store, tenant }: Source): AsyncGenerator<OutboxEntry, void, undefined> {
  for (const dead of [false, true]) {
    let after: OutboxEntry | undefined;
    do {
      const page: readonly OutboxEntry[] = await store.outbox({
        tenant,
        dead,
        limit: pageSize,
        ...(after && { after }),
      });
      yield* page;
      after = page.length < pageSize ? undefined : page.at(-1);
    } while (after !== undefined);
  }
}

type Name = { readonly process: string; readonly id: string };

/** How far each instance was written. */
class Written {
  private readonly revisions = new Map<string, number>();
  private readonly instances = new Set<string>();

  reached(step: Name & { readonly revision: number }): void {
    this.revisions.set(nameOf(step), step.revision);
  }

  revision(instance: Name): number {
    return this.revisions.get(nameOf(instance)) ?? 0;
  }

  instance(instance: Name): void {
    this.instances.add(nameOf(instance));
  }

  /** One that is archived in the meantime comes twice. */
  hasInstance(instance: Name): boolean {
    return this.instances.has(nameOf(instance));
  }

  /** Whether a step and its instance were written. */
  has(step: Name & { readonly revision: number }): boolean {
    return this.hasInstance(step) && step.revision <= this.revision(step);
  }
}

function asked({ process, id, from, until }: JournalAsked) {
  return {
    ...(process !== undefined && { process }),
    ...(id !== undefined && { id }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
  };
}
