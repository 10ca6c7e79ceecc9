import type { EventEmitter } from "eventemitter3";
import type { Clock } from "../clock.js";
import { attemptEffect } from "../effects/effect-attempt.js";
import type { EffectHandler, EffectPolicy } from "../effects/effects.js";
import type { OutboxEntry } from "../outbox-entry.js";
import type { EngineEvents } from "./engine-types.js";
import { tellEngine } from "./tell-drained.js";

/** What an attempt works with. */
export interface EffectAttemptParts {
  readonly effects: ReadonlyMap<string, EffectHandler>;
  readonly policy: EffectPolicy;
  readonly clock: Clock;
  readonly events: EventEmitter<EngineEvents>;
}

/** Tries an effect once. @throws Error with the reason why it is to be tried again */
export async function carryOutEffect(
  { effects, policy, clock, events }: EffectAttemptParts,
  entry: OutboxEntry,
  stop: AbortSignal,
): Promise<void> {
  const attempt = attemptEffect(
    {
      policy,
      now: () => clock.now(),
      carryOut: async (effect, _entry, { signal }) => {
        const handler = effects.get(effect.type);
        if (handler === undefined && events.listenerCount("effect") === 0)
          throw new Error(`no handler for the effect ${effect.type}; give one as effects["${effect.type}"]`);
        await handler?.(effect, { signal: AbortSignal.any([signal, stop]) });
      },
      failed: (failed, error, isDead) => tellEngine(events, "effectFailed", failed, error, isDead),
    },
    entry,
    policy.leaseMs,
  );
  const outcome = await attempt;
  if (outcome.type === "done") return tellEngine(events, "effect", entry);
  throw new Error("reason" in outcome ? outcome.reason : "the effect was not carried out");
}
