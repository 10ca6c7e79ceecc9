import { adStarterParams } from "./ad/starter-params.js";
import { alertStarterParams } from "./alert/starter-params.js";
import type { Rule } from "./define-rule.js";
import { inventoryStarterParams } from "./inventory/starter-params.js";
import { productStarterParams } from "./product/starter-params.js";
import type { Layer } from "./rulebook/layer.js";
import { trialStarterParams } from "./trial/starter-params.js";

/**
 * Values to begin with where the catalogue asks for a value and gives none. They are assumptions, marked as such in
 * every decision, made for a shop that sells many small things; put your own in a layer above.
 *
 * A trial is judged by its units and returns. Margin, clicks, conversion, rating and ROAS are not looked at until a
 * layer sets a threshold for them.
 */
export const starterLayer: Layer = {
  id: "starter",
  assumed: true,
  params: {
    ...trialStarterParams,
    ...inventoryStarterParams,
    ...adStarterParams,
    ...alertStarterParams,
    ...productStarterParams,
  },
};

/**
 * The starter layer without the rules that are not there and the parameters that they do not know: for a rulebook of
 * some of the built-in rules, or with one of them replaced.
 */
export function starterLayerFor(rules: readonly Rule[]): Layer {
  const params = rules.flatMap((rule) => {
    const known = Object.entries(starterLayer.params[rule.id] ?? {}).filter(([param]) =>
      Object.hasOwn(rule.params.shape, param),
    );
    return known.length > 0 ? [[rule.id, Object.fromEntries(known)] as const] : [];
  });
  return { ...starterLayer, params: Object.fromEntries(params) };
}
