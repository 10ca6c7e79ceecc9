// From past days and deliveries to a reorder point, the service that it gives, and a rehearsal.
import {
  leadTimeDemandFromHistory,
  reorderPointForFillRate,
  reorderPointPolicy,
  reorderPolicyService,
  simulatePolicy,
} from "opscycle/kpi";

const week = [9, 7, 8, 11, 12, 17, 14];
const dailyDemand = Array.from({ length: 84 }, (_, day) => (week[day % 7] ?? 0) + ((day * 5) % 7) - 3);
const leadTimesDays = [10, 12, 9, 11, 14];
const orderQuantity = 150;

const estimate = leadTimeDemandFromHistory({ dailyDemand, leadTimesDays });
if (estimate === null) throw new Error("too few days or deliveries");
const leadTimeDemand = { distribution: "gamma", ...estimate } as const;
console.log(
  `until goods arrive: ${estimate.mean.toFixed(0)} ± ${estimate.standardDeviation.toFixed(0)} units`,
);

for (const fillRate of [0.95, 0.99]) {
  const exact = reorderPointForFillRate({ fillRate, orderQuantity, leadTimeDemand });
  const reorderPoint = Math.ceil(exact);
  const service = reorderPolicyService({ reorderPoint, orderQuantity, leadTimeDemand });
  const rehearsal = simulatePolicy({
    policy: reorderPointPolicy({ reorderPoint, orderQuantity }),
    demand: dailyDemand,
    leadTime: { outcomes: leadTimesDays.map((periods) => ({ periods, weight: 1 })) },
    promisedLeadTime: 11,
    unitMargin: 12,
    holdingCost: 0.05,
    initialStock: reorderPoint + orderQuantity,
  });
  console.log(
    `fill rate ${fillRate}: reorder at ${reorderPoint} (${service.safetyStock.toFixed(0)} of it safety), ` +
      `no stock-out in ${(service.cycleServiceLevel * 100).toFixed(0)} % of cycles, ` +
      `${service.expectedOnHand.toFixed(0)} on the shelf on average; rehearsed: ${rehearsal.fillRate?.toFixed(3)}`,
  );
}
