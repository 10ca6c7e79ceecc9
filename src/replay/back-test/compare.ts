import { InvalidInputError } from "../../errors/index.js";
import { diffRulebooks, type Rulebook } from "../../rules/index.js";
import { assumptionsOf } from "../assumptions.js";
import { FleetReplay } from "../fleet-replay.js";
import { type PreparedHistory, prepareHistory } from "../prepare-history.js";
import { type ReplayedCampaigns, replayCampaigns } from "../replay-campaigns.js";
import type { ReplayPolicy, ShopHistory } from "../replay-result.js";
import type { CampaignDifference, ComparedRun, Comparison, RunDifference } from "./comparison.js";
import { DayLog } from "./day-log.js";
import { FleetFlips } from "./fleet-flips.js";
import { FlipLedger } from "./flip-ledger.js";
import {
  campaignDecisions,
  compareListed,
  type ListedDecision,
  shopDecisions,
  timesAsked,
} from "./listed-flips.js";
import { productDifferences } from "./product-differences.js";
import { ruleEffects } from "./rule-effects.js";
import { runMeasures } from "./run-measures.js";

/** A rulebook with what to call it. */
export interface NamedRulebook {
  /** What the report calls it: `house 2026`. */
  readonly name?: string;
  /** Decides in this run. */
  readonly rulebook: Rulebook;
}

