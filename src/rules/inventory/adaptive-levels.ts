import { beliefsAfter, type DemandObservation } from "../../kpi/simulation/demand-belief.js";
import { demandPaths } from "../../kpi/simulation/demand-paths.js";
import type { Check } from "../decision/check.js";
import { roundedUnits } from "../rounded-units.js";
import type { InventoryRestockFacts, InventoryRestockParams } from "./restock.js";

/** Periods of the demand history that are looked at: older ones say little and cost time. */
const mostPeriods = 365;
/** Longer times of cover are divided into this many periods of several days. */
const mostPeriodsOfCover = 60;
/** Paths of demand that are drawn for a decision. */
const pathCount = 200;

/** The levels of the method `adaptive`; `undefined` where a fact that it needs is missing. */
export function adaptiveLevels(facts: InventoryRestockFacts, params: InventoryRestockParams, check: Check) {
  const { demandHistory, unitMargin, holdingCostPerDay } = facts;
  // All are asked for before any is used, so that a decision lists everything that is missing.
  const hasHistory = check.hasFact("demandHistory", demandHistory);
  const hasMargin = check.hasFact("unitMargin", unitMargin);
  if (!check.hasFact("holdingCostPerDay", holdingCostPerDay) || !hasHistory || !hasMargin) return undefined;
  const reviewDays = Math.max(1, params.reviewPeriodDays);
  const coverDays = params.leadTimeDays + reviewDays;
  const periodDays = Math.max(1, Math.ceil(coverDays / mostPeriodsOfCover));
  const cost = holdingCostPerDay * reviewDays;
  const ratio = check.compute(
    "serviceLevel",
    "unit margin ÷ (unit margin + holding cost a day × review period)",
    unitMargin === 0 ? 0 : unitMargin / (unitMargin + cost),
  );
  const futures = demandOver(
    observed(demandHistory, facts.soldOut ?? [], periodDays),
    coverDays / periodDays,
  );
  const level = (days: number) =>
    roundedUnits(
      quantile(
        futures.map((future) => future(days / periodDays)),
        ratio,
      ),
    );
  const dailyUnits = check.compute(
    "dailyUnits",
    "mean of the demand that the models expect in a day",
    futures.reduce((sum, future) => sum + future(coverDays / periodDays), 0) / (futures.length * coverDays),
  );
  const reorderPoint = check.compute(
    "reorderPoint",
    "demand over the lead time that is not exceeded at the service level, at least the warning stock",
    Math.max(level(params.leadTimeDays), params.warningStockUnits ?? 0),
  );
  const orderUpTo = check.compute(
    "orderUpTo",
    "the same over lead time and review period, at least the reorder point",
    Math.max(level(coverDays), reorderPoint),
  );
  const safetyStock = Math.max(0, roundedUnits(reorderPoint - dailyUnits * params.leadTimeDays));
  return { reorderPoint, orderUpTo, safetyStock, dailyUnits };
}

/** The history in periods of some days, oldest first; a rest of days at its beginning is left out. */
function observed(
  history: readonly number[],
  soldOut: readonly boolean[],
  periodDays: number,
): readonly (DemandObservation | undefined)[] {
  const periods = Math.min(mostPeriods, Math.floor(history.length / periodDays));
  const start = history.length - periods * periodDays;
  return Array.from({ length: periods }, (_, period) => {
    const from = start + period * periodDays;
    const units = history.slice(from, from + periodDays).reduce((sum, each) => sum + each, 0);
    const atLeast = soldOut.slice(from, from + periodDays).includes(true);
    return atLeast && units === 0 ? undefined : { units, atLeast };
  });
}

/** Ways in which demand may go on: each gives the units of the first so many periods, of a part of one its share. */
function demandOver(observations: readonly (DemandObservation | undefined)[], periods: number) {
  const options = { paths: pathCount, periods: Math.ceil(periods) + 1, cover: 1, safety: 0 };
  return demandPaths(beliefsAfter(observations), options).map(({ demand }) => (length: number) => {
    let units = 0;
    for (let period = 0; period < length; period += 1)
      units += (demand[period] ?? 0) * Math.min(1, length - period);
    return units;
  });
}

function quantile(values: readonly number[], probability: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(probability * sorted.length) - 1)] ?? 0;
}
