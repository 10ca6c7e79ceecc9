import { asError } from "../host/batch.js";
import { SharedRun } from "../host/shared-run.js";
import type { OutboxEntry, OutboxOutcome } from "../outbox-entry.js";
import type { Store } from "../store.js";
import { type AttemptParts, attemptEffect } from "./effect-attempt.js";
import { EffectLane } from "./effect-lane.js";

/** What a pool works with. */
export interface PoolParts extends AttemptParts {
  readonly store: Store;
  readonly tenant: string;
  /** Whether anybody here carries out effects: those of others are left to others. */
  hasHandlers(): boolean;
  /** What became of effects could not be written down; it is tried again. */
  notSettled(error: Error): void;
}

/** So many times the effects of one type that are carried out at a time, a host has in hand of all types. */
const typesAtOnce = 4;

/**
 * Carries out what waits in the outbox. As soon as one effect is done the next one is taken up: none waits for a slower one.
 * Each type has its own lane, so that a type whose handler is slow takes no room from the others.
 */
export class EffectPool {
  private readonly inHand = new Map<string, Promise<void>>();
  private readonly lanes = new Map<string, EffectLane>();
  private readonly filling = new SharedRun(() => this.takeUp());
  private readonly settling = new SharedRun(() => this.settle());
  private outcomes: OutboxOutcome[] = [];
  private done = 0;
  private holds = 0;

  constructor(private readonly parts: PoolParts) {}

  /** How many effects are in hand. */
  get size(): number {
    return this.inHand.size;
  }

  /** Takes up what may be tried now, as room comes. @throws when the outbox cannot be read or written */
  fill(): Promise<void> {
    return this.filling.run();
  }

  /**
   * Carries out what may be tried now.
   *
   * @returns how many were carried out meanwhile
   * @throws when the outbox cannot be read or written.
   */
  async carryOut(): Promise<number> {
    const before = this.done;
    try {
      await this.fill();
    } finally {
      await Promise.all(this.inHand.values());
    }
    if (this.outcomes.length > 0) await this.settling.run();
    return this.done - before;
  }

  /** When nothing is in hand. */
  async idle(): Promise<void> {
    do {
      await this.filling.idle();
      await Promise.all(this.inHand.values());
    } while (this.inHand.size > 0);
  }

  /** Takes up no more, and waits for what is in hand: the length of a lease at most. @returns what lets it go on */
  async hold(): Promise<() => void> {
    this.holds += 1;
    await this.idle();
    return () => {
      this.holds -= 1;
    };
  }

  private async takeUp(): Promise<void> {
    const { store, tenant, policy } = this.parts;
    while (this.holds === 0 && this.parts.hasHandlers()) {
      if (this.outcomes.length > 0) await this.settling.run();
      const room = Math.ceil(policy.concurrency) * typesAtOnce - this.inHand.size;
      if (room <= 0) {
        await Promise.race(this.inHand.values());
        continue;
      }
      const now = this.parts.now();
      const until = new Date(Date.parse(now) + policy.leaseMs).toISOString();
      const leasedAt = performance.now();
      const entries = await store.lease({ tenant, now, until, limit: room });
      for (const entry of entries) this.take(entry, leasedAt);
      if (entries.length < room) return;
    }
  }

  /** One that is in hand already is leased anew after its lease ran out by the clock. */
  private take(entry: OutboxEntry, leasedAt: number): void {
    if (this.inHand.has(entry.id)) return;
    const type = entry.message.type === "effect" ? entry.message.effect.type : "";
    const lane = this.lanes.get(type) ?? new EffectLane(this.parts.policy.concurrency);
    this.lanes.set(type, lane);
    const attempt = lane
      .run(() => this.attempt(entry, leasedAt))
      .catch((error) => this.parts.notSettled(asError(error)))
      .finally(() => {
        this.inHand.delete(entry.id);
        if (lane.isEmpty) this.lanes.delete(type);
      });
    this.inHand.set(entry.id, attempt);
  }

  private async attempt(entry: OutboxEntry, leasedAt: number): Promise<void> {
    const left = this.parts.policy.leaseMs - (performance.now() - leasedAt);
    // It stood in its lane for so long that somebody else may have it by now.
    if (left <= 0) return;
    const outcome = await attemptEffect(this.parts, entry, left);
    if (outcome.type === "done") this.done += 1;
    this.outcomes.push(outcome);
    await this.settling.run();
  }

  /** Writes down what became of those that are done with. What cannot be written is kept for the next time. */
  private async settle(): Promise<void> {
    const outcomes = this.outcomes;
    if (outcomes.length === 0) return;
    this.outcomes = [];
    try {
      await this.parts.store.settle(this.parts.tenant, outcomes);
    } catch (error) {
      this.outcomes = [...outcomes, ...this.outcomes];
      throw error;
    }
  }
}
