import type { DailyFacts } from "../kpi/index.js";
import { type DayInstants, dayInstants } from "./day-instants.js";
import { openingStock, returnsByDay } from "./demand.js";
import type { ReplayPolicy } from "./replay-result.js";

/** What of a history is the same under every rulebook: worked out once for all its replays. */
export interface PreparedHistory {
  readonly facts: DailyFacts;
  readonly policy: ReplayPolicy;
  readonly instants: readonly DayInstants[];
  /** Units in stock when a product begins, by SKU number. */
  readonly opening: Float64Array;
  /** Rows of `facts.returns` by the day from which they count. */
  readonly returnsByDay: ReadonlyMap<number, readonly number[]>;
  /** The SKU's number by its code. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** What is assumed unless told otherwise. */
export const defaultReplayPolicy: ReplayPolicy = {
  reviewEveryDays: 7,
  openingStockDays: 30,
  returnMaturityDays: 30,
  adReviewEveryDays: 7,
};

/** Prepares a history for one or more replays. */
export function prepareHistory(facts: DailyFacts, given: Partial<ReplayPolicy> = {}): PreparedHistory {
  const policy = { ...defaultReplayPolicy, ...given };
  return {
    facts,
    policy,
    instants: dayInstants(facts.dates, facts.zone, facts.dayStartsAtHour),
    opening: openingStock(facts, policy.openingStockDays),
    returnsByDay: returnsByDay(facts, policy.returnMaturityDays),
    numbers: new Map(facts.skus.map(({ sku }, number) => [sku, number])),
  };
}
