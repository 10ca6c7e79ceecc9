import type { PromotionContext } from "../../processes/marketing/promotion.commands.js";
import { usedMinor, usedUnits } from "../../processes/marketing/promotion.setup.js";
import type { ProcessSamples } from "../process-samples.js";

/** A promotion of 10 units and 100.00, which two orders use up. */
export const promotionSamples: ProcessSamples<PromotionContext> = {
  start: { promotionId: "PR-1", goal: "clear-stock", skus: ["A-1"] },
  fields: {
    "promotion.chooseForm": [{ form: "coupon" }],
    "promotion.plan": [
      {
        startsAt: "2026-06-01T00:00:00Z",
        endsAt: "2026-06-18T16:00:00Z",
        currency: "CNY",
        budgetMinor: 10_000,
        offeredUnits: 10,
      },
    ],
    "promotion.recordCompliance": [
      { verdict: "passed" },
      { verdict: "returned", reason: "unclear" },
      { verdict: "blocked", reason: "a lottery" },
    ],
    "promotion.recordUse": [
      { orderId: "O-1", units: 6, discountMinor: 3000 },
      { orderId: "O-2", units: 4, discountMinor: 2000 },
      { orderId: "O-3", units: 0.5, discountMinor: 9000 },
    ],
    "promotion.releaseUse": [{ orderId: "O-1" }, { orderId: "O-9" }],
    "promotion.topUp": [{ offeredUnits: 12 }, { offeredUnits: 3 }],
    "promotion.makeGood": [{ measures: "gifts sent" }],
    "promotion.review": [{ report: "R-1" }],
  },
  distinguish: ({ uses, offeredUnits }) => [usedUnits(uses), offeredUnits],
  invariants: [
    {
      name: "an order that gave it back counts no more",
      holds: ({ context: { uses }, event }) =>
        event?.type !== "promotion.releaseUse" ||
        uses.every(({ orderId }) => orderId !== Reflect.get(event, "orderId")),
    },
    {
      name: "what is offered never becomes less",
      holds: ({ context, before }) =>
        (before?.offeredUnits ?? null) === null ||
        Number(context.offeredUnits) >= Number(before?.offeredUnits),
    },
    {
      name: "orders never have more of it than is offered and budgeted",
      holds: ({ context: { uses, offeredUnits, budgetMinor } }) =>
        (offeredUnits === null || usedUnits(uses) <= offeredUnits) &&
        (budgetMinor === null || usedMinor(uses) <= budgetMinor),
    },
    {
      name: "an order counts once",
      holds: ({ context: { uses } }) => new Set(uses.map(({ orderId }) => orderId)).size === uses.length,
    },
    {
      name: "buyers can have it only while something is left",
      holds: ({ context: { uses, offeredUnits }, states }) =>
        !states.includes("live.running") || offeredUnits === null || usedUnits(uses) < offeredUnits,
    },
    {
      name: "nothing counts before it was live",
      holds: ({ context: { uses }, states }) =>
        uses.length === 0 || states.some((state) => /^(live|ended|reviewed)/.test(state)),
    },
  ],
};
