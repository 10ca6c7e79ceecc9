import type { Answer, Operations, VirtualClock } from "../operations/index.js";
import {
  adCampaignProcess,
  type CommandOf,
  type productCommands,
  productProcess,
  replenishmentProcess,
} from "../processes/index.js";
import type {
  FactColumns,
  FactsOf,
  FleetDecision,
  OutcomeOf,
  RuleById,
  Rulebook,
  RulesAt,
} from "../rules/index.js";
import type { Fleet } from "./fleet.js";
import type { PreparedHistory } from "./prepare-history.js";
import type { RollingUnits } from "./rolling-units.js";
import type { BuiltInRule, SkuGroup } from "./sku-groups.js";

/** Who acts in a replay. */
export const replayActor = { actor: "replay", role: "system" } as const;

/** The processes that a history runs through. */
export const replayProcesses: readonly [
  typeof productProcess,
  typeof replenishmentProcess,
  typeof adCampaignProcess,
] = [productProcess, replenishmentProcess, adCampaignProcess];

/** The host of a replay. */
export type ReplayOperations = Operations<(typeof replayProcesses)[number]>;

/** What the days of a replay work on. */
export interface Simulation extends PreparedHistory {
  readonly rulebook: Rulebook;
  readonly operations: ReplayOperations;
  readonly clock: VirtualClock;
  readonly fleet: Fleet;
  /** Units sold, a cell a row of `facts.skuDays`. */
  readonly served: Float64Array;
  readonly rolling: RollingUnits;
  /** Orders under way, by the day on which they arrive. */
  readonly arrivals: Map<number, Arrival[]>;
  /** The products on sale, by the layers that apply to them today. */
  groups: readonly SkuGroup[];
  /** Told of every question about products. */
  readonly onAsked?: (asked: Asked) => void;
}

/** A question to a rule about some products on an evening, and the answers, a row each. */
export interface Asked extends FleetDecision {
  readonly rule: string;
  readonly skus: readonly number[];
  readonly columns: { readonly [fact: string]: unknown };
}

/** Asks a rule about products in the batch form. */
export function ask<Id extends BuiltInRule["id"]>(
  simulation: Simulation,
  group: SkuGroup,
  rule: Id,
  columns: FactColumns<FactsOf<RuleById<BuiltInRule, Id>>>,
): FleetDecision<OutcomeOf<RuleById<BuiltInRule, Id>>>;
export function ask(
  { onAsked }: Simulation,
  { rules, skus }: SkuGroup,
  rule: string,
  columns: Asked["columns"],
): FleetDecision {
  const anyRules: RulesAt = rules;
  const answers = anyRules.decideMany(rule, columns);
  onAsked?.({ rule, skus, columns, ...answers });
  return answers;
}

/** Goods on their way. */
export interface Arrival {
  readonly sku: number;
  readonly id: string;
  readonly units: number;
}

/** Sends a command to the machine of a product. */
export function sendToProduct(simulation: Simulation, sku: number, command: ProductCommand): Promise<Answer> {
  return simulation.operations.send("product", skuOf(simulation, sku), command, replayActor);
}

type ProductCommand = CommandOf<typeof productCommands>;

/** The SKU's code. */
export function skuOf({ facts }: Simulation, number: number): string {
  return facts.skus[number]?.sku ?? "";
}

/** Whole days between an instant and the evening of a day, as a command of that evening counts them. */
export function daysSince({ instants }: Simulation, sinceMs: number | undefined, day: number): number {
  return Math.floor(((instants[day]?.eveningMs ?? Number.NaN) - (sinceMs ?? Number.NaN)) / 86_400_000);
}

/** One fact of some SKUs as a column. */
export function gather(skus: readonly number[], fact: (sku: number, row: number) => number): Float64Array {
  const column = new Float64Array(skus.length);
  for (let row = 0; row < skus.length; row++) column[row] = fact(skus[row] ?? 0, row);
  return column;
}
