import { commerceEntries } from "./commerce-entries.js";
import { complianceEntries } from "./compliance-entries.js";
import { managementEntries } from "./management-entries.js";
import { marketEntries } from "./market-entries.js";
import { productEntries } from "./product-entries.js";
import type { RuleCatalogueEntry } from "./rule-catalogue-entry.js";
import { serviceEntries } from "./service-entries.js";

/** Every rule of the catalogue, with what carries it, in the order of their numbers. */
export const ruleCatalogue: readonly RuleCatalogueEntry[] = [
  ...productEntries,
  ...commerceEntries,
  ...serviceEntries,
  ...marketEntries,
  ...complianceEntries,
  ...managementEntries,
].sort((one, other) => (one.number < other.number ? -1 : 1));

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
