import { createOperations, memoryStore, type ProcessVariant, virtualClock } from "opscycle/operations";
import { adCampaignProcess, commandsFor, extendProcess, productProcess } from "opscycle/processes";
import { builtInRules, defineRule, defineRulebook, starterLayer } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { InvalidInputError } from "../../src/errors/index.js";
import { shopRulebook } from "../processes/shop-rulebook.js";

const by = { actor: "mei", role: "marketing-group" } as const;
const plan = { channel: "search", budget: 100, optimisationCycleDays: 7 };
const bare = commandsFor<object>().plain({
  title: { en: "Clear the creative", zh: "素材过审" },
  payload: z.strictObject({}),
  roles: ["compliance-reviewer"],
});

/** Campaigns whose creative is checked first. */
const checked = extendProcess(adCampaignProcess, {
  add: { commands: { "adCampaign.clearCreative": bare } },
  insert: {
    creativeReview: {
      between: ["planned", "prepared"],
      state: { description: "Being checked", on: { "adCampaign.clearCreative": "prepared" } },
    },
  },
});
/** Campaigns that are prepared from the start on. */
const quick = extendProcess(adCampaignProcess, {
  retarget: [{ state: "planned", on: "adCampaign.prepare", to: "funded" }],
});

const variants = [
  { process: checked, when: { platform: "jd", category: "food" } },
  { process: quick, when: { platform: "jd" } },
] as const;

const openShop = (store = memoryStore()) =>
  createOperations({
    rulebook: shopRulebook,
    processes: [adCampaignProcess, productProcess],
    variants,
    handOvers: [],
    store,
    clock: virtualClock("2026-03-01T00:00:00.000Z"),
  });

