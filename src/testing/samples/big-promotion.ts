import type { BigPromotionContext } from "../../processes/marketing/big-promotion.commands.js";
import type { ProcessSamples } from "../process-samples.js";

/** A big promotion with one blocker and one violation. */
export const bigPromotionSamples: ProcessSamples<BigPromotionContext> = {
  start: { bigPromotionId: "618/2026@tmall", promotion: "618", platform: "tmall" },
  fields: {
    "bigPromotion.enrol": [{ slots: ["home"] }],
    "bigPromotion.recordEnrolment": [{ verdict: "accepted" }, { verdict: "rejected", reason: "rating" }],
    "bigPromotion.formGroup": [{ lead: "wang", members: ["mei"] }],
    "bigPromotion.planStock": [{ lines: [{ sku: "A-1", units: 500 }] }],
    "bigPromotion.finishContent": [{ promotionIds: ["PR-1"] }],
    "bigPromotion.addPromotion": [{ promotionId: "PR-1" }],
    "bigPromotion.recordLoadTest": [{ verdict: "accepted" }, { verdict: "rejected", reason: "slow" }],
    "bigPromotion.raiseBlocker": [{ blockerId: "B-1", area: "stock", what: "A-1 is late" }],
    "bigPromotion.resolveBlocker": [{ blockerId: "B-1" }],
    "bigPromotion.recordViolation": [
      { violationId: "V-1", kind: "hoarding", reason: "held back" },
      { violationId: "V-2", kind: "hoarding", reason: "held back again" },
    ],
    "bigPromotion.review": [{ report: "R-1" }],
  },
  distinguish: ({ blockers, violationIds }) => [blockers.map(({ open }) => open), violationIds.length],
  invariants: [
    {
      name: "a blocker and a violation are kept once",
      holds: ({ context: { blockers, violationIds } }) =>
        new Set(blockers.map(({ blockerId }) => blockerId)).size === blockers.length &&
        new Set(violationIds).size === violationIds.length,
    },
    {
      name: "no blocker is forgotten, and none that is resolved opens again",
      holds: ({ context, before }) =>
        before === undefined ||
        before.blockers.every(({ blockerId, open }) =>
          context.blockers.some((now) => now.blockerId === blockerId && (open || !now.open)),
        ),
    },
    {
      name: "it begins with stock that was planned, and by a group that was formed",
      holds: ({ context: { stock, lead }, states }) =>
        !states.some((state) => /^(prepared|preheating|official)$/.test(state)) ||
        (stock.length > 0 && lead !== null),
    },
  ],
};
