import { fingerprint } from "../../rules/fingerprint.js";
import { nameOf } from "../instance-name.js";
import type { StoredInstance } from "../store.js";
import { type ChainEnd, endAfter, entryFaults, noEntry } from "./chain.js";
import type { JournalEntry } from "./journal-entry.js";
import type { JournalFault, JournalFaultKind, JournalVerdict } from "./journal-fault.js";
import type { Rebuilding } from "./rebuild.js";

/** Where an instance stands by itself, to be compared with where its journal ends. */
export type JournalHead = Pick<StoredInstance, "process" | "id" | "revision" | "journalHash"> &
  Partial<Pick<StoredInstance, "snapshot">>;

/** What a journal is compared with. */
export interface VerifyOptions {
  /**
   * The instances whose journal it is, each once. Without them a cut-off tail is not found. Heads that were kept elsewhere
   * also find a journal that was written anew as a whole. Entries after a head are allowed: it went on since.
   */
  readonly heads?: Iterable<JournalHead> | AsyncIterable<JournalHead>;
}

/** A {@link JournalHead} of which no more is kept than is compared. */
interface Head {
  readonly process: string;
  readonly id: string;
  readonly revision: number;
  readonly hash: string;
  readonly snapshot?: string;
}

interface Chain {
  readonly process: string;
  readonly id: string;
  end: ChainEnd;
  rebuilding?: Rebuilding;
}

/**
 * Checks that a journal is as it was written: that no entry was changed, left out, put in or moved, and with `heads` that
 * none is missing at the end. Entries of many instances may be mixed, those of one instance in their order; of each
 * instance only the end is kept in memory.
 *
 * @example
 * ```ts
 * import { createOperations, verifyJournal, virtualClock } from "opscycle/operations";
 * import { parseRulebook } from "opscycle/rules";
 *
 * const clock = virtualClock("2026-03-01T00:00:00.000Z");
 * const operations = createOperations({ rulebook: parseRulebook({ layers: [] }), clock });
 * const by = { actor: "mei", role: "marketing-group" } as const;
 * const plan = { campaignId: "C-1", channel: "search", budget: 100, optimisationCycleDays: 7 };
 * await operations.start("ad-campaign", "C-1", plan, by);
 * await operations.send("ad-campaign", "C-1", { type: "adCampaign.prepare" }, by);
 *
 * const entries = await operations.journal();
 * await verifyJournal(entries); // => { entries: 2, instances: 1, faults: [] }
 * const changed = entries.map((entry) => ({ ...entry, by: { actor: "wei", role: "marketing-group" } as const }));
 * const { faults } = await verifyJournal(changed);
 * faults.map(({ fault, revision }) => `${fault} ${revision}`); // => ["entry 1", "entry 2"]
 * const cutOff = await verifyJournal(entries.slice(0, 1), { heads: await operations.list() });
 * cutOff.faults.map(({ fault }) => fault); // => ["head-revision"]
 * ```
 */
export function verifyJournal(
  entries: Iterable<JournalEntry> | AsyncIterable<JournalEntry>,
  options: VerifyOptions = {},
): Promise<JournalVerdict> {
  return verifyWith(entries, options);
}

/** @param rebuilding - takes the steps of an instance anew, where they are to lead to what is stored */
export async function verifyWith(
  entries: Iterable<JournalEntry> | AsyncIterable<JournalEntry>,
  { heads }: VerifyOptions,
  rebuilding?: () => Rebuilding,
): Promise<JournalVerdict> {
  const known = heads && (await headsOf(heads));
  const chains = new Map<string, Chain>();
  const faults: JournalFault[] = [];
  let count = 0;
  for await (const entry of entries) {
    count += 1;
    const name = nameOf(entry);
    let chain = chains.get(name);
    if (chain === undefined) {
      const { process, id } = entry;
      chain = { process, id, end: noEntry, ...(rebuilding && { rebuilding: rebuilding() }) };
      chains.set(name, chain);
      if (known !== undefined && !known.has(name))
        faults.push(fault(entry, "no-instance", "an instance", "nothing"));
    }
    faults.push(...entryFaults(entry, chain.end), ...headFaults(entry, known?.get(name)));
    chain.end = endAfter(entry, chain.end);
    chain.rebuilding?.take(entry);
    if (chain.rebuilding !== undefined)
      faults.push(...replayFaults(entry, chain.rebuilding, known?.get(name)));
  }
  for (const { end, process, id } of chains.values()) {
    const { unaccounted: revision } = end;
    if (revision === undefined) continue;
    faults.push(fault({ process, id, revision }, "unaccounted", "a later entry of its erasure", "nothing"));
  }
  for (const [name, head] of known ?? []) {
    const { revision } = chains.get(name)?.end ?? noEntry;
    if (revision < head.revision) faults.push(fault(head, "head-revision", head.revision, revision));
  }
  return { entries: count, instances: chains.size, faults };
}

function headFaults(entry: JournalEntry, head: Head | undefined): readonly JournalFault[] {
  if (head === undefined || head.revision !== entry.revision || head.hash === entry.seal?.hash) return [];
  return [fault(entry, "head-hash", head.hash, entry.seal?.hash ?? "nothing")];
}

/** What was rebuilt up to an entry must stand where the entry says, and at the head be what is stored. */
function replayFaults(
  entry: JournalEntry,
  rebuilding: Rebuilding,
  head: Head | undefined,
): readonly JournalFault[] {
  const { snapshot, wrong } = rebuilding;
  if (wrong !== undefined && wrong.revision === entry.revision)
    return [fault(entry, "unexplained", wrong.expected, wrong.received)];
  if (snapshot === undefined || head?.snapshot === undefined || head.revision !== entry.revision) return [];
  if (head.snapshot === fingerprint(snapshot)) return [];
  return [fault(entry, "unexplained", JSON.stringify(snapshot), "another snapshot in store")];
}

async function headsOf(
  heads: Iterable<JournalHead> | AsyncIterable<JournalHead>,
): Promise<Map<string, Head>> {
  const known = new Map<string, Head>();
  for await (const { process, id, revision, journalHash: hash, snapshot } of heads) {
    const head = { process, id, revision, hash };
    known.set(nameOf(head), snapshot === undefined ? head : { ...head, snapshot: fingerprint(snapshot) });
  }
  return known;
}

function fault(
  { process, id, revision }: Pick<JournalEntry, "process" | "id" | "revision">,
  kind: JournalFaultKind,
  expected: unknown,
  received: unknown,
): JournalFault {
  return { process, id, revision, fault: kind, expected: String(expected), received: String(received) };
}
