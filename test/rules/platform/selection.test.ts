import { platformFacts } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { platformSelection } from "../../../src/rules/platform/selection.js";
import { decideWith, testMissing } from "../test-missing.js";

const facts = { market: "domestic", buyers: "consumers", ownSite: false, strength: "broad" };

describe("platformSelection", () => {
  // P015 and the list of platforms of Part D1.
  test.each([
    [{ strength: "low-price" }, "comprehensive", ["pinduoduo"]],
    [{ strength: "distinctive" }, "content", ["douyin"]],
    [{ strength: "quality-electronics" }, "comprehensive", ["jd"]],
    [{ strength: "brand" }, "comprehensive", ["tmall", "taobao"]],
    [{ strength: "broad" }, "comprehensive", ["taobao", "tmall"]],
    [{ strength: "specialised" }, "vertical", ["vipshop", "xiaohongshu", "suning"]],
    [{ buyers: "businesses" }, "wholesale", ["alibaba-1688"]],
    [{ buyers: "businesses", strength: "low-price" }, "wholesale", ["alibaba-1688"]],
    [{ market: "abroad" }, "cross-border", ["amazon", "ebay", "wish", "shopee"]],
    [{ market: "abroad", buyers: "businesses" }, "cross-border", ["alibaba-international", "global-sources"]],
    [{ market: "abroad", ownSite: true }, "own-site", ["shopify", "woocommerce"]],
  ])("with %j it is %s: %j", (change, kind, platforms) => {
    const decision = decideWith(platformSelection, {}, { ...facts, ...change });
    expect(decision).toMatchObject({ outcome: kind, proposal: { kind, platforms } });
  });

  test("can propose every platform of which something is told, and calls it the same", () => {
    const proposed = platformSelection.defaults.rows?.flatMap(({ then }) =>
      then.platforms.map((id) => [id, then.kind] as const),
    );
    for (const { id, kind } of platformFacts) expect(proposed).toContainEqual([id, kind]);
  });

  testMissing(platformSelection, facts, { rows: platformSelection.defaults.rows }, {});
});
