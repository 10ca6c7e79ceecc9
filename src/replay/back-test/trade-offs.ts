import type { RunMeasures } from "./run-measures.js";

/** A measure that a trade-off weighs. */
export type TradedMeasure = {
  [Measure in keyof RunMeasures]: RunMeasures[Measure] extends number | null ? Measure : never;
}[keyof RunMeasures];

/** What is gained against what it costs. */
export interface TradeOff {
  /** Which of the built-in trade-offs it is. */
  readonly id: "service-stock" | "profit-stock" | "ad-revenue-spend";
  /** The measure of which more is better. */
  readonly gain: TradedMeasure;
  /** The measure of which less is better. */
  readonly cost: TradedMeasure;
  /** The points that no other beats, by their index, from the cheapest on. */
  readonly frontier: readonly number[];
  /** The points that another beats: as much gain for less cost, or more for as little. */
  readonly dominated: readonly number[];
}

const tradeOffs = [
  { id: "service-stock", gain: "servedShare", cost: "averageStockValue" },
  { id: "profit-stock", gain: "grossProfit", cost: "averageStockValue" },
  { id: "ad-revenue-spend", gain: "adRevenue", cost: "adSpend" },
] as const;

/** The trade-offs that the history knows anything of, and in which the points are not all alike. */
export function tradeOffsOf(points: readonly RunMeasures[]): readonly TradeOff[] {
  return tradeOffs.flatMap(({ id, gain, cost }) => {
    const placed = points.map((point) => ({ gain: point[gain] ?? 0, cost: point[cost] }));
    const [first] = placed;
    const isKnown = placed.some((point) => point.gain !== 0);
    if (first === undefined || !isKnown || placed.every((point) => isSame(point, first))) return [];
    const isBeaten = (index: number) => placed.some((other) => beats(other, placed[index] ?? other));
    const all = [...placed.keys()];
    const byCost = (one: number, other: number) => (placed[one]?.cost ?? 0) - (placed[other]?.cost ?? 0);
    return [
      {
        id,
        gain,
        cost,
        frontier: all.filter((index) => !isBeaten(index)).sort(byCost),
        dominated: all.filter(isBeaten),
      },
    ];
  });
}

interface Place {
  readonly gain: number;
  readonly cost: number;
}

function isSame(one: Place, other: Place): boolean {
  return one.gain === other.gain && one.cost === other.cost;
}

function beats(one: Place, other: Place): boolean {
  return one.gain >= other.gain && one.cost <= other.cost && !isSame(one, other);
}
