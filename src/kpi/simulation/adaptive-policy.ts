import { InvalidInputError } from "../../errors/index.js";
import { requireCount, requireNonNegative, requireNonNegatives } from "../require.js";
import { adaptiveOrder } from "./adaptive-order.js";
import { observedDemand } from "./observed-demand.js";
import { type ReplenishmentKnowledge, stockOnHand } from "./policy.js";
import { supplyBelief } from "./supply-belief.js";

/**
 * A policy that learns demand and lead time as it goes, and orders what earns most over what they may become.
 *
 * It weighs some thirty models of demand (steady, drifting, trending, seasonal, returning to a mean; additive and
 * multiplicative) by how well they foretold what was seen, takes a period that sold out for a lower bound, learns from
 * arrivals how long orders take and how many never come, draws 120 paths of demand and arrivals, and takes the order that
 * earns most on them. Where it has sold out and cannot see demand, it keeps enough stock to see again. It needs no
 * settings, only costs; a period is whatever the caller takes for one. It uses no randomness: the same knowledge gives the
 * same order.
 *
 * It does not know fixed costs of an order, minimum quantities, prices or promotions, and what it learns of one product it
 * does not carry to another. With a steady demand and a reliable supplier a tuned base stock does as well for less
 * computation. One decision takes some milliseconds, more with a longer history.
 *
 * Sources: dynamic linear models, West and Harrison, *Bayesian Forecasting and Dynamic Models* (1997); model averaging
 * with forgetting, Raftery, Kárný and Ettler (2010); lost sales with lead times, Zipkin (2008).
 *
 * @returns Whole units to order, 0 or more.
 * @throws InvalidInputError naming the field, for a number that cannot be meant or columns of different lengths.
 * @example
 * ```ts
 * import { adaptivePolicy, simulatePolicy } from "opscycle/kpi";
 *
 * const known = { unitMargin: 4, holdingCost: 1, promisedLeadTime: 0 };
 * const pastDemand = [20, 20, 20, 20, 20, 20];
 * const order = adaptivePolicy({ ...known, pastDemand, ordered: [], arrived: [], sold: [] });
 * order >= 20 && order < 30; // => true
 *
 * const played = simulatePolicy({ policy: adaptivePolicy, demand: pastDemand, pastDemand, leadTime: 0, ...known });
 * (played.fillRate ?? 0) > 0.95; // => true
 * ```
 */
export function adaptivePolicy(knowledge: ReplenishmentKnowledge): number {
  checkKnowledge(knowledge);
  return adaptiveOrder({
    observations: observedDemand(knowledge),
    stock: stockOnHand(knowledge),
    supply: supplyBelief(knowledge),
    unitMargin: knowledge.unitMargin,
    holdingCost: knowledge.holdingCost,
    backorderCost: knowledge.unmetDemand === "backordered" ? (knowledge.backorderCost ?? 0) : undefined,
    reviewPeriods: knowledge.reviewPeriods ?? 1,
    periodsLeft: knowledge.periodsLeft ?? Number.POSITIVE_INFINITY,
  }).units;
}

function checkKnowledge(knowledge: ReplenishmentKnowledge): void {
  const subject = "adaptivePolicy";
  const { ordered, arrived, sold, demanded, pastDemand = [] } = knowledge;
  for (const [path, column] of Object.entries({ ordered, arrived, sold, demanded, pastDemand })) {
    if (column === undefined) continue;
    requireNonNegatives(subject, path, column);
    if (path !== "pastDemand" && column.length !== ordered.length)
      throw new InvalidInputError(subject, [
        { path, expected: `${ordered.length} periods, as ordered has`, received: String(column.length) },
      ]);
  }
  requireNonNegative(subject, "unitMargin", knowledge.unitMargin);
  requireNonNegative(subject, "holdingCost", knowledge.holdingCost);
  requireNonNegative(subject, "backorderCost", knowledge.backorderCost ?? 0);
  requireNonNegative(subject, "initialStock", knowledge.initialStock ?? 0);
  requireCount(subject, "promisedLeadTime", knowledge.promisedLeadTime);
  requireCount(subject, "reviewPeriods", knowledge.reviewPeriods ?? 1);
}
