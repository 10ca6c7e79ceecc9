import { InvalidInputError } from "../../errors/index.js";
import { requireNonNegatives } from "../require.js";
import { requireSameLength } from "./column-fault.js";

/** What {@link stockAgeBuckets} is computed from: layers of {@link fifoStockLayers}, or lots of known age. */
export interface StockAgeBucketsInput {
  /** Age of each layer or lot in days, 0 or more. */
  readonly agesDays: ArrayLike<number>;
  /** Units of each, 0 or more. */
  readonly units: ArrayLike<number>;
  /** Cost of a unit of each, 0 or more. */
  readonly unitCosts?: ArrayLike<number>;
  /** The oldest age of each bucket but the last, rising; 30, 60, 90 and 180 unless told otherwise. */
  readonly upperAgesDays?: readonly number[];
}

/** The stock by age; each list has a place for each bucket, the youngest first. */
export interface StockAgeBuckets {
  /** Units of each bucket. */
  readonly units: readonly number[];
  /** Share of all units; `null` without stock. */
  readonly unitShares: readonly number[] | null;
  /** Value of each bucket; `null` where no costs are given. */
  readonly values: readonly number[] | null;
  /** Share of all value; `null` where there is none or no costs are given. */
  readonly valueShares: readonly number[] | null;
  /** Average age of a unit in days; `null` without stock. */
  readonly averageAgeDays: number | null;
}

/**
 * Ageing of stock: how much of it lies how long, by units and by value (库龄分析).
 *
 * An age at an edge belongs to the younger bucket: 30 days are in the first of 30, 60, 90 and 180. Units whose age is unknown
 * stand in no bucket.
 *
 * @returns Units, values and their shares by bucket, and the average age.
 * @throws InvalidInputError naming the layer or the option, for what cannot be meant.
 * @example
 * ```ts
 * import { stockAgeBuckets } from "opscycle/kpi";
 *
 * const ageing = stockAgeBuckets({ agesDays: [5, 30, 200], units: [30, 50, 20], unitCosts: [2, 1, 5] });
 * ageing.units; // => [80, 0, 0, 0, 20]
 * ageing.values; // => [110, 0, 0, 0, 100]
 * ageing.averageAgeDays; // => 56.5
 * ```
 */
export function stockAgeBuckets({
  agesDays,
  units,
  unitCosts,
  upperAgesDays = [30, 60, 90, 180],
}: StockAgeBucketsInput): StockAgeBuckets {
  requireNonNegatives("stockAgeBuckets", "agesDays", agesDays);
  for (const [path, column] of Object.entries({ units, unitCosts })) {
    if (column === undefined && path === "unitCosts") continue;
    requireNonNegatives("stockAgeBuckets", path, column ?? []);
    requireSameLength("stockAgeBuckets", path, column ?? [], agesDays.length);
  }
  requireRising(upperAgesDays);
  const bucketUnits = new Array<number>(upperAgesDays.length + 1).fill(0);
  const bucketValues = [...bucketUnits];
  let unitDays = 0;
  for (let layer = 0; layer < agesDays.length; layer += 1) {
    const age = agesDays[layer] ?? 0;
    const amount = units[layer] ?? 0;
    const found = upperAgesDays.findIndex((upper) => age <= upper);
    const bucket = found === -1 ? upperAgesDays.length : found;
    bucketUnits[bucket] = (bucketUnits[bucket] ?? 0) + amount;
    bucketValues[bucket] = (bucketValues[bucket] ?? 0) + amount * (unitCosts?.[layer] ?? 0);
    unitDays += amount * age;
  }
  const allUnits = sum(bucketUnits);
  return {
    units: bucketUnits,
    unitShares: shares(bucketUnits),
    values: unitCosts === undefined ? null : bucketValues,
    valueShares: unitCosts === undefined ? null : shares(bucketValues),
    averageAgeDays: allUnits === 0 ? null : unitDays / allUnits,
  };
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

function shares(amounts: readonly number[]): readonly number[] | null {
  const total = sum(amounts);
  return total === 0 ? null : amounts.map((amount) => amount / total);
}

function requireRising(ages: readonly number[]): void {
  requireNonNegatives("stockAgeBuckets", "upperAgesDays", ages);
  for (const [index, age] of ages.entries())
    if (age <= (ages[index - 1] ?? -1))
      throw new InvalidInputError("stockAgeBuckets", [
        { path: `upperAgesDays.${index}`, expected: `above ${ages[index - 1]}`, received: String(age) },
      ]);
}
