// On one platform a creative is checked before the launch, in two working days; elsewhere nothing changes.
import { chineseWorkingDays, createWorkingCalendar } from "opscycle/kpi";
import { createOperations, virtualClock } from "opscycle/operations";
import { adCampaignProcess, commandsFor, extendProcess } from "opscycle/processes";
import { parseRulebook } from "opscycle/rules";
import { checkProcess } from "opscycle/testing";
import { z } from "zod";

const { plain } = commandsFor<object>();
const clearCreative = plain({
  title: { en: "Clear the creative", zh: "素材过审" },
  payload: z.strictObject({ note: z.exactOptional(z.string().min(1)) }),
  roles: ["compliance-reviewer"],
});

const checked = extendProcess(adCampaignProcess, {
  add: {
    start: { creativeWorkingDays: z.number().positive() },
    commands: { "adCampaign.clearCreative": clearCreative },
    deadlines: {
      creativeWindow: {
        title: { en: "Check of the creative", zh: "素材审核时限" },
        from: { input: "creativeWorkingDays" },
        unit: "workingDays",
      },
    },
    states: {
      creativeOverdue: {
        description: "The creative was not checked in time",
        meta: { zh: "素材审核超期" },
        tags: ["overdue"],
        on: { "adCampaign.clearCreative": "funded" },
      },
    },
  },
  insert: {
    creativeReview: {
      between: ["awaitingFunds", "funded"],
      state: {
        description: "The creative is being checked against the advertising law",
        meta: { zh: "素材审核" },
        on: { "adCampaign.clearCreative": "funded" },
        after: { creativeWindow: "creativeOverdue" },
      },
    },
  },
});
// No errors. What a walk without samples does not reach is a warning.
for (const { severity, where, message } of checkProcess(checked)) console.log(severity, where, message);

const clock = virtualClock("2026-03-06T02:00:00.000Z");
const operations = createOperations({
  rulebook: parseRulebook({ layers: [] }),
  variants: [{ process: checked, when: { platform: "douyin" } }],
  clock,
  calendar: createWorkingCalendar({ isWorkingDay: chineseWorkingDays.isWorkingDay }),
});
const mei = { actor: "mei", role: "marketing-group" } as const;
const sun = { actor: "sun", role: "finance" } as const;
const wu = { actor: "wu", role: "compliance-reviewer" } as const;

const plan = { channel: "feed", budget: 500, optimisationCycleDays: 7, creativeWorkingDays: 2 };
for (const [campaignId, input] of [
  ["C-1", { ...plan, platform: "douyin" }],
  ["C-2", { channel: "feed", budget: 500, optimisationCycleDays: 7, platform: "tmall" }],
] as const) {
  await operations.start("ad-campaign", campaignId, { ...input, campaignId }, mei);
  await operations.send("ad-campaign", campaignId, { type: "adCampaign.prepare" }, mei);
  await operations.send("ad-campaign", campaignId, { type: "adCampaign.requestFunds" }, mei);
  await operations.send("ad-campaign", campaignId, { type: "adCampaign.approveFunds", budget: 500 }, sun);
}
const show = async () => {
  for (const { id, states, tags } of await operations.list({ process: "ad-campaign" }))
    console.log(id, states, tags);
};
await show();

// It began on a Friday morning: the weekend does not count, so that Monday is in time and Tuesday is not.
clock.set("2026-03-09T03:00:00.000Z");
await operations.tick();
await show();
clock.set("2026-03-10T03:00:00.000Z");
await operations.tick();
await show();
await operations.send("ad-campaign", "C-1", { type: "adCampaign.clearCreative" }, wu);
await show();
