import type { DailyFacts } from "../kpi/index.js";
import type { Answer, Operations, VirtualClock } from "../operations/index.js";
import type { builtInProcesses, CommandOf, productCommands } from "../processes/index.js";
import type { Rulebook } from "../rules/index.js";
import type { DayInstants } from "./day-instants.js";
import type { Fleet } from "./fleet.js";
import type { ReplayPolicy } from "./replay-result.js";
import type { RollingUnits } from "./rolling-units.js";
import type { SkuGroup } from "./sku-groups.js";

/** Who acts in a replay. */
export const replayActor = { actor: "replay", role: "system" } as const;

/** The host of a replay. */
export type ReplayOperations = Operations<(typeof builtInProcesses)[number]>;

/** What the days of a replay work on. */
export interface Simulation {
  readonly facts: DailyFacts;
  readonly rulebook: Rulebook;
  readonly policy: ReplayPolicy;
  readonly operations: ReplayOperations;
  readonly clock: VirtualClock;
  readonly instants: readonly DayInstants[];
  readonly fleet: Fleet;
  /** Units sold, a cell a row of `facts.skuDays`. */
  readonly served: Float64Array;
  readonly rolling: RollingUnits;
  /** Units in stock when a product begins, by SKU number. */
  readonly opening: Float64Array;
  /** Rows of `facts.returns` by the day from which they count. */
  readonly returnsByDay: ReadonlyMap<number, readonly number[]>;
  /** Orders under way, by the day on which they arrive. */
  readonly arrivals: Map<number, Arrival[]>;
  /** The products on sale, by the layers that apply to them today. */
  groups: readonly SkuGroup[];
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
