import type { EventOf, EventTypeOf, Process } from "../../processes/index.js";
import type { EffectHandler } from "./effects.js";

/**
 * A handler for one event of one process, which knows the event by type. Spread it into the `effects` of the host.
 *
 * @param from - the process that tells the event; its variants and other processes that tell one of this type go here too
 * @param event - the type of the event
 * @param handle - carries the effect out; `effect.params` is the event
 *
 * @example
 * ```ts
 * import { createOperations, effectOf } from "opscycle/operations";
 * import { productProcess } from "opscycle/processes";
 * import { parseRulebook } from "opscycle/rules";
 *
 * const posted: string[] = [];
 * const operations = createOperations({
 *   rulebook: parseRulebook({ layers: [] }),
 *   processes: [productProcess],
 *   effects: {
 *     ...effectOf(productProcess, "product.promotionStarted", ({ id, params }) => {
 *       posted.push(`${params.sku} ${id}`);
 *     }),
 *   },
 * });
 * const by = { actor: "robot", role: "system" } as const;
 * const adoption = { input: { sku: "A-1" }, state: "operating", reason: "in the assortment" };
 * await operations.adopt("product", "A-1", adoption, by);
 * await operations.send("product", "A-1", { type: "product.startPromotion", promotion: "spring" }, by);
 * await operations.deliver();
 * posted; // => ['A-1 ["default","product","A-1",2,0]']
 * ```
 */
export function effectOf<From extends Process, const Event extends EventTypeOf<From>>(
  from: From,
  event: Event,
  handle: EffectHandler<EventOf<From, Event>>,
): { readonly [Type in Event]: EffectHandler };
export function effectOf(
  _from: Process,
  event: string,
  handle: EffectHandler<never>,
): { readonly [type: string]: EffectHandler } {
  return { [event]: handle as EffectHandler };
}
