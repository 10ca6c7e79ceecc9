import { z } from "zod";
import { conversionRate } from "../../kpi/conversion/conversion-rate.js";
import { defineRule, type Rule } from "../define-rule.js";
import { roundedUnits } from "../rounded-units.js";

/** Traffic and conversion of one region beside those of the whole shop, in the same period. */
export interface DashboardRegionConversionFacts {
  /** Visitors from the region. */
  readonly visitors: number;
  /** Those of them who bought. */
  readonly buyers: number;
  /** Visitors of the whole shop, this region's among them. */
  readonly shopVisitors: number;
  /** Those of them who bought. */
  readonly shopBuyers: number;
  /** Whether the alert is raised now. */
  readonly raised: boolean;
}

/** What much traffic and little conversion are. */
export interface DashboardRegionConversionParams {
  /** Visitors below which a region's conversion says nothing. */
  readonly minimumVisitors: number;
  /** Share of the shop's visitors from which on a region has much traffic, 0 to 1. */
  readonly highTrafficFromShare: number;
  /** Raise when the region converts below this part of the shop's rate. */
  readonly raiseBelowRatio: number;
  /** Clear when it converts at this part of the shop's rate or more; `raiseBelowRatio` or more. */
  readonly clearAtRatio: number;
}

const count = z.number().nonnegative();

const factsSchema = z.strictObject({
  visitors: count,
  buyers: count,
  shopVisitors: z.number().positive(),
  shopBuyers: count,
  raised: z.boolean(),
}) satisfies z.core.$ZodType<DashboardRegionConversionFacts>;

const paramsSchema = z
  .strictObject({
    minimumVisitors: z.number().positive(),
    highTrafficFromShare: z.number().min(0).max(1),
    raiseBelowRatio: z.number().nonnegative(),
    clearAtRatio: z.number().nonnegative(),
  })
  .refine(({ raiseBelowRatio, clearAtRatio }) => clearAtRatio >= raiseBelowRatio, {
    path: ["clearAtRatio"],
    message: "at least raiseBelowRatio",
  }) satisfies z.core.$ZodType<DashboardRegionConversionParams>;

/**
 * Finds a region with much traffic that converts little, where page or placement should be optimised (R263). One
 * decision a region; `decideMany` takes them all at once. Undecided while the region has too few visitors.
 */
export const dashboardRegionConversion: Rule<
  "dashboard.region-conversion",
  DashboardRegionConversionFacts,
  DashboardRegionConversionParams,
  "clear" | "raise"
> = defineRule({
  id: "dashboard.region-conversion",
  kind: "alert",
  title: { en: "Region with much traffic and little conversion", zh: "高流量低转化区域" },
  source: ["R263"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["clear", "raise"],
  decide({ visitors, buyers, shopVisitors, shopBuyers, raised }, params, check) {
    const enough = check.atLeast("visitors", visitors, params.minimumVisitors);
    const trafficShare = check.compute(
      "trafficShare",
      "visitors ÷ the shop's visitors",
      visitors / shopVisitors,
    );
    const isMinor = check.below("trafficShare", trafficShare, params.highTrafficFromShare);
    const shopRate = conversionRate({ conversions: shopBuyers, visitors: shopVisitors }) ?? 0;
    const ratio = raised ? params.clearAtRatio : params.raiseBelowRatio;
    const expectedBuyers = check.compute(
      "expectedBuyers",
      "visitors × the shop's conversion rate × ratio",
      roundedUnits(visitors * shopRate * ratio),
    );
    const converts = check.atLeast("buyers", buyers, expectedBuyers);
    if (!enough) return "undecided";
    return isMinor || converts ? "clear" : "raise";
  },
});
