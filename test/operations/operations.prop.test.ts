import fc from "fast-check";
import type { AdCampaignContext, ProductContext, ReplenishmentContext } from "opscycle/processes";
import { describe, expect, test } from "vitest";
import { openShopWithProduct, robot } from "./shop.js";

/** A stock count that may need a replenishment. */
const need = fc.integer({ min: 0, max: 80 }).map((stockOnHand) => ({
  process: "product" as const,
  id: "A-1",
  command: {
    type: "product.requestReplenishment" as const,
    metrics: { stockOnHand, unitsSold: 60, observedDays: 30 },
  },
}));
const units = fc.integer({ min: 1, max: 60 });
const toReplenishment = fc
  .tuple(
    fc.integer({ min: 1, max: 3 }),
    fc.oneof(
      fc.constant({ type: "replenishment.approve" as const }),
      units.map((approved) => ({ type: "replenishment.approve" as const, units: approved })),
      fc.constant({ type: "replenishment.reject" as const, reason: "no" }),
      fc.constant({ type: "replenishment.order" as const }),
      fc.constant({ type: "replenishment.dispatch" as const }),
      units.map((received) => ({ type: "replenishment.receive" as const, units: received })),
      fc.constant({ type: "replenishment.closeShort" as const, reason: "no" }),
      fc
        .integer({ min: 0, max: 60 })
        .map((passedUnits) => ({ type: "replenishment.check" as const, passedUnits })),
      fc.constant({ type: "replenishment.stock" as const }),
      fc.constant({ type: "replenishment.cancel" as const, reason: "no" }),
    ),
  )
  .map(([number, command]) => ({ process: "replenishment" as const, id: `A-1/${number}`, command }));
const ahead = fc.array(fc.oneof({ weight: 1, arbitrary: need }, { weight: 5, arbitrary: toReplenishment }), {
  maxLength: 60,
});

const ended = ["stocked", "rejected", "cancelled"];

describe("Operations", () => {
  test("whatever is sent, quantities only shrink on their way, and what is on order is what is under way", async () => {
    await fc.assert(
      fc.asyncProperty(ahead, async (sent) => {
        const { operations } = await openShopWithProduct();
        for (const { process, id, command } of sent) {
          const before = await operations.get(process, id);
          if (before === undefined) continue;
          const answer = await operations.send(process, id, command as never, robot);
          if (!answer.accepted) expect(await operations.get(process, id)).toEqual(before);
          const replenishments = await operations.list({ process: "replenishment" });
          for (const { snapshot } of replenishments) {
            const context = snapshot.context as ReplenishmentContext;
            expect(context.passedUnits).toBeLessThanOrEqual(context.receivedUnits);
            expect(context.receivedUnits).toBeLessThanOrEqual(context.orderedUnits);
            expect(context.orderedUnits).toBeLessThanOrEqual(context.requestedUnits);
            expect(context.approvedUnits).toBeLessThanOrEqual(context.requestedUnits);
          }
          const open = replenishments.filter(({ states }) => !states.some((state) => ended.includes(state)));
          const underWay = open.reduce(
            (sum, { snapshot }) => sum + (snapshot.context as ReplenishmentContext).requestedUnits,
            0,
          );
          const product = (await operations.get("product", "A-1"))?.snapshot.context as ProductContext;
          expect(product.onOrderUnits).toBe(underWay);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("the same need is never ordered for twice", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 2, max: 5 }),
        async (stockOnHand, times) => {
          const { operations } = await openShopWithProduct();
          const command = {
            type: "product.requestReplenishment",
            metrics: { stockOnHand, unitsSold: 60, observedDays: 30 },
          } as const;
          for (let time = 0; time < times; time++) await operations.send("product", "A-1", command, robot);
          // 2 units a day: the reorder point is (14 + 7) days, by the house layer.
          expect(await operations.list({ process: "replenishment" })).toHaveLength(stockOnHand < 42 ? 1 : 0);
        },
      ),
      { numRuns: 50 },
    );
  });

  test("a campaign's spend is the sum of what was taken, and beyond its budget it does not deliver", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 20 }), async (spends) => {
        const { operations } = await openShopWithProduct();
        const plan = { campaignId: "C-1", channel: "search", budget: 100, optimisationCycleDays: 7 };
        await operations.start("ad-campaign", "C-1", plan, robot);
        for (const type of [
          "adCampaign.prepare",
          "adCampaign.requestFunds",
          "adCampaign.approveFunds",
          "adCampaign.launch",
        ] as const) {
          await operations.send("ad-campaign", "C-1", { type }, robot);
        }
        for (const spend of spends)
          await operations.send("ad-campaign", "C-1", { type: "adCampaign.recordSpend", spend }, robot);
        const campaign = await operations.get("ad-campaign", "C-1");
        const sum = spends.reduce((total, spend) => total + spend, 0);
        expect(campaign?.snapshot.context).toMatchObject({ spend: sum } satisfies Partial<AdCampaignContext>);
        expect(campaign?.states).toEqual([sum > 100 ? "paused" : "running.delivering"]);
      }),
      { numRuns: 50 },
    );
  });
});
