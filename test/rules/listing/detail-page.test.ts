import { describe, expect, test } from "vitest";
import { listingDetailPage } from "../../../src/rules/listing/detail-page.js";
import { decideWith, testMissing } from "../test-missing.js";

// R206: pain scene, solution, selling points, parameters, reviews, purchase notes
const order = ["pain-scene", "solution", "selling-points", "parameters", "reviews", "purchase-notes"];
const params = { optionalSections: ["reviews"] };
const facts = { sections: order, attractive: true, pointProminent: true, doubtsRemoved: true };
const decide = (change: object) => decideWith(listingDetailPage, params, { ...facts, ...change });
const without = (section: string) => order.filter((one) => one !== section);

describe("listingDetailPage", () => {
  test.each<[string, string[], string]>([
    ["all in order", order, "accept"],
    ["without reviews, which are optional", without("reviews"), "accept"],
    ["without a pain scene", without("pain-scene"), "revise"],
    ["without a solution", without("solution"), "revise"],
    ["without selling points", without("selling-points"), "revise"],
    ["without parameters", without("parameters"), "revise"],
    ["without purchase notes", without("purchase-notes"), "revise"],
    ["with two exchanged", ["solution", "pain-scene", ...order.slice(2)], "revise"],
    ["with the last two exchanged", [...order.slice(0, 4), "purchase-notes", "reviews"], "revise"],
    ["with one twice", [...order, "purchase-notes"], "revise"],
    ["empty", [], "revise"],
  ])("%s", (_what, sections, outcome) => {
    expect(decide({ sections }).outcome).toBe(outcome);
  });

  // R207: attracts, the point stands out, doubts are removed
  test.each(["attractive", "pointProminent", "doubtsRemoved"])("is revised when not %s", (principle) => {
    expect(decide({ [principle]: false })).toMatchObject({
      outcome: "revise",
      toPass: [{ changes: [{ fact: principle, from: false, to: true }] }],
    });
  });

  test("follows the order that a layer sets, and knows no other section", () => {
    const own = { sectionOrder: ["selling-points", "pain-scene"], optionalSections: [] };
    const outcomeOf = (sections: string[]) =>
      decideWith(listingDetailPage, own, { ...facts, sections }).outcome;
    expect(outcomeOf(["selling-points", "pain-scene"])).toBe("accept");
    expect(outcomeOf(["pain-scene", "selling-points"])).toBe("revise");
    expect(outcomeOf(["reviews", "selling-points", "pain-scene"])).toBe("revise");
  });

  testMissing(listingDetailPage, facts, { ...params, sectionOrder: order }, {});
});
