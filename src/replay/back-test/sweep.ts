import type { JsonValue } from "../../errors/index.js";
import type { Rulebook } from "../../rules/index.js";
import { assumptionsOf } from "../assumptions.js";
import { FleetReplay } from "../fleet-replay.js";
import { type PreparedHistory, prepareHistory } from "../prepare-history.js";
import { replayCampaigns } from "../replay-campaigns.js";
import type { ReplayPolicy, ShopHistory } from "../replay-result.js";
import { type RunMeasures, runMeasures } from "./run-measures.js";
import { type SweptParam, sweptRulebooks, untouchedLayers } from "./swept-param.js";
import { type TradeOff, tradeOffsOf } from "./trade-offs.js";

/** What {@link sweep} takes. */
export interface SweepOptions extends SweptParam {
  /** What every replay goes through. */
  readonly history: ShopHistory;
  /** What else holds. The values lie over its layers of the same level. */
  readonly rulebook: Rulebook;
  /** A second parameter: every value of the first is tried with every value of it. */
  readonly second?: SweptParam;
  /** What to assume where the history is silent. */
  readonly policy?: Partial<ReplayPolicy>;
  /** Called after each day of each replay with the days done and the days in all. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** One replay of a sweep. */
export interface SweepPoint {
  /** One value for each parameter of the sweep. */
  readonly values: readonly JsonValue[];
  /** Fingerprint of its rulebook. */
  readonly rulebook: string;
  /** The replay in figures, over all its days. */
  readonly measures: RunMeasures;
}

/** A history under each value of a parameter. Plain data: the same input always gives the same. */
export interface Sweep {
  /** The zone in which days begin and end. */
  readonly zone: string;
  /** ISO 4217 code of all money; null where the history has no line at all. */
  readonly currency: string | null;
  /** First day of the history. */
  readonly firstDate: string;
  /** Last day of the history. */
  readonly lastDate: string;
  /** Days from the first to the last, both counted. */
  readonly days: number;
  /** What was assumed where the history is silent; the same for every replay. */
  readonly policy: ReplayPolicy;
  /** What was assumed where the history says nothing, a sentence each. */
  readonly assumptions: readonly string[];
  /** One parameter or two. */
  readonly params: readonly Omit<SweptParam, "values">[];
  /** In the order of the values; the second parameter changes faster. */
  readonly points: readonly SweepPoint[];
  /** What is gained against what it costs; those in which the values make no difference are left out. */
  readonly tradeOffs: readonly TradeOff[];
  /** The layers of the rulebook that set a parameter for a narrower part of the shop, where the sweep did not reach. */
  readonly untouchedLayers: readonly string[];
}

/**
 * Replays a history under each value of a parameter, and says what service, stock and ads come to: which values are
 * worth a choice, and which are beaten by another in gain and in cost.
 *
 * @throws NotFoundError when the rulebook has no such rule, or the rule no such parameter.
 * @throws InvalidInputError without values, or for a value that the parameter cannot have.
 *
 * @example
 * ```ts
 * import { dailyFacts } from "opscycle/kpi";
 * import { sweep } from "opscycle/replay";
 * import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";
 *
 * const line = { type: "sale", item: "product", currency: "CNY", status: "paid", sku: "mug", lineId: "1" } as const;
 * const days = Array.from({ length: 150 }, (_, day) => new Date(Date.UTC(2026, 0, 1 + day, 4)).toISOString());
 * const daily = dailyFacts(
 *   days.map((orderedAt, day) => ({ ...line, orderId: `${day}`, quantity: 1 + (day % 3), unitPrice: 30, orderedAt })),
 * );
 * const rulebook = defineRulebook({ rules: builtInRules, layers: [starterLayer] });
 * const buffer = { rule: "inventory.restock", param: "bufferDays", values: [0, 14] };
 * const { points } = await sweep({ history: { daily }, rulebook, ...buffer });
 * const [none, some] = points.map(({ measures }) => measures);
 * (some?.averageStockValue ?? 0) > (none?.averageStockValue ?? 0); // => true
 * (some?.servedShare ?? 0) >= (none?.servedShare ?? 0); // => true
 * ```
 */
export async function sweep(options: SweepOptions): Promise<Sweep> {
  const { history, rulebook, policy, onProgress } = options;
  const { rule, param, scope, second } = options;
  const first: SweptParam = { rule, param, values: options.values, ...(scope && { scope }) };
  const params = second === undefined ? [first] : [first, second];
  const tried = sweptRulebooks(rulebook, params);
  const prepared = prepareHistory(history.daily, policy);
  const days = history.daily.dates.length;
  const points: SweepPoint[] = [];
  for (const [index, { values, rulebook }] of tried.entries()) {
    const onDay = (done: number) => onProgress?.(index * days + done, tried.length * days);
    const measures = await measuresOf(history, prepared, rulebook, onDay);
    points.push({ values, rulebook: rulebook.fingerprint, measures });
  }
  const { dates, zone, currency } = history.daily;
  return {
    zone,
    currency,
    firstDate: dates[0] ?? "",
    lastDate: dates.at(-1) ?? "",
    days,
    policy: prepared.policy,
    assumptions: assumptionsOf(history.daily, prepared.policy, rulebook, tried[0]?.rulebook.layers),
    params: params.map(({ values: _, ...swept }) => swept),
    points,
    tradeOffs: tradeOffsOf(points.map(({ measures }) => measures)),
    untouchedLayers: untouchedLayers(rulebook, params),
  };
}

async function measuresOf(
  { daily, adDays }: ShopHistory,
  prepared: PreparedHistory,
  rulebook: Rulebook,
  onDay: (done: number) => void,
): Promise<RunMeasures> {
  const products = new FleetReplay(prepared, rulebook);
  for (const day of daily.dates.keys()) {
    await products.live(day);
    onDay(day + 1);
  }
  const { campaigns } = await replayCampaigns(adDays ?? [], rulebook, prepared.policy, daily.zone);
  return runMeasures(products.fleet, products.days, campaigns);
}
