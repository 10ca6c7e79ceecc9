import { createOperations } from "opscycle/operations";
import {
  type AdCampaignContext,
  adCampaignProcess,
  commandsFor,
  extendProcess,
  type Process,
} from "opscycle/processes";
import { expectTypeOf, test } from "vitest";
import { createActor } from "xstate";
import { z } from "zod";
import { shopRulebook } from "../shop-rulebook.js";

const clear = commandsFor<AdCampaignContext>().plain({
  title: { en: "Clear", zh: "过审" },
  payload: z.strictObject({ note: z.string() }),
  roles: ["compliance-reviewer"],
});
const extended = extendProcess(
  adCampaignProcess,
  {
    add: {
      commands: { "adCampaign.clear": clear },
      start: { reviewDays: z.number() },
      context: { giftNote: "" },
      transitions: [{ state: "planned", on: "adCampaign.clear", to: "prepared" }],
    },
  },
  {
    remove: { commands: ["adCampaign.prepare"] },
    change: { commands: { "adCampaign.stop": { payload: z.strictObject({ why: z.string() }) } } },
  },
);
const plan = { campaignId: "C-1", channel: "search", budget: 1, optimisationCycleDays: 7 };
const at = "2026-01-01T00:00:00.000Z";

test("an extended process has the old commands without those removed, and the new ones", () => {
  type Commands = keyof typeof extended.commands;
  expectTypeOf<"adCampaign.clear">().toExtend<Commands>();
  expectTypeOf<"adCampaign.launch">().toExtend<Commands>();
  expectTypeOf<"adCampaign.prepare">().not.toExtend<Commands>();
  expectTypeOf(extended).toExtend<Process>();
  expectTypeOf(extended.id).toEqualTypeOf<"ad-campaign">();
});

test("its start input asks for the new fields", () => {
  expectTypeOf<{ reviewDays: number }>().toExtend<{
    reviewDays: Parameters<typeof extended.input>[0]["reviewDays"];
  }>();
  // @ts-expect-error a new field is missing
  extended.input(plan, shopRulebook.at());
});

test("its machine takes the commands that it has", () => {
  const input = extended.input({ ...plan, reviewDays: 1 }, shopRulebook.at());
  const actor = createActor(extended.machine, { input });
  actor.send({ type: "adCampaign.clear", note: "fine", at });
  actor.send({ type: "adCampaign.stop", why: "enough", at });
  // @ts-expect-error the command was removed
  actor.send({ type: "adCampaign.prepare", at });
  expectTypeOf(actor.getSnapshot().context.giftNote).toEqualTypeOf<string>();
  expectTypeOf(actor.getSnapshot().context.budget).toEqualTypeOf<number>();
});

test("a host takes the commands of a process and of its variants", () => {
  const operations = createOperations({
    rulebook: shopRulebook,
    processes: [adCampaignProcess],
    variants: [{ process: extended, when: { platform: "jd" } }],
  });
  const by = { actor: "mei", role: "system" } as const;
  void operations.send("ad-campaign", "C-1", { type: "adCampaign.prepare" }, by);
  void operations.send("ad-campaign", "C-1", { type: "adCampaign.clear", note: "fine" }, by);
  // @ts-expect-error neither has it
  void operations.send("ad-campaign", "C-1", { type: "adCampaign.fly" }, by);
});

test("changes name commands that there are", () => {
  // @ts-expect-error there is no such command
  extendProcess(adCampaignProcess, { remove: { commands: ["adCampaign.fly"] } });
  // @ts-expect-error there is no such command
  extendProcess(adCampaignProcess, { wrap: { "adCampaign.fly": {} } });
});
