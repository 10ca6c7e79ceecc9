import {
  type AdCampaignContext,
  adCampaignProcess,
  commandsFor,
  defineProcess,
  extendProcess,
  productProcess,
} from "opscycle/processes";
import { type Invariant, sampleDecision, walkProcess } from "opscycle/testing";
import { describe, expect, test } from "vitest";
import { createMachine } from "xstate";
import { z } from "zod";
import { trialPass } from "../../src/rules/trial/pass.js";
import { errandProcess } from "../processes/errand.js";
import { shopRulebook } from "../processes/shop-rulebook.js";

const campaign = { campaignId: "C-1", channel: "search", budget: 100, optimisationCycleDays: 7 };
const title = { en: "A trap", zh: "陷阱" };
const plain = commandsFor<object>().plain({ title, payload: z.strictObject({}), roles: ["system"] });

/** It has a state that nothing comes to, a command that nothing takes in a reachable state, and a way of no return. */
const trap = defineProcess({
  id: "trap",
  title,
  covers: [],
  owner: "system",
  version: 1,
  machine: createMachine(
    {
      id: "trap",
      initial: "open",
      states: {
        open: {
          description: "Open",
          on: {
            "trap.enter": [
              { guard: { type: "hasBoat", params: "red" }, target: "island" },
              { target: "caught" },
            ],
          },
        },
        caught: { description: "Caught", on: { "trap.turn": "turned" } },
        turned: { description: "Turned", on: { "trap.turn": "caught" } },
        island: { description: "Nobody comes here", on: { "trap.swim": "open" } },
      },
    },
    { guards: { hasBoat: () => false } },
  ),
  commands: { "trap.enter": plain, "trap.turn": plain, "trap.swim": plain },
  start: z.strictObject({}),
  deadlines: {},
  restingStates: ["open"],
  deliverables: [],
  kpis: [],
  toInput: () => undefined as never,
});

describe("walkProcess", () => {
  test("finds the states that nothing leads to, the commands that nothing takes, and the dead ends", () => {
    const walk = walkProcess(trap, { input: undefined });
    expect(walk.reached).toEqual(["open", "caught", "turned"]);
    expect(walk.neverReached).toEqual(["island"]);
    expect(walk.neverTaken).toEqual(["trap.swim"]);
    expect(walk.deadEnds).toEqual(["caught", "turned"]);
  });

  test("finds the transitions that were never taken", () => {
    expect(walkProcess(trap, { input: undefined }).transitionsNeverTaken).toEqual([
      "open → trap.enter [hasBoat red] → island",
      "island → trap.swim → open",
    ]);
  });

  test("sees transitions that are taken on the way, by themselves and after a delay", () => {
    const passing = extendProcess(adCampaignProcess, {
      insert: {
        waved: {
          between: ["awaitingFunds", "funded"],
          state: { description: "Waved through", always: "funded" },
        },
      },
    });
    const walk = walkProcess(passing, {
      input: passing.input(campaign, shopRulebook.at()),
      fields: { "adCampaign.recordSpend": [{ spend: 60 }], "adCampaign.raiseBudget": [{ budget: 200 }] },
      distinguish: ({ weakReviews, spend, budget }: AdCampaignContext) => [
        weakReviews,
        Math.min(spend, 300),
        budget,
      ],
    });
    expect(walk.transitionsNeverTaken).toEqual([]);
    expect(walk.neverReached).toEqual(["waved"]);
    expect(new Set(walk.events.map(({ type }) => type))).toContain("adCampaign.reviewDue");
  });

  const spends = {
    input: adCampaignProcess.input(campaign, shopRulebook.at()),
    fields: { "adCampaign.recordSpend": [{ spend: 60 }] },
    distinguish: ({ spend }: AdCampaignContext) => Math.min(spend, 200),
  };

  test("tells which invariant breaks, and the shortest way to where it does", () => {
    const within: Invariant<AdCampaignContext> = {
      name: "no more is spent than was granted",
      holds: ({ context }) => context.spend <= context.budget,
    };
    const kept: Invariant<AdCampaignContext> = {
      name: "what was spent stays spent",
      holds: ({ context, before, event }) =>
        before === undefined || event?.type === "adCampaign.forget" || context.spend >= before.spend,
    };
    const [broken, ...others] = walkProcess(adCampaignProcess, {
      ...spends,
      invariants: [within, kept],
    }).broken;
    expect(others).toEqual([]);
    expect(broken).toMatchObject({
      name: "no more is spent than was granted",
      states: ["paused"],
      context: { spend: 120, budget: 100 },
    });
    expect(broken?.path.map(({ event }) => event)).toEqual([
      "adCampaign.prepare",
      "adCampaign.requestFunds",
      "adCampaign.approveFunds",
      "adCampaign.launch",
      "adCampaign.recordSpend",
      "adCampaign.recordSpend",
    ]);
    expect(broken?.path.at(-1)).toEqual({ event: "adCampaign.recordSpend", fields: { spend: 60 } });
  });

  test("looks at the start too", () => {
    const never = { name: "never", holds: () => false };
    expect(walkProcess(adCampaignProcess, { ...spends, invariants: [never] }).broken).toMatchObject([
      { name: "never", path: [], states: ["planned"] },
    ]);
  });

  test("gives up a walk without an end", () => {
    const endless = { ...spends, distinguish: ({ spend }: AdCampaignContext) => spend };
    expect(() => walkProcess(adCampaignProcess, endless)).toThrow(
      "walkProcess requires distinguish to be bounded",
    );
  });

  test("tries every outcome of a rule", () => {
    const walk = walkProcess(errandProcess, { input: {}, fields: { "errand.sell": [{ recalled: false }] } });
    expect(walk.neverReached).toEqual([]);
    expect(walk.snapshots).toHaveLength(3);
  });

  test("refuses fields for a command that is none", () => {
    expect(() => walkProcess(productProcess, { input: {}, fields: { "product.fly": [{}] } })).toThrow(
      "walkProcess requires fields.product.fly to be a command of process product",
    );
  });
});

describe("sampleDecision", () => {
  test("has the outcome and the proposal that are asked for, and no checks", () => {
    expect(sampleDecision(trialPass, "drop", { units: 3 })).toMatchObject({
      rule: "trial.pass",
      outcome: "drop",
      proposal: { units: 3 },
      checks: [],
    });
  });
});
