import type { DailyFacts } from "../kpi/index.js";
import type { Layer, ParamValue, Rulebook } from "../rules/index.js";
import type { ReplayPolicy } from "./replay-result.js";
import { unmetLayers } from "./unmet-layers.js";

function supplierSentence(
  { supplierLeadTimeDays }: ReplayPolicy,
  leadTime: ParamValue | undefined,
): readonly string[] {
  if (supplierLeadTimeDays !== undefined)
    return [`Suppliers deliver in full after ${supplierLeadTimeDays} days, whatever the rules count on.`];
  if (leadTime === undefined) return [];
  return [
    `Suppliers deliver in full after ${String(leadTime.value)} days (layer ${leadTime.layer}), unless a layer says otherwise for a product.`,
  ];
}

/**
 * Says what the history did not and the replay assumed; before that, which layers no product of it meets.
 *
 * @param otherLayers - of the rulebooks that this one is compared with
 */
export function assumptionsOf(
  daily: DailyFacts,
  policy: ReplayPolicy,
  rulebook: Rulebook,
  otherLayers: readonly Layer[] = [],
): readonly string[] {
  const { costedSales, gmv } = daily.shop;
  const hasCost = costedSales.some((value) => value > 0);
  const hasSales = gmv.some((value) => value > 0);
  const leadTime = rulebook.at().paramValues("inventory.restock").get("leadTimeDays");
  return [
    ...new Set(unmetLayers(daily, [...rulebook.layers, ...otherLayers])),
    "Stock is simulated: the history has no stock figures. What was asked for and not in stock is a lost sale.",
    `A product begins with what it sold in its first ${policy.openingStockDays} days as opening stock.`,
    ...supplierSentence(policy, leadTime),
    `A product is on trial from its first sale on and is reviewed every ${policy.reviewEveryDays} days.`,
    `Sales count as matured ${policy.returnMaturityDays} days after the order; the return rate looks at matured sales only.`,
    ...(hasSales && !hasCost
      ? ["Cost of goods is not known: margins are missing, and stock is valued at the price of sale."]
      : []),
    "Every supplier has a standing order: what the policy proposes is ordered at once; an improved page is relaunched at the next review.",
  ];
}
