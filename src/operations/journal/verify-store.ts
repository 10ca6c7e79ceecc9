import type { Host } from "../host/host.js";
import type { JournalFault, JournalVerdict } from "./journal-fault.js";
import { readInstances } from "./read-instances.js";
import { readJournal } from "./read-journal.js";
import { rebuildingFor } from "./state-at.js";
import { verifyWith } from "./verify-journal.js";

/** Which journal is checked, and how far. */
export interface VerifyQuery {
  /** Id of the process; every process when absent. */
  readonly process?: string;
  /** Id of one instance; every instance when absent. */
  readonly id?: string;
  /** Whether each step is also taken anew: what that leads to must be what is stored. Takes as long as the steps did. */
  readonly replays?: boolean;
}

/** Checks the journal of a host's store against its instances. The host may go on meanwhile. */
export async function verifyStore(host: Host, query: VerifyQuery = {}): Promise<JournalVerdict> {
  const { process, id } = query;
  if (process !== undefined && id !== undefined) return verifyOne(host, process, id, query);
  const { parts } = host;
  const asked = process === undefined ? {} : { process };
  const verdict = await verifyWith(
    readJournal(parts, asked),
    { heads: readInstances(parts, asked) },
    query.replays ? () => rebuildingFor(host) : undefined,
  );
  return { ...verdict, faults: await confirmed(host, verdict.faults, query) };
}

/**
 * The faults that are found again in the journal of the instance alone: a step that was written while the whole journal
 * was being read may have been missed.
 */
async function confirmed(
  host: Host,
  faults: readonly JournalFault[],
  query: VerifyQuery,
): Promise<readonly JournalFault[]> {
  const suspects = new Map(faults.map(({ process, id }) => [`${process} ${id}`, { process, id }]));
  const found: JournalFault[] = [];
  for (const { process, id } of suspects.values())
    found.push(...(await verifyOne(host, process, id, query)).faults);
  return found;
}

async function verifyOne(
  host: Host,
  process: string,
  id: string,
  { replays = false }: VerifyQuery,
): Promise<JournalVerdict> {
  const [head] = await host.parts.store.load([host.key(process, id)]);
  return verifyWith(
    readJournal(host.parts, { process, id }),
    { heads: head === undefined ? [] : [head] },
    replays ? () => rebuildingFor(host) : undefined,
  );
}
