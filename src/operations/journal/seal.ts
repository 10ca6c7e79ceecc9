import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { JournalEntry, JournalSeal, StepCause } from "./journal-entry.js";

/** Seals an entry onto the one before. */
export function sealed(entry: JournalEntry, previous: string): JournalEntry {
  const salt = crypto.randomUUID();
  const payload = payloadHash(entry, salt);
  return { ...entry, seal: { previous, payload, hash: entryHash(entry, { previous, payload }), salt } };
}

/**
 * The hash of what may be erased. The text is that of `JSON.stringify`, which is the same again after the entry was stored
 * as text and parsed.
 */
export function payloadHash({ cause, decision, events }: JournalEntry, salt: string): string {
  return hashOf([salt, cause, decision ?? null, events]);
}

/** The hash of what stays, with those of the payload and of the entry before. */
export function entryHash(
  entry: JournalEntry,
  { previous, payload }: Pick<JournalSeal, "previous" | "payload">,
): string {
  const { tenant, process, id, revision, at, by, cause, from, to, definition, rulebook } = entry;
  const events = entry.events.map(({ type }) => type);
  const by_ = by === undefined ? null : [by.actor, by.role];
  const over = entry.handedOverFrom;
  const handedOver = over === undefined ? null : [over.process, over.id, over.revision];
  const told = [typesOf(cause), from, to, events, definition, rulebook, handedOver];
  return hashOf([previous, payload, tenant, process, id, revision, at, by_, ...told]);
}

/** What stays of a cause when its payload is erased. */
export function typesOf(cause: StepCause): StepCause {
  switch (cause.type) {
    case "start":
      return { type: "start" };
    case "adopt":
      return { type: "adopt", state: cause.state };
    case "command":
      return { type: "command", command: { type: cause.command.type } };
    case "deadline":
      return { type: "deadline", delay: cause.delay };
    case "migrate":
      return { type: "migrate", before: cause.before };
    case "erase":
      return { type: "erase", reason: cause.reason };
  }
}

/** An entry without its payload. */
export function erased(entry: JournalEntry, erasedAt: string): JournalEntry {
  const { decision: _decision, seal, cause, events, ...rest } = entry;
  const { salt: _salt, ...bare } = seal ?? {};
  return {
    ...rest,
    cause: typesOf(cause),
    events: events.map(({ type }) => ({ type })),
    ...(seal && { seal: bare as JournalSeal }),
    erasedAt,
  };
}

/** Node's own SHA-256, ten times as fast. Browsers have only one that answers later. */
const nodeCrypto = globalThis.process?.getBuiltinModule?.("node:crypto");

function hashOf(value: unknown): string {
  const text = JSON.stringify(value);
  if (nodeCrypto !== undefined) return nodeCrypto.createHash("sha256").update(text).digest("hex");
  return bytesToHex(sha256(utf8ToBytes(text)));
}
