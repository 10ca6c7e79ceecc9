import type { StockMovement } from "../../records/stock-movement.js";

/**
 * The days of one product in all its places; the index of each column is the day's index in `dates`.
 *
 * Stock is NaN until every place of the product has had an opening or a count.
 */
export interface StockSkuDays {
  /** The stock keeping unit. */
  readonly sku: string;
  /** Units on hand at the day's end, below 0 where the books say so. */
  readonly onHand: Float64Array;
  /** The fewest units on hand at any time of the day, the stock carried over from the day before included. */
  readonly lowestOnHand: Float64Array;
  /** Units received. */
  readonly receipts: Float64Array;
  /** Units sold. */
  readonly sales: Float64Array;
  /** Units that came back. */
  readonly returns: Float64Array;
  /** Units lost without a sale. */
  readonly writeOffs: Float64Array;
  /** Units transferred in, less those transferred out. */
  readonly transfers: Float64Array;
  /** Counts, openings of a stock that was known already among them. */
  readonly counts: Float64Array;
  /** What the books said before the counts of a known stock: the denominator of the stock-count error rate. */
  readonly bookedUnits: Float64Array;
  /** What these counts found. */
  readonly countedUnits: Float64Array;
  /** Sum of the differences between the two, each without its sign: the numerator of the stock-count error rate. */
  readonly countDifference: Float64Array;
  /** 1 where nothing was on hand at the day's end, 0 where something was, NaN where that is not known. */
  readonly stockOut: Float64Array;
  /** 1 where the stock was below 0 at any time of the day: a booking is wrong or late. Else 0, or NaN. */
  readonly negative: Float64Array;
}

/** A movement with its instant and its day, numbered from 1970-01-01. */
export interface DatedMovement {
  readonly at: number;
  readonly day: number;
  readonly movement: StockMovement;
}

/** The days of one product, of its movements in order. */
export function stockDays(
  sku: string,
  movements: readonly DatedMovement[],
  firstDay: number,
  dayCount: number,
): StockSkuDays {
  const days = emptyDays(sku, dayCount);
  const levels = levelsBefore(movements);
  let next = 0;
  for (let day = 0; day < dayCount; day += 1) {
    let lowest = unitsOnHand(levels);
    for (let dated = movements[next]; dated?.day === firstDay + day; dated = movements[next]) {
      book(days, day, levels, dated.movement);
      next += 1;
      // Movements of one instant have no level between them.
      if (movements[next]?.at !== dated.at) lowest = lower(lowest, unitsOnHand(levels));
    }
    const onHand = unitsOnHand(levels);
    days.onHand[day] = onHand;
    days.lowestOnHand[day] = lowest;
    days.stockOut[day] = flag(onHand, onHand <= 0);
    days.negative[day] = flag(lowest, lowest < 0);
  }
  return days;
}

/** Units by place; NaN where they are not known. A place that begins with an opening is not there before it. */
type Levels = Map<string | undefined, number>;

function levelsBefore(movements: readonly DatedMovement[]): Levels {
  const opened = new Set<string | undefined>();
  const levels: Levels = new Map();
  for (const { movement } of movements) {
    if (levels.has(movement.location) || opened.has(movement.location)) continue;
    if (movement.type === "opening") opened.add(movement.location);
    else levels.set(movement.location, Number.NaN);
  }
  return levels;
}

function unitsOnHand(levels: Levels): number {
  let sum = levels.size === 0 ? Number.NaN : 0;
  for (const units of levels.values()) sum += units;
  return sum;
}

/** Enters a movement into the day's columns and the level of its place. */
function book(days: StockSkuDays, day: number, levels: Levels, movement: StockMovement): void {
  const { type, quantity, location } = movement;
  const booked = levels.get(location) ?? Number.NaN;
  if (type === "opening" || type === "count") {
    if (type === "count" || !Number.isNaN(booked)) add(days.counts, day, 1);
    if (!Number.isNaN(booked)) {
      add(days.bookedUnits, day, booked);
      add(days.countedUnits, day, quantity);
      add(days.countDifference, day, Math.abs(quantity - booked));
    }
    levels.set(location, quantity);
    return;
  }
  const { column, sign } = flows[type];
  add(days[column], day, quantity);
  levels.set(location, booked + sign * quantity);
}

const flows = {
  receipt: { column: "receipts", sign: 1 },
  return: { column: "returns", sign: 1 },
  transfer: { column: "transfers", sign: 1 },
  sale: { column: "sales", sign: -1 },
  "write-off": { column: "writeOffs", sign: -1 },
} as const;

function emptyDays(sku: string, dayCount: number): StockSkuDays {
  const column = () => new Float64Array(dayCount);
  return {
    sku,
    onHand: column(),
    lowestOnHand: column(),
    receipts: column(),
    sales: column(),
    returns: column(),
    writeOffs: column(),
    transfers: column(),
    counts: column(),
    bookedUnits: column(),
    countedUnits: column(),
    countDifference: column(),
    stockOut: column(),
    negative: column(),
  };
}

function add(column: Float64Array, day: number, units: number): void {
  column[day] = (column[day] ?? 0) + units;
}

function lower(a: number, b: number): number {
  return Number.isNaN(a) ? b : Math.min(a, b);
}

function flag(units: number, isRaised: boolean): number {
  return Number.isNaN(units) ? Number.NaN : Number(isRaised);
}
