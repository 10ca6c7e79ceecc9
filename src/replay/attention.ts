import type { DailyFacts } from "../kpi/index.js";
import type { JournalEntry } from "../operations/index.js";
import type { ProcessEvent } from "../processes/index.js";
import type { ReplayAlert, ReplayPolicy, RestockProposalLine } from "./replay-result.js";
import type { ShopDecision } from "./share-alert.js";
import { dateIn } from "./tally-decisions.js";

/** Which events ask for attention, as what, and in which words. */
const alertsByEvent = new Map<string, { readonly kind: string; readonly message: string }>([
  ["product.slowMoverRaised", { kind: "slow-mover", message: "sells too little for its stock" }],
  [
    "product.trialOverdue",
    { kind: "trial-overdue", message: "has been on trial for as long as a trial may last" },
  ],
  [
    "product.observationEnded",
    { kind: "restart-due", message: "was restarted and observed; a decision is due" },
  ],
  [
    "product.retirementStarted",
    { kind: "retirement", message: "is being retired; its stock is to be cleared" },
  ],
  ["product.clearanceOverdue", { kind: "clearance-overdue", message: "was not cleared in time" }],
  ["product.dropped", { kind: "dropped", message: "was dropped" }],
  ["replenishment.late", { kind: "supplier-late", message: "was not delivered within the lead time" }],
  [
    "adCampaign.optimisationStarted",
    { kind: "ad-weak", message: "returns too little; it is being optimised" },
  ],
  ["adCampaign.paused", { kind: "ad-paused", message: "was paused" }],
  ["adCampaign.overBudget", { kind: "ad-over-budget", message: "has used up its budget" }],
]);

const stockAlerts = new Map([
  ["out", { kind: "out-of-stock", message: "is out of stock" }],
  ["overstocked", { kind: "overstocked", message: "has more stock than sells in good time" }],
]);

/** The first day of the last week of the history. */
function lastWeek({ dates }: DailyFacts, { reviewEveryDays }: ReplayPolicy): string {
  return dates.at(-reviewEveryDays) ?? dates[0] ?? "";
}

/** What asked for attention in the last week, in order of time. */
export function alertsOf(
  journal: readonly JournalEntry[],
  shop: readonly ShopDecision[],
  daily: DailyFacts,
  policy: ReplayPolicy,
): readonly ReplayAlert[] {
  const since = lastWeek(daily, policy);
  const ofSubjects = latest(journal, daily.zone, since).flatMap(({ entry, date }) =>
    entry.events.flatMap((event): ReplayAlert[] => {
      const alert = alertOf(event);
      return alert === undefined
        ? []
        : [
            {
              date,
              kind: alert.kind,
              subject: entry.id,
              message: alert.message,
              ...(entry.decision && { decision: entry.decision }),
            },
          ];
    }),
  );
  const ofShop = shop
    .filter(({ date, decision }) => date >= since && decision.outcome === "raise")
    .map(({ date, decision }) => ({
      date,
      kind: "slow-mover-share",
      subject: "shop",
      message: "holds too much of its stock in slow movers",
      decision,
    }));
  return [...ofSubjects, ...ofShop];
}

function alertOf(event: ProcessEvent): { readonly kind: string; readonly message: string } | undefined {
  const detail = "detail" in event ? String(event.detail) : "";
  return event.type === "product.stockChanged" ? stockAlerts.get(detail) : alertsByEvent.get(event.type);
}

/** The entries since a date, each with its date. The journal of products is in order of time. */
function latest(
  journal: readonly JournalEntry[],
  zone: string,
  since: string,
): { readonly entry: JournalEntry; readonly date: string }[] {
  const earliest = since === "" ? "" : new Date(Date.parse(since) - 2 * 86_400_000).toISOString();
  return journal
    .filter(({ at }) => at >= earliest)
    .map((entry) => ({ entry, date: dateIn(entry.at, zone) }))
    .filter(({ date }) => date >= since);
}

/** What the restock policy proposed in the last week, with where each replenishment stands now. */
export function proposalsOf(
  journal: readonly JournalEntry[],
  daily: DailyFacts,
  policy: ReplayPolicy,
): readonly RestockProposalLine[] {
  const names = new Map(daily.skus.map(({ sku, name }) => [sku, name]));
  const recent = latest(journal, daily.zone, lastWeek(daily, policy));
  const states = new Map(
    recent
      .filter(({ entry }) => entry.process === "replenishment")
      .map(({ entry }) => [entry.id, entry.to.join(", ")]),
  );
  return recent.flatMap(({ entry, date }) =>
    entry.events.flatMap((event): RestockProposalLine[] => {
      if (event.type !== "product.replenishmentRequested" || entry.decision === undefined) return [];
      const { number, units } = (
        event as ProcessEvent & {
          readonly replenishment: { readonly number: number; readonly units: number };
        }
      ).replenishment;
      const name = names.get(entry.id);
      return [
        {
          date,
          sku: entry.id,
          ...(name !== undefined && { name }),
          units,
          state: states.get(`${entry.id}/${number}`) ?? "requested",
          decision: entry.decision,
        },
      ];
    }),
  );
}
