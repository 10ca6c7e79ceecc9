import { InvalidInputError } from "opscycle";
import { createOperations, memoryStore, virtualClock } from "opscycle/operations";
import { describe, expect, test } from "vitest";
import { robot, shopRulebook } from "../../processes/shop-rulebook.js";
import { Broken, breakingStore } from "./breaking-store.js";

const begin = "2026-03-01T00:00:00.000Z";
const later = "2026-06-01T00:00:00.000Z";

/** Five campaigns that were ended, and one that runs. */
async function openCampaigns(store = memoryStore()) {
  const clock = virtualClock(begin);
  const operations = createOperations({ rulebook: shopRulebook, store, clock });
  for (let number = 0; number < 6; number++) {
    const campaignId = `C-${number}`;
    const plan = { campaignId, channel: "search", budget: 100, optimisationCycleDays: 7 };
    await operations.start("ad-campaign", campaignId, plan, { ...robot, idempotencyKey: campaignId });
    if (number === 0) continue;
    await operations.send("ad-campaign", campaignId, { type: "adCampaign.prepare" }, robot);
    await operations.send("ad-campaign", campaignId, { type: "adCampaign.requestFunds" }, robot);
    await operations.send("ad-campaign", campaignId, { type: "adCampaign.approveFunds" }, robot);
    await operations.send("ad-campaign", campaignId, { type: "adCampaign.stop" }, robot);
  }
  clock.set(later);
  return { operations, clock, store };
}

describe("Operations.archive", () => {
  test("sets finished instances aside, which are loaded as before and take no more", async () => {
    const { operations } = await openCampaigns();
    const ended = (await operations.list()).filter(({ snapshot }) => snapshot.status === "done");
    expect(ended).toHaveLength(5);
    expect(await operations.archive({ finishedBefore: begin })).toBe(0);
    expect(await operations.archive({ finishedBefore: later, batch: 2 })).toBe(5);
    expect((await operations.list({ process: "ad-campaign" })).map(({ id }) => id)).toEqual(["C-0"]);
    const archived = await operations.list({ archived: true });
    expect(archived).toEqual(ended.map((instance) => ({ ...instance, archivedAt: later })));
    expect(await operations.get("ad-campaign", "C-1")).toEqual(archived[0]);
    const answer = await operations.send("ad-campaign", "C-1", { type: "adCampaign.prepare" }, robot);
    expect(answer).toMatchObject({ accepted: false, refusal: { code: "finished" } });
    expect((await operations.verifyJournal({ replays: true })).faults).toEqual([]);
    expect(await operations.archive({ finishedBefore: later })).toBe(0);
  });

  test("is resumed, at whichever batch it broke off", async () => {
    for (let batches = 0; batches < 2; batches++) {
      const { store, operations } = await openCampaigns();
      const broken = createOperations({
        rulebook: shopRulebook,
        store: breakingStore(store, batches),
        clock: virtualClock(later),
      });
      await expect(broken.archive({ finishedBefore: later, batch: 2 })).rejects.toThrow(Broken);
      expect(await operations.archive({ finishedBefore: later, batch: 2 })).toBe(5 - 2 * batches);
    }
  });

  test("refuses what is no instant, and a batch of none", async () => {
    const { operations } = await openCampaigns();
    await expect(operations.archive({ finishedBefore: "long ago" })).rejects.toThrow(InvalidInputError);
    await expect(operations.archive({ finishedBefore: later, batch: 0 })).rejects.toThrow(
      /batch to be an integer of 1 or more/,
    );
  });
});

describe("Operations.forgetAnswers", () => {
  test("lets keys be new again that were used before an instant", async () => {
    const { operations } = await openCampaigns();
    expect(await operations.forgetAnswers(begin)).toBe(0);
    expect(await operations.forgetAnswers(later)).toBe(6);
    const plan = { campaignId: "C-9", channel: "search", budget: 100, optimisationCycleDays: 7 };
    const by = { ...robot, idempotencyKey: "C-0" };
    expect((await operations.start("ad-campaign", "C-9", plan, by)).accepted).toBe(true);
    await expect(operations.forgetAnswers("soon")).rejects.toThrow(InvalidInputError);
  });
});