describe("createOperations with variants", () => {
  test.each([
    [{ platform: "jd", category: "food" }, ["creativeReview"], checked],
    [{ platform: "jd", category: "toys" }, ["funded"], quick],
    [{ platform: "jd" }, ["funded"], quick],
    [{ platform: "tmall", category: "food" }, ["prepared"], adCampaignProcess],
    [{}, ["prepared"], adCampaignProcess],
  ])(
    "starts %j by the first variant that fits, and the journal says which",
    async (scope, states, definition) => {
      const shop = openShop();
      await shop.start("ad-campaign", "C-1", { ...plan, campaignId: "C-1", ...scope }, by);
      const answer = await shop.send("ad-campaign", "C-1", { type: "adCampaign.prepare" }, by);
      expect(answer).toMatchObject({
        accepted: true,
        instance: { states, definition: { fingerprint: definition.fingerprint } },
      });
      const journal = await shop.journal({ process: "ad-campaign", id: "C-1" });
      expect(new Set(journal.map((entry) => entry.definition))).toEqual(new Set([definition.fingerprint]));
    },
  );

  test("takes a command that only the variant has, and refuses it where there is none", async () => {
    const shop = openShop();
    const clear = { type: "adCampaign.clearCreative" } as const;
    const reviewer = { actor: "li", role: "compliance-reviewer" } as const;
    await shop.start(
      "ad-campaign",
      "C-1",
      { ...plan, campaignId: "C-1", platform: "jd", category: "food" },
      by,
    );
    await shop.start("ad-campaign", "C-2", { ...plan, campaignId: "C-2" }, by);
    await shop.send("ad-campaign", "C-1", { type: "adCampaign.prepare" }, by);
    expect(await shop.send("ad-campaign", "C-1", clear, reviewer)).toMatchObject({
      instance: { states: ["prepared"] },
    });
    await expect(shop.send("ad-campaign", "C-2", clear, reviewer)).rejects.toThrow(
      "has no command adCampaign.clearCreative",
    );
    const commandsOf = async (id: string) =>
      (await shop.can("ad-campaign", id, by)).map(({ command }) => command);
    expect(await commandsOf("C-1")).toContain("adCampaign.clearCreative");
    expect(await commandsOf("C-2")).not.toContain("adCampaign.clearCreative");
  });

  test("adopts by the variant, and lets its deadlines pass", async () => {
    const shop = openShop();
    const input = { ...plan, campaignId: "C-1", platform: "jd" };
    const adoption = { input, state: "running.delivering", reason: "taken over" };
    const { instance } = await shop.adopt("ad-campaign", "C-1", adoption, by);
    expect(instance.definition.fingerprint).toBe(quick.fingerprint);
    expect(await shop.tick("2026-04-01T00:00:00.000Z")).toBe(1);
    expect(await shop.get("ad-campaign", "C-1")).toMatchObject({ states: ["running.reviewDue"] });
  });

  test("goes on by the definition that an instance was started with, whatever its scope would give now", async () => {
    const store = memoryStore();
    const before = openShop(store);
    await before.start("ad-campaign", "C-1", { ...plan, campaignId: "C-1", platform: "jd" }, by);
    const after = createOperations({
      rulebook: shopRulebook,
      processes: [adCampaignProcess],
      variants: [{ process: quick, when: { platform: "tmall" } }],
      handOvers: [],
      store,
      clock: virtualClock("2026-03-02T00:00:00.000Z"),
    });
    expect(await after.send("ad-campaign", "C-1", { type: "adCampaign.prepare" }, by)).toMatchObject({
      instance: { states: ["funded"] },
    });
    const without = createOperations({
      rulebook: shopRulebook,
      processes: [adCampaignProcess],
      handOvers: [],
      store,
    });
    await expect(without.send("ad-campaign", "C-1", { type: "adCampaign.launch" }, by)).rejects.toThrow(
      "ad-campaign C-1 requires definition to be the definition",
    );
  });

  const strict = defineRule({
    id: "ad.strict",
    kind: "gate",
    title: { en: "Strict", zh: "严格" },
    source: ["test"],
    facts: z.strictObject({ roas: z.number() }),
    params: z.strictObject({}),
    outcomes: ["pays", "unacceptable"],
    decide: ({ roas }, _params, check) => (check.atLeast("roas", roas, 5) ? "pays" : "unacceptable"),
  });
  test("checks the rules of variants too, at creation and when the rulebook is replaced", () => {
    const review = { state: "running", on: "adCampaign.reviewReturn" } as const;
    const own = extendProcess(adCampaignProcess, {
      remove: {
        transitions: [
          { ...review, to: "optimising" },
          { ...review, to: "running.delivering" },
        ],
        states: ["optimising"],
        commands: ["adCampaign.finishOptimisation"],
      },
      add: {
        transitions: [
          {
            ...review,
            to: "running.delivering",
            guard: { type: "isOutcome", params: "pays" },
            tried: "first",
          },
        ],
      },
      change: { commands: { "adCampaign.reviewReturn": { consults: { rule: strict } } } },
    });
    const make = (rulebook: typeof shopRulebook) =>
      createOperations({
        rulebook,
        processes: [adCampaignProcess],
        variants: [{ process: own, when: { platform: "jd" } }],
      });
    expect(() => make(shopRulebook)).toThrow("rules.ad.strict");
    const full = defineRulebook({ rules: [...builtInRules, strict], layers: [starterLayer] });
    const shop = make(full as never);
    expect(() => shop.replaceRulebook(shopRulebook)).toThrow("rules.ad.strict");
  });

  const other = extendProcess(adCampaignProcess, { change: { version: 2 } });
  test.each<[string, readonly ProcessVariant[], string]>([
    [
      "two for the same",
      [
        { process: quick, when: { platform: "jd" } },
        { process: other, when: { platform: "jd" } },
      ],
      "variants.1.when to be before the variant that fits all of its instances",
    ],
    [
      "one that an earlier one hides",
      [
        { process: quick, when: { platform: "jd" } },
        { process: other, when: { platform: "jd", category: "food" } },
      ],
      "variants.1.when to be before the variant",
    ],
    [
      "one of an unknown process",
      [{ process: productProcess, when: { platform: "jd" } }],
      "variants.0 to be of a process that the host runs, received product",
    ],
    ["one for everything", [{ process: quick, when: {} }], "variants.0.when to be something"],
    [
      "one that is the process itself",
      [
        {
          process: extendProcess(adCampaignProcess, { change: { owner: "finance" } }),
          when: { platform: "jd" },
        },
      ],
      "give it another version",
    ],
    [
      "the same one twice",
      [
        { process: quick, when: { platform: "jd" } },
        { process: quick, when: { platform: "pdd" } },
      ],
      "variants.1 to be told",
    ],
  ])("refuses %s", (_name, wrong, message) => {
    const make = () =>
      createOperations({ rulebook: shopRulebook, processes: [adCampaignProcess], variants: wrong });
    expect(make).toThrow(InvalidInputError);
    expect(make).toThrow(message);
  });

  test("refuses two processes of one id", () => {
    const make = () => createOperations({ rulebook: shopRulebook, processes: [adCampaignProcess, quick] });
    expect(make).toThrow("processes.ad-campaign to be one process of this id");
  });

  test("answers what can be done for a role, and for every role", async () => {
    const shop = openShop();
    await shop.start("ad-campaign", "C-1", { ...plan, campaignId: "C-1" }, by);
    const statusFor = async (asked: object) =>
      (await shop.can("ad-campaign", "C-1", asked)).find(({ command }) => command === "adCampaign.prepare")
        ?.status;
    expect(await statusFor({})).toBe("possible");
    expect(await statusFor({ role: "finance" })).toBe("refused");
    expect(await statusFor(by)).toBe("possible");
  });
});
