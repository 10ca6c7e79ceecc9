import { describe, expect, test } from "vitest";
import { type PlatformFacts, platformFacts, platformLayers } from "../../../src/rules/platforms/index.js";

const find = (id: string): PlatformFacts | undefined => platformFacts.find((one) => one.id === id);

describe("platformFacts", () => {
  test("are about the platforms that have a layer", () => {
    expect(platformFacts.map(({ id }) => ({ platform: id }))).toEqual(platformLayers.map(({ when }) => when));
  });

  // D7, store types and tools.
  test.each([
    ["taobao", ["personal", "enterprise"], ["直通车", "钻展"], ["生意参谋"]],
    ["tmall", ["flagship", "exclusive", "multi-brand"], ["直通车", "钻展"], ["生意参谋"]],
    ["jd", undefined, ["快车"], ["京东商智"]],
    ["pinduoduo", undefined, undefined, undefined],
    ["douyin", undefined, undefined, ["抖音橙子"]],
    ["xiaohongshu", undefined, undefined, undefined],
    ["amazon", undefined, ["Amazon PPC"], undefined],
    ["shopify", undefined, undefined, undefined],
  ])("of %s are those of the catalogue", (id, storeTypes, adTools, dataTools) => {
    const known = find(id);
    expect([known?.storeTypes, known?.adTools, known?.dataTools]).toEqual([storeTypes, adTools, dataTools]);
  });

  test("leave out what is not said", () => {
    expect([find("xiaohongshu")?.entry, find("xiaohongshu")?.buyers, find("amazon")?.entry]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
