import { InvalidInputError } from "../../errors/index.js";
import type { OutboxEntry } from "../outbox-entry.js";

/** An effect outside, to be carried out at least once. */
export interface Effect<Params = unknown> {
  /** Stable: the same for every attempt. Hand it on as the idempotency key of whatever is called. */
  readonly id: string;
  /** The action of the chart, or the type of the event. */
  readonly type: string;
  /** The parameters of the action, or the event. */
  readonly params: Params;
  /** The step it follows from. */
  readonly from: OutboxEntry["from"];
  /** When that step was taken. */
  readonly at: string;
  /** How often it was tried in vain. */
  readonly attempts: number;
}

/** What a handler is given besides its effect. */
export interface EffectContext {
  /** Aborted when the attempt takes longer than its lease: somebody else may try it from then on. */
  readonly signal: AbortSignal;
}

/**
 * Carries an effect out. What it throws or rejects with is the reason why it is tried again later. It may be called more
 * than once for one effect: after an error, after a lease that ran out, and after a crash between the effect and its
 * acknowledgement. Effects are carried out in no particular order, also those of one instance.
 */
export type EffectHandler<Params = unknown> = (
  effect: Effect<Params>,
  context: EffectContext,
) => Promise<void> | void;

/** How often and how long effects are tried. */
export interface EffectPolicy {
  /** After so many attempts in vain an effect is set aside. */
  readonly attempts: number;
  /** The wait after the first attempt, in milliseconds; it doubles with each further one, up to an hour. */
  readonly backoffMs: number;
  /** How long an attempt may take: then it is given up, and somebody else may make one. In milliseconds. */
  readonly leaseMs: number;
  /** How many effects of one type are carried out at a time. */
  readonly concurrency: number;
}

/** Ten attempts over some 17 minutes, of a minute at most each. */
export const defaultEffectPolicy: EffectPolicy = {
  attempts: 10,
  backoffMs: 1_000,
  leaseMs: 60_000,
  concurrency: 16,
};

/** Timers take no more. */
export const longestTimerMs = 2_147_483_647;

/** The policy, with the defaults for what it leaves open. @throws InvalidInputError when a number cannot be worked with. */
export function effectPolicy(given: Partial<EffectPolicy>): EffectPolicy {
  const policy = { ...defaultEffectPolicy, ...given };
  const most = {
    attempts: Infinity,
    backoffMs: longestTimerMs,
    leaseMs: longestTimerMs,
    concurrency: 10_000,
  };
  const issues = (["attempts", "backoffMs", "leaseMs", "concurrency"] as const)
    .filter((name) => !(policy[name] >= 1 && policy[name] <= most[name]))
    .map((name) => ({
      path: name,
      expected: most[name] === Infinity ? "a number of 1 or more" : `a number from 1 to ${most[name]}`,
      received: String(policy[name]),
    }));
  if (issues.length > 0) throw new InvalidInputError("effectPolicy", issues);
  return policy;
}
