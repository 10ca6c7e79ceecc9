import {
  describeValue,
  didYouMean,
  InvalidInputError,
  type JsonValue,
  NotFoundError,
} from "../../errors/index.js";
import { defineRulebook, type LayerCondition, type Rulebook } from "../../rules/index.js";
import { levelOf } from "../../rules/rulebook/layer.js";
import { assumptionsOf } from "../assumptions.js";
import { FleetReplay } from "../fleet-replay.js";
import { type PreparedHistory, prepareHistory } from "../prepare-history.js";
import { replayCampaigns } from "../replay-campaigns.js";
import type { ReplayPolicy, ShopHistory } from "../replay-result.js";
import { type RunMeasures, runMeasures } from "./run-measures.js";
import { type TradeOff, tradeOffsOf } from "./trade-offs.js";

/** A parameter, and the values to try for it. */
export interface SweptParam {
  /** Id of the rule. */
  readonly rule: string;
  readonly param: string;
  readonly values: readonly JsonValue[];
  /** The part of the shop that gets them; all of it when absent. */
  readonly scope?: LayerCondition;
}

/** What {@link sweep} takes. */
export interface SweepOptions extends SweptParam {
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
  readonly measures: RunMeasures;
}

/** A history under each value of a parameter. Plain data: the same input always gives the same. */
export interface Sweep {
  readonly zone: string;
  readonly currency: string | null;
  readonly firstDate: string;
  readonly lastDate: string;
  readonly days: number;
  readonly policy: ReplayPolicy;
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

/** No layer of a file can be called so by chance. */
const SWEEP_LAYER = "sweep";

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
  const { rule, param, values, scope } = options;
  const first: SweptParam = { rule, param, values, ...(scope && { scope }) };
  const params = options.second === undefined ? [first] : [first, options.second];
  for (const each of params) checkParam(rulebook, each);
  const combinations = params.reduce<readonly (readonly JsonValue[])[]>(
    (some, each) => some.flatMap((before) => each.values.map((value) => [...before, value])),
    [[]],
  );
  const rulebooks = combinations.map((combination) => rulebookWith(rulebook, params, combination));
  const prepared = prepareHistory(history.daily, policy);
  const days = history.daily.dates.length;
  const points: SweepPoint[] = [];
  for (const [index, tried] of rulebooks.entries()) {
    const onDay = (done: number) => onProgress?.(index * days + done, rulebooks.length * days);
    const measures = await measuresOf(history, prepared, tried, onDay);
    points.push({ values: combinations[index] ?? [], rulebook: tried.fingerprint, measures });
  }
  const { dates, zone, currency } = history.daily;
  return {
    zone,
    currency,
    firstDate: dates[0] ?? "",
    lastDate: dates.at(-1) ?? "",
    days,
    policy: prepared.policy,
    assumptions: assumptionsOf(history.daily, prepared.policy, rulebook),
    params: params.map(({ values: _, ...swept }) => swept),
    points,
    tradeOffs: tradeOffsOf(points.map(({ measures }) => measures)),
    untouchedLayers: untouched(rulebook, params),
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

function checkParam(rulebook: Rulebook, { rule, param, values }: SweptParam): void {
  const known = Object.keys(rulebook.at().rule(rule).params.shape);
  if (!known.includes(param)) {
    const near = didYouMean(param, known);
    throw new NotFoundError(`rule ${rule} has no parameter ${param}${near}; it has ${known.join(", ")}`, {
      rule,
      param,
    });
  }
  if (values.length > 0) return;
  const issue = { path: "values", expected: "one value or more", received: describeValue(values) };
  throw new InvalidInputError("sweep", [issue]);
}

/** @throws InvalidInputError that names the values in place of the layers that hold them. */
function rulebookWith(
  rulebook: Rulebook,
  params: readonly SweptParam[],
  values: readonly JsonValue[],
): Rulebook {
  const own = params.map(({ rule, param, scope }, index) => ({
    id: index === 0 ? SWEEP_LAYER : `${SWEEP_LAYER} ${index + 1}`,
    ...(scope && { when: scope }),
    params: { [rule]: { [param]: values[index] } },
  }));
  try {
    return defineRulebook({ rules: rulebook.rules, layers: [...rulebook.layers, ...own] });
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    const tried = params.map(
      ({ rule, param }, index) => `${rule}.${param} = ${JSON.stringify(values[index])}`,
    );
    throw new InvalidInputError(
      `sweep with ${tried.join(", ")}`,
      error.issues.map((issue) => ({ ...issue, path: issue.path.replace(/^layers\.\d+\.params\./, "") })),
    );
  }
}

/** Layers for a part of the shop that set a swept parameter themselves: they go before a layer for all of it. */
function untouched({ layers }: Rulebook, params: readonly SweptParam[]): readonly string[] {
  return layers
    .filter((layer) =>
      params.some(
        ({ rule, param, scope }) =>
          Object.hasOwn(layer.params[rule] ?? {}, param) &&
          levelOf(layer) > levelOf({ ...layer, when: scope ?? {} }),
      ),
    )
    .map(({ id }) => id);
}
