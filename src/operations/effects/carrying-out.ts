import type { EventEmitter } from "eventemitter3";
import type { OperationsEvents } from "../answers.js";
import type { HostParts } from "../host/host.js";
import { tell } from "../host/tell.js";
import type { WakeTimes } from "../host/wake-times.js";
import type { OutboxEntry } from "../outbox-entry.js";
import type { Telemetry } from "../telemetry/telemetry.js";
import { EffectPool } from "./effect-pool.js";
import type { Effect, EffectContext } from "./effects.js";

/** What the effects of a host are carried out with. */
export interface CarryingOutParts {
  readonly parts: HostParts;
  readonly events: EventEmitter<OperationsEvents>;
  readonly telemetry: Telemetry;
  readonly wakes: WakeTimes;
}

/** A pool that hands effects to the handlers of a host, or to whoever listens. */
export function carryingOut({ parts, events, telemetry, wakes }: CarryingOutParts): EffectPool {
  const { store, tenant, clock, effectPolicy: policy } = parts;
  const handlers = new Map(Object.entries(parts.effects));
  const attempt = async (effect: Effect, context: EffectContext): Promise<void> => {
    const handler = handlers.get(effect.type);
    if (handler === undefined && events.listenerCount("effect") === 0) throw noHandler(effect);
    await handler?.(effect, context);
  };
  return new EffectPool({
    store,
    tenant,
    policy,
    now: () => clock.now(),
    hasHandlers: () => handlers.size > 0 || events.listenerCount("effect") > 0,
    carryOut: async (effect: Effect, entry: OutboxEntry, context: EffectContext) => {
      const isLast = effect.attempts + 1 >= policy.attempts;
      await telemetry.attempt(effect, isLast, () => attempt(effect, context));
      tell(events, "effect", entry);
    },
    failed: (entry, error, isDead, retryAt) => {
      if (!isDead) wakes.add(retryAt);
      tell(events, "effectFailed", entry, error, isDead);
    },
    notSettled: (error) => tell(events, "deliveryFailed", error),
  });
}

/** Another host, or the next version of the program, may have one: it is tried again like any other. */
function noHandler({ type }: Effect): Error {
  return new Error(`no handler for the effect ${type}; give one as effects["${type}"]`);
}
