import { asError } from "../host/batch.js";
import type { OutboxEntry, OutboxOutcome } from "../outbox-entry.js";
import { longestRetryMs } from "../store.js";
import type { Effect, EffectContext, EffectPolicy } from "./effects.js";

/** What an attempt works with. */
export interface AttemptParts {
  readonly policy: EffectPolicy;
  now(): string;
  /** Carries one out. @throws when nobody here can */
  carryOut(effect: Effect, entry: OutboxEntry, context: EffectContext): Promise<void>;
  failed(entry: OutboxEntry, error: Error, isDead: boolean, retryAt: string): void;
}

/** Tries an effect once, for so long at most. @returns what became of it */
export async function attemptEffect(
  parts: AttemptParts,
  entry: OutboxEntry,
  limitMs: number,
): Promise<OutboxOutcome> {
  const { id, from, at, attempts, message } = entry;
  if (message.type !== "effect") return { id, type: "done" };
  const effect = { id, ...message.effect, from, at, attempts };
  try {
    await within(limitMs, parts.policy.leaseMs, effect, (context) => parts.carryOut(effect, entry, context));
    return { id, type: "done" };
  } catch (error) {
    return failed(parts, entry, asError(error));
  }
}

/** Gives up waiting for a handler that takes too long; whatever it comes to later counts for nothing. */
async function within(
  limitMs: number,
  leaseMs: number,
  { type }: Effect,
  work: (context: EffectContext) => Promise<void>,
): Promise<void> {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const error = new Error(`the effect ${type} requires an answer within ${leaseMs} ms; it was given up`);
      controller.abort(error);
      reject(error);
    }, limitMs);
  });
  try {
    await Promise.race([work({ signal: controller.signal }), late]);
  } finally {
    clearTimeout(timer);
  }
}

function failed(parts: AttemptParts, entry: OutboxEntry, error: Error): OutboxOutcome {
  const { id, attempts } = entry;
  const { policy } = parts;
  const now = parts.now();
  const isDead = attempts + 1 >= policy.attempts;
  const wait = Math.min(policy.backoffMs * 2 ** attempts, longestRetryMs);
  const retryAt = new Date(Date.parse(now) + wait).toISOString();
  parts.failed(entry, error, isDead, retryAt);
  const reason = storable(error.message);
  return isDead ? { id, type: "dead", at: now, reason } : { id, type: "retry", at: retryAt, reason };
}

/** What any store can keep: some know no NUL and no half of a surrogate pair, and nobody reads more. */
function storable(reason: string): string {
  return reason.slice(0, 2_000).replaceAll(/[\0\p{Surrogate}]/gu, "\uFFFD");
}
