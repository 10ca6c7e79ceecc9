import { adCampaignProcess, type CommandTable, commandsFor } from "opscycle/processes";
import {
  adRoiGate,
  builtInRules,
  combineRules,
  defineRule,
  defineRulebook,
  type Rule,
  replaceRule,
  starterLayer,
} from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { rulebookFaults } from "../../src/operations/rulebook-faults.js";
import { shopRulebook } from "../processes/shop-rulebook.js";
import { begin, need, openShop, openShopWithProduct, robot } from "./shop.js";

/** Orders nothing for what `need` says: stock lasts for longer than the goods take. */
const calm = defineRulebook({
  rules: builtInRules,
  layers: [starterLayer, { id: "calm", params: { "inventory.restock": { leadTimeDays: 0, bufferDays: 0 } } }],
});

describe("Operations.replaceRulebook", () => {
  test("lets the next step be decided by the new rulebook, and the journal names the one that decided", async () => {
    const { operations } = await openShopWithProduct();
    const before = await operations.send("product", "A-1", need, robot);
    expect(before).toMatchObject({
      accepted: true,
      entry: { decision: { rulebook: shopRulebook.fingerprint } },
    });
    operations.replaceRulebook(calm);
    const after = await operations.send("product", "A-1", need, robot);
    expect(after).toMatchObject({
      accepted: false,
      refusal: { decision: { rulebook: calm.fingerprint, outcome: "hold" } },
    });
    expect(operations.rulebook).toBe(calm);
  });

  test("finishes a step by the rulebook that it began with", async () => {
    const { operations } = await openShopWithProduct();
    operations.once("step", () => operations.replaceRulebook(calm));
    const [first, second] = await operations.sendMany(
      [
        { process: "product", id: "A-1", command: need },
        { process: "product", id: "A-1", command: need },
      ],
      robot,
    );
    expect([first?.accepted, second?.accepted]).toEqual([true, false]);
  });

  test("is told with both fingerprints", async () => {
    const { operations } = openShop();
    const told: unknown[] = [];
    operations.on("rulebookReplaced", (change) => told.push(change));
    operations.replaceRulebook(calm);
    expect(told).toEqual([{ before: shopRulebook.fingerprint, after: calm.fingerprint, at: begin }]);
  });

  test("serves what can be done now, too", async () => {
    const { operations } = await openShopWithProduct();
    const possible = async () =>
      (await operations.can("product", "A-1", { ...robot, commands: [need] })).find(
        ({ command }) => command === need.type,
      );
    const before = await possible();
    operations.replaceRulebook(calm);
    expect(await possible()).not.toEqual(before);
  });

  test("refuses a rulebook that lacks what the processes consult, and keeps the present one", () => {
    const { operations } = openShop();
    const without = defineRulebook({ rules: builtInRules.filter(({ id }) => id !== "ad.roi-gate") });
    expect(() => operations.replaceRulebook(without)).toThrow(
      /rulebook requires rules\.ad\.roi-gate to be there: adCampaign\.\w+ consults it, received nothing/,
    );
    expect(operations.rulebook).toBe(shopRulebook);
  });

  test("takes a rule in the place of another, and refuses one that asks or answers otherwise", () => {
    const { operations } = openShop();
    const stricter = gate(["pays", "unacceptable"]);
    operations.replaceRulebook(defineRulebook({ rules: replaceRule(builtInRules, stricter) }));
    const others = builtInRules.filter(({ id }) => id !== "ad.roi-gate");
    const odd = defineRulebook({ rules: [...others, gate(["pays", "stop"], { stars: z.number() })] });
    expect(() => operations.replaceRulebook(odd)).toThrow(/facts\.stars to be absent or optional/);
    expect(() => operations.replaceRulebook(odd)).toThrow(/outcomes to be among pays, .*received "stop"/);
    const combined = combineRules("ad.roi-gate", [part("ad.one"), part("ad.two")], "strictest");
    operations.replaceRulebook(defineRulebook({ rules: [...others, combined] }));
  });

  test("refuses what is no red line where a process consults one", () => {
    const faults = (redLine: boolean) => {
      const own = { ...gate(["pays", "unacceptable"]), redLine };
      const process = { ...adCampaignProcess, commands: consulting({ ...own, redLine: true }) };
      return rulebookFaults([process], defineRulebook({ rules: [own] })).map(({ path }) => path);
    };
    expect([faults(true), faults(false)]).toEqual([[], ["rules.ad.roi-gate.redLine"]]);
  });

  test("is asked for at the start already", () => {
    expect(() => openShop({ rulebook: defineRulebook({ rules: [adRoiGate] }) })).toThrow(/trial\.pass/);
  });
});

function consulting(rule: Rule): CommandTable {
  const { plain, consulting: asking } = commandsFor<object>();
  const spec = { title: rule.title, payload: z.strictObject({}), roles: [robot.role] };
  return {
    "adCampaign.review": asking(spec, { rule, facts: () => ({}) }),
    "adCampaign.stop": plain(spec),
  };
}

function gate(outcomes: readonly [string, string], facts: z.ZodRawShape = {}) {
  return defineRule({
    id: "ad.roi-gate",
    kind: "gate",
    title: { en: "Ads, our way", zh: "自定投放" },
    source: ["house rule"],
    facts: z.strictObject({ roas: z.number(), ...facts }),
    params: z.strictObject({}),
    outcomes,
    decide: () => outcomes[0],
  });
}

function part<const Id extends string>(id: Id) {
  return defineRule({
    id,
    kind: "gate",
    title: { en: "Part", zh: "部分" },
    source: ["house rule"],
    facts: z.strictObject({ roas: z.number() }),
    params: z.strictObject({}),
    outcomes: ["pays", "unacceptable"],
    decide: (facts, _params, check) => (check.atLeast("roas", facts.roas, 2) ? "pays" : "unacceptable"),
  });
}
