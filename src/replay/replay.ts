import { rollUp } from "../kpi/index.js";
import type { JournalEntry } from "../operations/index.js";
import type { Rulebook } from "../rules/index.js";
import { assumptionsOf } from "./assumptions.js";
import { alertsOf, proposalsOf } from "./attention.js";
import { FleetReplay } from "./fleet-replay.js";
import { monthsOf } from "./months.js";
import { prepareHistory } from "./prepare-history.js";
import { productLives } from "./product-lives.js";
import { replayCampaigns } from "./replay-campaigns.js";
import type { ReplayPolicy, ReplayResult, ShopHistory } from "./replay-result.js";
import { tallyDecisions } from "./tally-decisions.js";

/** What {@link replay} takes. */
export interface ReplayOptions {
  /** What is run through the lifecycle. */
  readonly history: ShopHistory;
  /** Decides throughout. */
  readonly rulebook: Rulebook;
  /** What to assume where the history is silent. */
  readonly policy?: Partial<ReplayPolicy>;
  /** Called after each day with the days done and the days in all. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Runs a shop's history day by day through KPIs, rules and processes: each product is tried, passed or dropped,
 * restocked, alerted as a slow mover, restarted, retired; each ad campaign meets its gate. No rule sees a day before
 * it has come. The same history and rulebook always give the same result.
 *
 * Stock is simulated: the history says what was bought, not what lay in the warehouse.
 *
 * @example
 * ```ts
 * import { dailyFacts } from "opscycle/kpi";
 * import { replay } from "opscycle/replay";
 * import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";
 *
 * const line = { type: "sale", item: "product", currency: "CNY", status: "paid", sku: "mug", lineId: "1" } as const;
 * const daily = dailyFacts([
 *   { ...line, orderId: "1", quantity: 30, unitPrice: 30, orderedAt: "2026-01-01T10:00:00Z" },
 *   { ...line, orderId: "2", quantity: 5, unitPrice: 30, orderedAt: "2026-03-01T10:00:00Z" },
 * ]);
 * const rulebook = defineRulebook({ rules: builtInRules, layers: [starterLayer] });
 * const { products } = await replay({ history: { daily }, rulebook });
 * products.map(({ sku, state }) => [sku, state]); // => [["mug", "operating"]]
 * ```
 */
export async function replay({
  history,
  rulebook,
  policy: given = {},
  onProgress,
}: ReplayOptions): Promise<ReplayResult> {
  const { daily, adDays } = history;
  const prepared = prepareHistory(daily, given);
  const { policy } = prepared;
  const productJournal: JournalEntry[] = [];
  const products = new FleetReplay(prepared, rulebook, { onStep: (entry) => productJournal.push(entry) });
  for (const day of daily.dates.keys()) {
    await products.live(day);
    onProgress?.(day + 1, daily.dates.length);
  }
  const ads = await replayCampaigns(adDays ?? [], rulebook, policy, daily.zone);
  const journal = [...productJournal, ...ads.journal];
  const lives = productLives(daily, products.fleet, productJournal);
  const [all] = rollUp(daily, "all");
  const sum = (pick: (life: (typeof lives)[number]) => number) =>
    lives.reduce((total, life) => total + pick(life), 0);
  return {
    rulebook: rulebook.fingerprint,
    policy,
    zone: daily.zone,
    currency: daily.currency,
    assumptions: assumptionsOf(daily, policy, rulebook),
    totals: {
      days: daily.dates.length,
      firstDate: daily.dates[0] ?? "",
      lastDate: daily.dates.at(-1) ?? "",
      orders: daily.totals.orders,
      documents: daily.totals.documents,
      skus: daily.totals.skus,
      products: lives.length,
      customers: daily.totals.customers,
      gmv: all?.sums.gmv ?? 0,
      netSales: all?.netSales ?? 0,
      demandUnits: sum(({ demandUnits }) => demandUnits),
      servedUnits: sum(({ servedUnits }) => servedUnits),
      lostUnits: sum(({ lostUnits }) => lostUnits),
      forgoneUnits: sum(({ forgoneUnits }) => forgoneUnits),
      steps: journal.length,
    },
    months: monthsOf(daily, products.days, rulebook),
    fleet: products.days,
    products: lives,
    campaigns: ads.campaigns.map((campaign) => ({
      ...campaign,
      entries: campaign.entries.map((index) => index + productJournal.length),
    })),
    tallies: tallyDecisions(journal, products.share.decisions, daily.zone),
    alerts: alertsOf(journal, products.share.decisions, daily, policy),
    proposals: proposalsOf(journal, daily, policy),
    journal,
  };
}
