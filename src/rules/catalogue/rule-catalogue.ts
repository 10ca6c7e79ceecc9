import { productEntries } from "./product-entries.js";
import type { RuleCatalogueEntry } from "./rule-catalogue-entry.js";

/** Every rule of the catalogue, with what carries it. */
export const ruleCatalogue: readonly RuleCatalogueEntry[] = [...productEntries].sort((one, other) =>
  one.number < other.number ? -1 : 1,
);

/**
 * Finds an entry by its number, its name in the catalogue, or the id of a rule that carries it whole.
 *
 * @example
 * ```ts
 * import { findCatalogueRule } from "opscycle/rules";
 *
 * findCatalogueRule("roi.break-even")?.carriedBy; // => [{ rule: "ad.roi-gate", param: "payBackRoas" }]
 * findCatalogueRule("R110")?.name; // => "lifecycle.stage-change"
 * ```
 */
export function findCatalogueRule(key: string): RuleCatalogueEntry | undefined {
  return (
    ruleCatalogue.find(({ number, name }) => number === key || name === key) ??
    ruleCatalogue.find(({ carriedBy }) =>
      carriedBy.some((carrier) => "rule" in carrier && carrier.rule === key && carrier.param === undefined),
    )
  );
}
