import type { productRetire } from "../../rules/product/retire.js";
import type { ProductStage } from "../../rules/product/stage.js";
import type { Scope } from "../../rules/rulebook/layer.js";
import type { Metrics, Situation } from "../commands.js";
import type { ProductContext } from "./product.updates.js";

type Standing = Situation<object, ProductContext>;

/** In which scope the rulebook is asked about a product. */
export function scopeOf({ context: { sku, category, platform } }: Standing): Scope {
  return { sku, ...(category !== undefined && { category }), ...(platform !== undefined && { platform }) };
}

/** Whole days from an instant to another; null when the first is not known. */
export function daysSince(instant: string | null, at: string): number | null {
  return instant === null ? null : Math.floor((Date.parse(at) - Date.parse(instant)) / 86_400_000);
}

const productStages = ["new", "growth", "mature", "decline"] as const satisfies readonly ProductStage[];

/** The stage of life that a product is in. */
export function stageOf(states: readonly string[]): ProductStage {
  return productStages.find((stage) => states.includes(`operating.stage.${stage}`)) ?? "new";
}

/** The facts of {@link productRetire}, which two commands consult. */
export function retireFacts({
  command,
  context,
  at,
}: Situation<
  { readonly metrics: Metrics<typeof productRetire, "daysOnSale" | "restartsUsed"> },
  ProductContext
>) {
  return {
    unitsSold: null,
    daysSinceLastSale: null,
    ...command.metrics,
    daysOnSale: daysSince(context.onSaleSince, at),
    restartsUsed: context.restartsUsed,
  };
}
