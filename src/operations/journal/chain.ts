import type { JournalEntry } from "./journal-entry.js";
import type { JournalFault, JournalFaultKind } from "./journal-fault.js";
import { entryHash, payloadHash, typesOf } from "./seal.js";

/** The end of an instance's journal. */
export interface ChainEnd {
  readonly revision: number;
  readonly hash: string;
  /** The last entry without payload that no entry after it accounts for. */
  readonly unaccounted?: number;
}

/** Before the first entry. */
export const noEntry: ChainEnd = { revision: 0, hash: "" };

/** Where an entry leaves the chain: the next one must follow this one, even if this one is wrong or lacks its cause. */
export function endAfter(entry: JournalEntry, before: ChainEnd): ChainEnd {
  const { revision, seal, erasedAt } = entry;
  const cause: JournalEntry["cause"] | undefined = entry.cause;
  const accounts = cause?.type === "erase" ? undefined : before.unaccounted;
  const unaccounted = erasedAt === undefined ? accounts : revision;
  return { revision, hash: seal?.hash ?? "", ...(unaccounted !== undefined && { unaccounted }) };
}

/** What is wrong with an entry that comes after another. */
export function entryFaults(entry: JournalEntry, before: ChainEnd): readonly JournalFault[] {
  const faults: JournalFault[] = [];
  const expect = (fault: JournalFaultKind, expected: unknown, received: unknown) => {
    if (expected === received) return;
    const { process, id, revision } = entry;
    faults.push({ process, id, revision, fault, expected: String(expected), received: String(received) });
  };
  expect("revision", before.revision + 1, entry.revision);
  const { seal } = entry;
  if (seal === undefined) {
    expect("unsealed", "a seal", "nothing");
    return faults;
  }
  expect("previous", before.hash || "nothing", seal.previous || "nothing");
  expect(
    "entry",
    hashOrWhy(() => entryHash(entry, seal)),
    seal.hash,
  );
  if (entry.erasedAt === undefined) expect("payload", payloadHashOf(entry), seal.payload);
  else
    expect(
      "not-erased",
      "no payload",
      hashOrWhy(() => (isBare(entry) ? "no payload" : "one")),
    );
  return faults;
}

function payloadHashOf(entry: JournalEntry): string {
  const salt = entry.seal?.salt;
  return salt === undefined ? "a salt" : hashOrWhy(() => payloadHash(entry, salt));
}

/** What is not even made like an entry has no hash. */
function hashOrWhy(hash: () => string): string {
  try {
    return hash();
  } catch (error) {
    return `what makes an entry: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Whether nothing but the types is left of the payload. */
function isBare({ cause, decision, events, seal }: JournalEntry): boolean {
  const types = events.map(({ type }) => ({ type }));
  const left = [cause, decision, events, seal?.salt];
  return JSON.stringify(left) === JSON.stringify([typesOf(cause), undefined, types, undefined]);
}
