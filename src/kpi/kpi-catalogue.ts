import { didYouMean, NotFoundError } from "../errors/index.js";
import { adsKpis } from "./ads/catalogue.js";
import { comparisonsKpis } from "./comparisons/catalogue.js";
import { contentKpis } from "./content/catalogue.js";
import { conversionKpis } from "./conversion/catalogue.js";
import { costsKpis } from "./costs/catalogue.js";
import { customersKpis } from "./customers/catalogue.js";
import { demandKpis } from "./demand/catalogue.js";
import { fulfilmentKpis } from "./fulfilment/catalogue.js";
import { inventoryKpis } from "./inventory/catalogue.js";
import type { KpiEntry } from "./kpi-entry.js";
import { marketKpis } from "./market/catalogue.js";
import { profitKpis } from "./profit/catalogue.js";
import { returnsKpis } from "./returns/catalogue.js";
import { salesKpis } from "./sales/catalogue.js";
import { serviceKpis } from "./service/catalogue.js";
import { settlementKpis } from "./settlement/catalogue.js";
import { trafficKpis } from "./traffic/catalogue.js";

// Marked pure so that a program that uses one KPI is not handed the catalogue.
const entries: readonly KpiEntry[] = /* @__PURE__ */ [
  trafficKpis,
  conversionKpis,
  contentKpis,
  customersKpis,
  salesKpis,
  comparisonsKpis,
  profitKpis,
  costsKpis,
  settlementKpis,
  adsKpis,
  returnsKpis,
  demandKpis,
  inventoryKpis,
  fulfilmentKpis,
  serviceKpis,
  marketKpis,
].flat();

/**
 * Every KPI with its titles, formula, unit and source, for reports, documentation and tests.
 *
 * @example
 * ```ts
 * import { kpiCatalogue } from "opscycle/kpi";
 *
 * kpiCatalogue.get("profit/gross-margin").titles.zh; // => "毛利率"
 * kpiCatalogue.find("K064").map(({ id }) => id); // => ["profit/gross-margin"]
 * ```
 */
export const kpiCatalogue = {
  /** All entries, family by family. */
  entries,
  /**
   * The entry of an id.
   *
   * @throws NotFoundError naming the id nearest to one that does not exist.
   */
  get(id: string): KpiEntry {
    const entry = entries.find((candidate) => candidate.id === id);
    if (entry !== undefined) return entry;
    const hint = didYouMean(
      id,
      entries.map((candidate) => candidate.id),
    );
    throw new NotFoundError(`kpiCatalogue has no KPI "${id}"${hint}`, { id });
  },
  /**
   * The entries that an id, its part behind the family, another name or a number such as `K086` stands for, in
   * capitals or not; none where it is unknown.
   */
  find(name: string): readonly KpiEntry[] {
    const wanted = name.toLowerCase();
    return entries.filter((entry) => namesOf(entry).some((each) => each.toLowerCase() === wanted));
  },
} as const;

function namesOf({ id, aliases, sources }: KpiEntry): readonly string[] {
  return [id, id.slice(id.indexOf("/") + 1), ...aliases, ...sources];
}
