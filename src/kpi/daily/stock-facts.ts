import type { StockMovement } from "../../records/stock-movement.js";
import { readInstant } from "../calendars/instant.js";
import { requireFinite, requireNonNegative } from "../require.js";
import { createBusinessDays, datesBetween } from "./business-days.js";
import type { DailyFactsOptions } from "./create-daily-facts-builder.js";
import { compareText } from "./numbering.js";
import { type DatedMovement, type StockSkuDays, stockDays } from "./stock-days.js";

/** What a day is, and when things are looked at. */
export interface StockFactsOptions extends DailyFactsOptions {
  /** The moment at which things are looked at: later movements are left out. Default the last movement. */
  readonly asOf?: string;
}

/** The stock of every product, day by day, in columns. */
export interface StockFacts {
  /** The IANA time zone whose calendar days are meant. */
  readonly zone: string;
  /** The hour of the local day at which a business day begins. */
  readonly dayStartsAtHour: number;
  /** Consecutive calendar days from the first movement to the last, or to the day of `asOf`. */
  readonly dates: readonly string[];
  /** 1 for a day that is not over at `asOf`; 0 for the others, and for all without `asOf`. */
  readonly immature: Uint8Array;
  /** Every product, in the order of its code. */
  readonly skus: readonly StockSkuDays[];
}

/**
 * Turns stock movements, in any order, into columns by product and day.
 *
 * At one instant an opening comes before the other movements and a count after them. A place whose first movement is
 * no opening held an unknown stock until its first count; a place that begins with an opening held none before. Hand in
 * the movements of one location for its own stock.
 *
 * @throws InvalidInputError for an instant or quantity that cannot be meant, or an unknown zone or hour.
 * @example
 * ```ts
 * import { stockFacts } from "opscycle/kpi";
 *
 * const { dates, skus } = stockFacts([
 *   { sku: "mug", at: "2024-05-01T01:00:00Z", type: "opening", quantity: 10 },
 *   { sku: "mug", at: "2024-05-01T05:00:00Z", type: "sale", quantity: 4 },
 *   { sku: "mug", at: "2024-05-03T05:00:00Z", type: "count", quantity: 5 },
 * ]);
 * dates; // => ["2024-05-01", "2024-05-02", "2024-05-03"]
 * Array.from(skus[0]?.onHand ?? []); // => [6, 6, 5]
 * Array.from(skus[0]?.countDifference ?? []); // => [0, 0, 1]
 * ```
 */
export function stockFacts(
  movements: Iterable<StockMovement>,
  { zone = "Asia/Shanghai", dayStartsAtHour = 0, asOf }: StockFactsOptions = {},
): StockFacts {
  const dayOf = createBusinessDays("stockFacts", zone, dayStartsAtHour);
  const until = asOf === undefined ? Number.POSITIVE_INFINITY : readInstant("stockFacts", "asOf", asOf);
  const dated = readMovements(movements, dayOf).filter(({ at }) => at <= until);
  const firstDay = dated[0]?.day ?? 0;
  const lastDay = dated.length === 0 || asOf === undefined ? (dated.at(-1)?.day ?? -1) : dayOf(until);
  const dates = datesBetween(firstDay, lastDay);
  const bySku = new Map<string, DatedMovement[]>();
  for (const each of dated) {
    const list = bySku.get(each.movement.sku);
    if (list === undefined) bySku.set(each.movement.sku, [each]);
    else list.push(each);
  }
  return {
    zone,
    dayStartsAtHour,
    dates,
    immature: Uint8Array.from(dates, (_, day) => (asOf !== undefined && day === dates.length - 1 ? 1 : 0)),
    skus: [...bySku]
      .sort(([a], [b]) => compareText(a, b))
      .map(([sku, list]) => stockDays(sku, list, firstDay, dates.length)),
  };
}

/** The movements in order of time; at one instant openings first and counts last. */
function readMovements(
  movements: Iterable<StockMovement>,
  dayOf: (epochMs: number) => number,
): readonly DatedMovement[] {
  const dated = Array.from(movements, (movement, index): DatedMovement => {
    const requireQuantity = movement.type === "transfer" ? requireFinite : requireNonNegative;
    requireQuantity("stockFacts", `movements.${index}.quantity`, movement.quantity);
    const at = readInstant("stockFacts", `movements.${index}.at`, movement.at);
    return { at, day: dayOf(at), movement };
  });
  return dated.sort((a, b) => a.at - b.at || turnOf(a.movement) - turnOf(b.movement));
}

function turnOf({ type }: StockMovement): number {
  return type === "opening" ? 0 : type === "count" ? 2 : 1;
}
