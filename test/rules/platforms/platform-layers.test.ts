import { defineRulebook } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { settlementTerms } from "../../../src/kpi/settlement/settlement-terms.js";
import { marginHealthy } from "../../../src/rules/margin/index.js";
import {
  onboardingDeposit,
  onboardingEntry,
  onboardingStoreType,
} from "../../../src/rules/onboarding/index.js";
import { platformLayers, platformLayersFor } from "../../../src/rules/platforms/index.js";
import { settlementWindow } from "../../../src/rules/settlement/index.js";

const rules = [onboardingDeposit, onboardingEntry, onboardingStoreType, settlementWindow] as const;
const rulebook = defineRulebook({ rules, layers: platformLayersFor(rules) });
const paramsOf = (platform: string, rule: (typeof rules)[number]["id"]) =>
  Object.fromEntries(
    [...rulebook.at({ platform }).paramValues(rule)].map(([param, { value }]) => [param, value]),
  );

const platforms = ["taobao", "tmall", "jd", "pinduoduo", "douyin", "xiaohongshu", "amazon", "shopify"];

describe("platformLayers", () => {
  test("has a layer for each platform", () => {
    expect(platformLayers.map(({ id, when }) => [id, when])).toEqual(
      platforms.map((platform) => [`platform ${platform}`, { platform }]),
    );
  });

  // R027 to R029. R030 says no more of Douyin and Xiaohongshu than that they pay sooner.
  test.each([
    ["taobao", { basis: "after-receipt", minimumDays: 7, maximumDays: 15 }],
    ["tmall", { basis: "after-receipt", minimumDays: 7, maximumDays: 15 }],
    ["pinduoduo", { basis: "after-receipt", minimumDays: 5, maximumDays: 15 }],
    ["jd", { basis: "month-after-order" }],
    ["douyin", {}],
    ["xiaohongshu", {}],
    ["amazon", {}],
    ["shopify", {}],
  ])("knows of %s's settlement %j", (platform, params) => {
    expect(paramsOf(platform, "settlement.window")).toEqual(params);
  });

  test("has terms wherever the KPI has them", () => {
    const known = platforms.filter(
      (platform) => Object.keys(paramsOf(platform, "settlement.window")).length > 0,
    );
    expect(known.sort()).toEqual(Object.keys(settlementTerms).sort());
  });

  // E-43: Taobao is loose and lets individuals in, Tmall asks for a trademark; of the others it is not said.
  test.each([
    ["taobao", { trademarkRequired: false, individualsAllowed: true }],
    ["tmall", { trademarkRequired: true }],
    ["jd", {}],
    ["pinduoduo", {}],
    ["douyin", {}],
    ["xiaohongshu", {}],
    ["amazon", {}],
    ["shopify", {}],
  ])("knows of entry to %s %j", (platform, params) => {
    expect(paramsOf(platform, "onboarding.entry")).toEqual(params);
  });

  // P048: Taobao has shops of persons and of companies; the bands of deposits (R024 to R026) are not theirs.
  test.each([
    ["taobao", false, "enterprise"],
    ["taobao", true, "personal"],
    ["tmall", false, "flagship"],
    ["jd", false, "flagship"],
  ])("on %s, individual %s opens a shop of the type %s", (platform, individual, outcome) => {
    const facts = { ownsTrademark: true, exclusiveAuthorisation: false, authorisedBrands: 0, individual };
    expect(rulebook.at({ platform }).decide("onboarding.store-type", facts).outcome).toBe(outcome);
  });

  test.each(platforms)("leaves the deposits of %s as they are", (platform) => {
    expect(paramsOf(platform, "onboarding.deposit")).toEqual(onboardingDeposit.defaults);
  });

  test("says where each value comes from", () => {
    for (const { params, notes = {} } of platformLayers) {
      for (const [rule, values] of Object.entries(params))
        expect([rule, Object.keys(notes[rule] ?? {})]).toEqual([rule, Object.keys(values)]);
    }
    const source = (platform: string) =>
      rulebook.at({ platform }).paramValues("settlement.window").get("basis")?.note?.source;
    expect(["taobao", "tmall", "jd", "pinduoduo"].map(source)).toEqual(["R027", "R027", "R028", "R029"]);
  });

  test("sets nothing else", () => {
    const set = new Set(platformLayers.flatMap(({ params }) => Object.keys(params)));
    expect([...set].sort()).toEqual(["onboarding.entry", "onboarding.store-type", "settlement.window"]);
    expect(platformLayers.filter(({ assumed }) => assumed)).toEqual([]);
  });

  // E-47: nobody says after how many days a platform confirms receipt.
  test("leave it to the shop when receipt is confirmed automatically", () => {
    const facts = { orderedOn: "2024-02-17", deliveredOn: "2024-02-20" };
    const decision = rulebook.at({ platform: "taobao" }).decide("settlement.window", facts);
    expect(decision).toMatchObject({
      outcome: "undecided",
      missing: [{ kind: "param", name: "automaticConfirmationDays" }],
    });
  });

  // R030
  test.each(["douyin", "xiaohongshu", "amazon", "shopify", undefined])(
    "leave settlement on %s undecided",
    (platform) => {
      const at = rulebook.at(platform === undefined ? {} : { platform });
      const decision = at.decide("settlement.window", { orderedOn: "2024-02-17", confirmedOn: "2024-02-20" });
      expect(decision).toMatchObject({ outcome: "undecided", missing: [{ kind: "param", name: "basis" }] });
    },
  );
});

describe("platformLayersFor", () => {
  test("leaves out the rules that are not there", () => {
    const layers = platformLayersFor([onboardingEntry, marginHealthy]);
    expect(layers[0]?.params).toEqual({
      "onboarding.entry": { trademarkRequired: false, individualsAllowed: true },
    });
    expect(Object.keys(layers[0]?.notes ?? {})).toEqual(["onboarding.entry"]);
    expect(() => defineRulebook({ rules: [onboardingEntry, marginHealthy], layers })).not.toThrow();
  });

  test("are all layers for the rules that they are about", () => {
    expect(platformLayersFor(rules)).toEqual(platformLayers);
  });
});