/** What {@link compare} takes. */
export interface CompareOptions {
  /** What every run goes through. */
  readonly history: ShopHistory;
  /** Two or more; the others are compared with the first. Without a name one is called `rulebook 1`, and so on. */
  readonly rulebooks: readonly (Rulebook | NamedRulebook)[];
  /** What to assume where the history is silent. */
  readonly policy?: Partial<ReplayPolicy>;
  /** Called after each day with the days done and the days in all. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** A replay under way. */
interface Run {
  readonly name: string;
  readonly rulebook: Rulebook;
  readonly log: DayLog;
  readonly replay: FleetReplay;
}

/** A replay that is over. */
interface FinishedRun extends Run {
  readonly ads: ReplayedCampaigns;
  /** Decisions about campaigns and about the shop. */
  readonly listed: readonly ListedDecision[];
}

/**
 * Back-tests rulebooks: replays a history under each, day by day side by side, and says which decisions flip, which
 * products fare otherwise and why, and what that does to stock-outs, lost sales, money tied up, ads and margin.
 *
 * A flip counts as direct where the rulebook alone made it: the subject's life had been the same until then, or the rule
 * saw the same facts. Once lives have parted the rules are asked about other situations; what they then answer otherwise
 * is counted as a consequence.
 *
 * @throws InvalidInputError for fewer than two rulebooks, or two of one name.
 *
 * @example
 * ```ts
 * import { dailyFacts } from "opscycle/kpi";
 * import { compare } from "opscycle/replay";
 * import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";
 *
 * const line = { type: "sale", item: "product", currency: "CNY", status: "paid", sku: "mug", lineId: "1" } as const;
 * const daily = dailyFacts([
 *   { ...line, orderId: "1", quantity: 12, unitPrice: 30, orderedAt: "2026-01-01T10:00:00Z" },
 *   { ...line, orderId: "2", quantity: 5, unitPrice: 30, orderedAt: "2026-03-01T10:00:00Z" },
 * ]);
 * const rules = builtInRules;
 * const now = defineRulebook({ rules, layers: [starterLayer] });
 * const stricter = { id: "stricter", params: { "trial.pass": { minimumUnits: 20 } } };
 * const then = defineRulebook({ rules, layers: [starterLayer, stricter] });
 * const { differences } = await compare({ history: { daily }, rulebooks: [now, then] });
 * const [flip] = differences[0]?.flips ?? [];
 * flip?.subject; // => "mug"
 * [flip?.decisions.base.outcome, flip?.decisions.other.outcome]; // => ["pass", "adjust"]
 * ```
 */
export async function compare({
  history,
  rulebooks,
  policy,
  onProgress,
}: CompareOptions): Promise<Comparison> {
  const named = namesOf(rulebooks);
  const prepared = prepareHistory(history.daily, policy);
  const runs = named.map(({ name, rulebook }): Run => {
    const log = new DayLog();
    return { name, rulebook, log, replay: new FleetReplay(prepared, rulebook, log.watcher) };
  });
  const [base, ...others] = runs;
  if (base === undefined) throw tooFew(0);
  const pairs = others.map((other) => {
    const ledger = new FlipLedger();
    return { ledger, flips: new FleetFlips(prepared, base, other, ledger) };
  });
  for (const day of history.daily.dates.keys()) {
    for (const { replay } of runs) await replay.sell(day);
    for (const { flips } of pairs) flips.compareMorning(day);
    for (const { replay } of runs) await replay.review(day);
    const answers = base.log.answers();
    for (const { flips } of pairs) flips.compareEvening(day, answers);
    for (const { log } of runs) log.clear();
    onProgress?.(day + 1, history.daily.dates.length);
  }
  const [first, ...finished] = await Promise.all(runs.map((run) => finish(run, history, prepared)));
  if (first === undefined) throw tooFew(0);
  return {
    zone: history.daily.zone,
    currency: history.daily.currency,
    dates: history.daily.dates,
    policy: prepared.policy,
    assumptions: assumptionsOf(
      history.daily,
      prepared.policy,
      first.rulebook,
      finished.flatMap(({ rulebook }) => rulebook.layers),
    ),
    runs: [first, ...finished].map(comparedRun),
    differences: finished.flatMap((run, index) => {
      const pair = pairs[index];
      return pair === undefined ? [] : [differenceOf(prepared, first, run, pair.flips, pair.ledger)];
    }),
  };
}

function namesOf(rulebooks: CompareOptions["rulebooks"]): readonly Required<NamedRulebook>[] {
  if (rulebooks.length < 2) throw tooFew(rulebooks.length);
  const named = rulebooks.map((given, index) => {
    const fallback = `rulebook ${index + 1}`;
    return "rulebook" in given ? { name: fallback, ...given } : { name: fallback, rulebook: given };
  });
  const twin = named.findIndex(({ name }, index) => named.findIndex((one) => one.name === name) < index);
  if (twin === -1) return named;
  const received = JSON.stringify(named[twin]?.name);
  throw new InvalidInputError("compare", [
    { path: `rulebooks.${twin}.name`, expected: "a name that no other rulebook has", received },
  ]);
}

function tooFew(count: number): InvalidInputError {
  const issue = { path: "rulebooks", expected: "two or more rulebooks", received: String(count) };
  return new InvalidInputError("compare", [issue]);
}

async function finish(
  run: Run,
  { adDays }: ShopHistory,
  { facts, policy }: PreparedHistory,
): Promise<FinishedRun> {
  const ads = await replayCampaigns(adDays ?? [], run.rulebook, policy, facts.zone);
  const listed = [...campaignDecisions(ads.journal, facts.zone), ...shopDecisions(run.replay.share.reviews)];
  return { ...run, ads, listed };
}

function comparedRun({ name, rulebook, replay, ads }: FinishedRun): ComparedRun {
  const { fleet, days } = replay;
  return {
    name,
    rulebook: rulebook.fingerprint,
    measures: runMeasures(fleet, days, ads.campaigns),
    days: {
      servedUnits: Array.from(days.servedUnits),
      lostUnits: Array.from(days.lostUnits),
      stockValue: Array.from(days.stockValue),
      outOfStock: Array.from(days.outOfStock),
    },
  };
}

function differenceOf(
  { facts }: PreparedHistory,
  base: FinishedRun,
  other: FinishedRun,
  fleetFlips: FleetFlips,
  ledger: FlipLedger,
): RunDifference {
  compareListed({ base: base.listed, other: other.listed }, ledger);
  const flips = ledger.inOrder();
  const diff = diffRulebooks(base.rulebook, other.rulebook);
  const times = { base: allTimes(base), other: allTimes(other) };
  const rulebooks = { base: base.rulebook, other: other.rulebook };
  return {
    names: { base: base.name, other: other.name },
    diff,
    effects: ruleEffects(diff, flips, rulebooks, times),
    flips,
    counts: ledger.counts(),
    products: productDifferences(facts, fleetFlips, { base: base.replay, other: other.replay }, flips),
    campaigns: campaignDifferences(base.ads, other.ads),
  };
}

function allTimes({ log, listed }: FinishedRun): ReadonlyMap<string, number> {
  return new Map([...log.askedTimes, ...timesAsked(listed)]);
}

function campaignDifferences(
  base: ReplayedCampaigns,
  other: ReplayedCampaigns,
): readonly CampaignDifference[] {
  const others = new Map(other.campaigns.map((campaign) => [campaign.campaignId, campaign]));
  return base.campaigns.flatMap(({ campaignId, spend, forgoneSpend, roas }) => {
    const then = others.get(campaignId);
    if (then === undefined || then.spend === spend) return [];
    return [
      {
        campaignId,
        spend: { base: spend, other: then.spend },
        forgoneSpend: { base: forgoneSpend, other: then.forgoneSpend },
        roas: { base: roas, other: then.roas },
      },
    ];
  });
}
