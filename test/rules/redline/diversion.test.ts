import { describe, expect, test } from "vitest";
import { redlineDiversion } from "../../../src/rules/redline/diversion.js";
import { starterWordingLexicon } from "../../../src/rules/wording/starter-lexicon.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = { permittedChannels: ["platform-group", "sms"] };
const decide = (facts: object) => decideWith(redlineDiversion, params, { ...facts });

describe("redlineDiversion", () => {
  test("is a red line", () => {
    expect(redlineDiversion.redLine).toBe(true);
  });

  // E-21: the channels that the platform permits, and no others
  test.each([
    ["platform-group", "accept"],
    ["sms", "accept"],
    ["wechat", "reject"],
    ["SMS", "reject"],
  ])("to %s: %s", (channel, outcome) => {
    expect(decide({ channel }).outcome).toBe(outcome);
  });

  test.each([
    ["加薇信领券", "reject"],
    ["加 V 13800138000", "reject"],
    ["Add us on WhatsApp", "reject"],
    ["➕V：abc888", "reject"],
    ["支付宝转账便宜10元", "reject"],
    ["t.me/shop888", "reject"],
    ["WX-300 滤芯", "accept"],
    ["加入店铺会员享优惠", "accept"],
    ["微信支付", "accept"],
  ])("in a text with %j: %s", (text, outcome) => {
    expect(decide({ texts: { card: text } }).outcome).toBe(outcome);
    expect(decide({ channel: "sms", texts: { card: text } }).outcome).toBe(outcome);
    expect(decide({ channel: "wechat", texts: { card: text } }).outcome).toBe("reject");
  });

  test("names the permitted channels as a way to pass", () => {
    expect(decide({ channel: "wechat" }).toPass).toEqual([
      { changes: [{ fact: "channel", from: "wechat", operator: "in", to: ["platform-group", "sms"] }] },
    ]);
  });

  test("assumes no channel to be permitted, nor forbidden", () => {
    expect(decideWith(redlineDiversion, {}, { channel: "sms" })).toMatchObject({
      outcome: "undecided",
      missing: [{ kind: "param", name: "permittedChannels" }],
    });
    expect(decideWith(redlineDiversion, {}, { channel: "sms", texts: { card: "加微信" } }).outcome).toBe(
      "reject",
    );
    expect(decideWith(redlineDiversion, {}, { texts: { card: "谢谢" } }).outcome).toBe("accept");
  });

  test("is undecided when it is given nothing", () => {
    expect(decide({})).toMatchObject({
      outcome: "undecided",
      missing: [{ name: "channel" }, { name: "texts" }],
    });
  });

  testMissing(
    redlineDiversion,
    { channel: "sms", texts: { card: "谢谢" } },
    { ...params, lexicon: starterWordingLexicon, extraTerms: {}, allowedTerms: ["企业微信"] },
    {
      channel: "accept",
      texts: "accept",
      permittedChannels: "undecided",
      lexicon: "accept",
      extraTerms: "accept",
      allowedTerms: "accept",
    },
  );
});
