import { requireNonNegative, requireNonNegatives } from "../require.js";
import { requireSameLength } from "./column-fault.js";

/** What {@link fifoStockLayers} is computed from. */
export interface FifoStockLayersInput {
  /** Units on hand now, 0 or more. */
  readonly stockUnits: number;
  /** Age of each receipt in days, 0 or more, in any order. */
  readonly receiptAgesDays: ArrayLike<number>;
  /** Units of each receipt, 0 or more. */
  readonly receiptUnits: ArrayLike<number>;
  /** Cost of a unit of each receipt, 0 or more. */
  readonly receiptUnitCosts?: ArrayLike<number>;
}

/** The stock in layers, the youngest first; layers without units are left out. */
export interface StockLayers {
  /** Age of each layer in days. */
  readonly agesDays: Float64Array;
  /** Units of each layer. */
  readonly units: Float64Array;
  /** Cost of a unit of each layer; only where the receipts' are known. */
  readonly unitCosts?: Float64Array;
  /** Units that no receipt explains, and whose age is therefore unknown. */
  readonly unexplainedUnits: number;
}

/**
 * Layers of the stock on hand if the oldest goods left first (先进先出).
 *
 * What is left is then what came last, so receipts are taken from the youngest on until the stock is explained. Goods with
 * a date on them should be counted by that date instead.
 *
 * @returns Layers for {@link stockAgeBuckets}.
 * @throws InvalidInputError naming the field or receipt, for a number that cannot be meant, and for columns of different
 * lengths.
 * @example
 * ```ts
 * import { fifoStockLayers } from "opscycle/kpi";
 *
 * const layers = fifoStockLayers({ stockUnits: 70, receiptAgesDays: [90, 40, 5], receiptUnits: [100, 50, 30] });
 * Array.from(layers.agesDays); // => [5, 40]
 * Array.from(layers.units); // => [30, 40]
 * ```
 */
export function fifoStockLayers({
  stockUnits,
  receiptAgesDays,
  receiptUnits,
  receiptUnitCosts,
}: FifoStockLayersInput): StockLayers {
  requireNonNegative("fifoStockLayers", "stockUnits", stockUnits);
  requireNonNegatives("fifoStockLayers", "receiptAgesDays", receiptAgesDays);
  for (const [path, column] of Object.entries({ receiptUnits, receiptUnitCosts })) {
    if (column === undefined) continue;
    requireNonNegatives("fifoStockLayers", path, column);
    requireSameLength("fifoStockLayers", path, column, receiptAgesDays.length);
  }
  const youngestFirst = Uint32Array.from({ length: receiptAgesDays.length }, (_, receipt) => receipt).sort(
    (a, b) => (receiptAgesDays[a] ?? 0) - (receiptAgesDays[b] ?? 0) || b - a,
  );
  const layers: { receipt: number; units: number }[] = [];
  let left = stockUnits;
  for (const receipt of youngestFirst) {
    const units = Math.min(left, receiptUnits[receipt] ?? 0);
    if (units > 0) layers.push({ receipt, units });
    left -= units;
  }
  return {
    agesDays: Float64Array.from(layers, ({ receipt }) => receiptAgesDays[receipt] ?? 0),
    units: Float64Array.from(layers, ({ units }) => units),
    ...(receiptUnitCosts && {
      unitCosts: Float64Array.from(layers, ({ receipt }) => receiptUnitCosts[receipt] ?? 0),
    }),
    unexplainedUnits: left,
  };
}
