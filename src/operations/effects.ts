import { asError } from "./batch.js";
import type { OutboxEntry, OutboxOutcome } from "./outbox-entry.js";
import type { Store } from "./store.js";

/** An effect outside, to be carried out at least once. */
export interface Effect {
  /** Stable: the same for every attempt. Hand it on as the idempotency key of whatever is called. */
  readonly id: string;
  /** The action of the chart, or the type of the event. */
  readonly type: string;
  /** The parameters of the action, or the event. */
  readonly params: unknown;
  /** The step it follows from. */
  readonly from: OutboxEntry["from"];
  /** When that step was taken. */
  readonly at: string;
  /** How often it was tried in vain. */
  readonly attempts: number;
}

/** Carries an effect out. What it throws or rejects with is the reason why it is tried again later. */
export type EffectHandler = (effect: Effect) => Promise<void> | void;

/** How often and how long effects are tried. */
export interface EffectPolicy {
  /** After so many attempts in vain an effect is set aside. */
  readonly attempts: number;
  /** The wait after the first attempt; it doubles with each further one, up to an hour. */
  readonly backoffMs: number;
  /** How long an attempt may take before somebody else makes one. */
  readonly leaseMs: number;
  /** How many are carried out at a time. */
  readonly concurrency: number;
}

export const defaultEffectPolicy: EffectPolicy = {
  attempts: 10,
  backoffMs: 1_000,
  leaseMs: 60_000,
  concurrency: 16,
};

const longestBackoffMs = 3_600_000;

/** What a delivery works with. */
export interface EffectParts {
  readonly store: Store;
  readonly tenant: string;
  readonly policy: EffectPolicy;
  now(): string;
  /** Carries one out; false when nobody here can. */
  carryOut(effect: Effect, entry: OutboxEntry): Promise<boolean>;
  failed(entry: OutboxEntry, error: unknown, isDead: boolean): void;
}

/** Carries out the effects that wait, until none is left that may be tried now. @returns how many were carried out */
export async function carryOutEffects(parts: EffectParts): Promise<number> {
  const { store, tenant, policy } = parts;
  let done = 0;
  for (;;) {
    const now = parts.now();
    const until = later(now, policy.leaseMs);
    const entries = await store.lease({ tenant, now, until, limit: policy.concurrency });
    if (entries.length === 0) return done;
    const outcomes = await Promise.all(entries.map((entry) => attempt(parts, entry)));
    await store.settle(tenant, outcomes);
    done += outcomes.filter(({ type }) => type === "done").length;
  }
}

async function attempt(parts: EffectParts, entry: OutboxEntry): Promise<OutboxOutcome> {
  const { id, from, at, attempts, message } = entry;
  if (message.type !== "effect") return { id, type: "done" };
  const { type, params } = message.effect;
  try {
    if (await parts.carryOut({ id, type, params, from, at, attempts }, entry)) return { id, type: "done" };
    return fail(
      parts,
      entry,
      new Error(`no handler for the effect ${type}; give one as effects["${type}"]`),
      true,
    );
  } catch (error) {
    return fail(parts, entry, error, attempts + 1 >= parts.policy.attempts);
  }
}

function fail(parts: EffectParts, entry: OutboxEntry, error: unknown, isDead: boolean): OutboxOutcome {
  const { id, attempts } = entry;
  const now = parts.now();
  const reason = asError(error).message;
  parts.failed(entry, error, isDead);
  if (isDead) return { id, type: "dead", at: now, reason };
  const wait = Math.min(parts.policy.backoffMs * 2 ** attempts, longestBackoffMs);
  return { id, type: "retry", at: later(now, wait), reason };
}

function later(instant: string, ms: number): string {
  return new Date(Date.parse(instant) + ms).toISOString();
}
